import type { Child } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { Day, dayText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { partyPath } from "../../parties/paths.ts";
import type { DeedName } from "../acting/forms.ts";
import { meetingsToldAt, type Part } from "../acting/rules.ts";
import type { ToldAct } from "../course/queries.ts";
import { standingOf } from "../course/rules.ts";
import { messages } from "../messages.ts";
import { assignmentPath, assignmentsPath, undoPath } from "../paths.ts";
import type { OneAssignment, WholeAssignment } from "../story/queries.ts";
import { storyOf } from "../story/rules.ts";
import { DeedForms, type RefusedDeed } from "./deed-forms.tsx";
import { DeedRefusal } from "./deed-refusal.tsx";
import { StandingTag, standingText } from "./standing.tsx";
import { dueText, StoryList } from "./story-list.tsx";

export type OneProps = {
  visit: Visit;
  cooperation: Cooperation;
  assignment: OneAssignment;
  whole: WholeAssignment;
  names: ReadonlyMap<string, string>;
  /** Whose it is now, by its holder: of a role, a municipality or a group. */
  seated: ReadonlyMap<string, readonly { slug: string; name: string }[]>;
  part: Part & { isMember: boolean; accountId: string | null };
  may: readonly DeedName[];
  refused?: RefusedDeed | undefined;
  undoRefused?: boolean;
};

export function OneAssignmentPage(props: OneProps) {
  const { visit, cooperation, assignment, whole, part, may, refused } = props;
  const { language, today, viewer } = visit;
  const words = messages[language];
  const action = assignmentPath(cooperation.slug, assignment.id);
  const sender = <MadeFor viewer={viewer} />;
  const { meetings } = whole;
  const toldAt = part.isDesk ? meetingsToldAt(meetings, whole.agenda, today) : [];
  const chapters = storyOf({ assignment, ...whole }, today);
  const trail = [{ href: assignmentsPath(cooperation.slug), text: words.title }];
  const frame = {
    visit,
    cooperation,
    section: "assignments",
    title: `${assignment.who}: ${assignment.what}`,
    trail,
  } as const;
  return (
    <CooperationPage {...frame}>
      <DeedRefusal
        language={language}
        refused={refused}
        bodyId={assignment.bodyId}
        meetings={whole.meetings}
      />
      <Refusal sentence={props.undoRefused === true ? words.deeds["undo-gone"] : undefined} />
      {assignment.isDraft ? (
        <Notice tone="amber">
          <p>{words.one.draft}</p>
        </Notice>
      ) : null}
      <div class="assignment">
        <Facts {...props} />
        <DeedForms {...{ language, action, sender, may, meetings, today, toldAt, refused }} />
        <div class="story-column stack-l">
          <StoryList
            language={language}
            cooperation={cooperation.slug}
            assignment={assignment}
            whole={whole}
            names={props.names}
            today={today}
            chapters={chapters}
            buttons={(act) => <ActButtons {...props} sender={sender} act={act} />}
          />
          {part.isMember ? <p class="quiet">{words.one.public}</p> : null}
        </div>
      </div>
    </CooperationPage>
  );
}

function Facts({ visit, cooperation, assignment, whole, seated }: OneProps) {
  const { language, today } = visit;
  const words = messages[language];
  const standing = standingOf(assignment, whole.meetings, today);
  const place = meetingPath(cooperation.slug, assignment.body ?? withoutBody, assignment.meeting);
  const { item, itemNumber, itemTitle, givenOn, bodyName, dueText: inWords } = assignment;
  return (
    <FactList
      facts={[
        {
          name: words.one.standing,
          value: (
            <>
              <StandingTag language={language} standing={standing} />{" "}
              {standingText(standing, whole.meetings, language)}
            </>
          ),
        },
        {
          name: words.holder,
          value: <Holders visit={visit} cooperation={cooperation} assignment={assignment} seated={seated} />,
        },
        { name: words.one.inWords, value: inWords === null ? null : `”${inWords}”` },
        {
          name: words.one.given,
          value: (
            <>
              <a href={`${place}#${item}`}>
                {bodyName ?? words.noBody},{" "}
                {givenOn === null ? words.undated : <Day day={givenOn} language={language} />}
              </a>
              <span class="quiet">, {words.story.item(itemNumber, itemTitle)}</span>
            </>
          ),
        },
      ]}
    />
  );
}

type HolderProps = Pick<OneProps, "visit" | "cooperation" | "assignment" | "seated">;

function Holders({ visit: { language }, cooperation, assignment: { who, holders }, seated }: HolderProps) {
  const words = messages[language].one;
  if (holders.length === 0) return <>{who}</>;
  return (
    <ul class="plain-list">
      {holders.map(({ id, kind, slug, name, role }) => (
        <li>
          <a href={partyPath(cooperation.slug, kind, slug)}>{name}</a>
          {role === null ? null : `, ${words.roles[role]}`}
          <Seated names={seated.get(id) ?? []} text={words.now} />
        </li>
      ))}
    </ul>
  );
}

const Seated = ({ names, text }: { names: readonly { name: string }[]; text: (names: string) => string }) =>
  names.length === 0 ? null : <span class="quiet"> ({text(names.map(({ name }) => name).join(", "))})</span>;

type ButtonsProps = OneProps & { sender: Child; act: ToldAct };

/** One's own act can be taken back, and whoever runs the meetings takes back any, and grants what is asked for. */
function ActButtons({ visit, cooperation, assignment, whole, part, may, sender, act }: ButtonsProps) {
  const { language } = visit;
  const words = messages[language].story;
  const { slug } = cooperation;
  const isOwn = part.accountId !== null && act.accountId === part.accountId;
  const mayUndo = act.kind !== "meeting-moved" && (part.isDesk || isOwn);
  const grants = act.kind === "time-asked" && act.after !== null && may.includes("flytta") ? act.after : null;
  if (!mayUndo && grants === null) return null;
  return (
    <p class="row">
      {grants === null ? null : (
        <form class="button-form" method="post" action={assignmentPath(slug, assignment.id)}>
          {sender}
          <input type="hidden" name="mote" value={"meetingId" in grants ? grants.meetingId : ""} />
          <input type="hidden" name="dag" value={"on" in grants ? grants.on : ""} />
          <input type="hidden" name="trots" value="ja" />
          <button class="button" type="submit" name="vad" value="flytta">
            {words.grant(dueText(grants, whole.meetings, language))}
          </button>
        </form>
      )}
      {mayUndo ? (
        <form class="button-form" method="post" action={undoPath(slug, assignment.id)}>
          {sender}
          <input type="hidden" name="handelse" value={act.id} />
          <button
            class="button quiet"
            type="submit"
            aria-label={words.undoOf(`${words.acts[act.kind]}, ${dayText(act.day, language)}`)}
          >
            {words.undo}
          </button>
        </form>
      ) : null}
    </p>
  );
}
