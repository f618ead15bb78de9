import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import { Day, dayText } from "../../../ui/day.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { clausePath } from "../../decisions/paths.ts";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import type { KnownMeeting, ToldAct } from "../course/queries.ts";
import type { Due } from "../course/rules.ts";
import { messages } from "../messages.ts";
import { assignmentPath } from "../paths.ts";
import type { OneAssignment, WholeAssignment } from "../story/queries.ts";
import type { AgendaItem, Chapter, EarlierItem } from "../story/rules.ts";

export type StoryProps = {
  language: Language;
  cooperation: string;
  assignment: OneAssignment;
  whole: WholeAssignment;
  names: ReadonlyMap<string, string>;
  today: string;
  /** What may be done with an act that stands: a form, or nothing. */
  buttons: (act: ToldAct) => Child;
};

/** One line from the first mention to the last report. */
export function StoryList({ chapters, ...props }: StoryProps & { chapters: readonly Chapter[] }) {
  const words = messages[props.language].story;
  const firstAhead = chapters.findIndex(({ day }) => (day ?? "") > props.today);
  return (
    <section class="stack-s" aria-labelledby="historia">
      <h2 id="historia">{words.title}</h2>
      <ol class="story">
        {chapters.map((chapter, i) => (
          <>
            {i === firstAhead ? (
              <li class="now">
                <span class="quiet">
                  {words.today}, <Day day={props.today} language={props.language} />
                </span>
              </li>
            ) : null}
            <li class={kindOf(chapter)}>
              <p class="quiet">
                {chapter.day === null ? (
                  messages[props.language].undated
                ) : (
                  <Day day={chapter.day} language={props.language} />
                )}
              </p>
              <ChapterText {...props} chapter={chapter} />
            </li>
          </>
        ))}
      </ol>
    </section>
  );
}

const kindOf = (chapter: Chapter): string => {
  if (chapter.kind === "meeting") return chapter.is;
  return chapter.kind === "act" && chapter.act.isUndone ? "undone" : chapter.kind;
};

function ChapterText(props: StoryProps & { chapter: Chapter }) {
  const { language, cooperation, chapter } = props;
  const words = messages[language].story;
  if (chapter.kind === "given") return <Given {...props} />;
  if (chapter.kind === "act") return <ActText {...props} act={chapter.act} />;
  if (chapter.kind === "due") return <p>{words.due}</p>;
  if (chapter.kind === "mention") return <Mention {...{ cooperation, language, item: chapter.item }} />;
  return <AtMeeting {...props} meeting={chapter.meeting} item={chapter.item} is={chapter.is} />;
}

type MentionProps = Pick<StoryProps, "cooperation" | "language"> & { item: EarlierItem };

const Mention = ({ cooperation, language, item: { body, meeting, item, title } }: MentionProps) => (
  <p>
    {messages[language].story.mention}:{" "}
    <a href={`${meetingPath(cooperation, body, meeting)}#${item}`}>{title}</a>
  </p>
);

function Given({ language, cooperation, assignment, whole }: StoryProps) {
  const words = messages[language].story;
  const place = meetingPath(cooperation, assignment.body ?? withoutBody, assignment.meeting);
  return (
    <>
      <p>
        {words.given}:{" "}
        <a href={`${place}#${assignment.item}`}>{words.item(assignment.itemNumber, assignment.itemTitle)}</a>
      </p>
      <Clauses
        language={language}
        clauses={whole.clauses}
        path={(slug) => clausePath(cooperation, assignment.body ?? withoutBody, assignment.meeting, slug)}
      />
    </>
  );
}

type ClauseProps = {
  language: Language;
  clauses: readonly { slug: string; text: string }[];
  path: (slug: string) => string;
};

function Clauses({ clauses, path }: ClauseProps) {
  if (clauses.length === 0) return null;
  return (
    <ul class="plain-list">
      {clauses.map(({ slug, text }) => (
        <li>
          <a href={path(slug)}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

type MeetingProps = StoryProps & {
  meeting: KnownMeeting;
  item: AgendaItem | undefined;
  is: "passed" | "coming" | "taken-up";
};

function AtMeeting({ language, cooperation, meeting, item, is }: MeetingProps) {
  const words = messages[language].story;
  const place = meetingPath(cooperation, meeting.bodySlug, meeting.slug);
  return (
    <>
      <p>
        {words[is]}: <a href={item === undefined ? place : `${place}#${item.item}`}>{meeting.bodyName}</a>
        {item === undefined ? null : <span class="quiet">, {words.item(item.number, item.title)}</span>}
      </p>
      <Clauses
        language={language}
        clauses={item?.clauses ?? []}
        path={(slug) => clausePath(cooperation, meeting.bodySlug, meeting.slug, slug)}
      />
      {item?.gave.map(({ id, who, what }) => (
        <p>
          {words.gave}: <strong>{who}</strong> <a href={assignmentPath(cooperation, id)}>{what}</a>
        </p>
      ))}
    </>
  );
}

function ActText({ language, whole, names, act, buttons }: StoryProps & { act: ToldAct }) {
  const words = messages[language].story;
  const doer = names.get(act.personId ?? "") ?? names.get(act.accountId ?? "") ?? words.itself;
  const way = act.cameBy === "link" ? words.byLink : act.cameBy === "meeting" ? words.atMeeting : null;
  return (
    <>
      <p>
        <strong>{words.acts[act.kind]}</strong>{" "}
        <span class="quiet">
          {doer}
          {way === null ? null : `, ${way}`}
        </span>{" "}
        {act.isUndone ? <Tag>{words.undone}</Tag> : null}
      </p>
      <Moved language={language} meetings={whole.meetings} act={act} />
      {act.text === "" ? null : <p class="told">{act.text}</p>}
      {act.isUndone ? null : buttons(act)}
    </>
  );
}

type MovedProps = { language: Language; meetings: readonly KnownMeeting[]; act: ToldAct };

function Moved({ language, meetings, act }: MovedProps) {
  const words = messages[language].story;
  const told = (due: Due) => dueText(due, meetings, language);
  if (act.kind === "due-moved") return <p>{words.moved(told(act.before), told(act.after))}</p>;
  if (act.kind === "time-asked" && act.after !== null) return <p>{words.wished(told(act.after))}</p>;
  if (act.kind !== "meeting-moved" || act.dayBefore === null || act.dayAfter === null) return null;
  return <p>{words.moved(dayText(act.dayBefore, language), dayText(act.dayAfter, language))}</p>;
}

/** "mötet 26 november 2026", or a day. */
export function dueText(due: Due, meetings: readonly KnownMeeting[], language: Language): string {
  const words = messages[language].story;
  if (due === null) return words.noDay;
  if ("on" in due) return dayText(due.on, language);
  const meeting = meetings.find(({ id }) => id === due.meetingId);
  return meeting === undefined ? words.noDay : words.aMeeting(dayText(meeting.heldOn, language));
}
