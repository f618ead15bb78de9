import type { Visit } from "../../../platform/web/visit.ts";
import { dayText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { isAgendaOpen, meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { AgendaItem } from "../items/queries.ts";
import { messages } from "../messages.ts";
import { agendaPath, annexPath, meetingWishPath } from "../paths.ts";
import type { ShownAgenda } from "../showing/queries.ts";
import type { OwnWish } from "../wishes/queries.ts";
import { takesWishes } from "../wishes/rules.ts";
import type { Anchorings } from "./agenda-page.tsx";
import { OwnWishCard } from "./own-wish.tsx";
import { PartFacts } from "./part-list.tsx";
import { ReadItem } from "./read-item.tsx";

export interface ReadingProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly meeting: RunMeeting;
  readonly agenda: ShownAgenda;
  readonly anchorings: Anchorings;
  /** What the reader himself has wished for at the meeting. */
  readonly own: readonly OwnWish[];
}

/** The agenda as members read it: good on a phone, with the papers where they are spoken of. */
export function ReadingPage(props: ReadingProps) {
  const { visit, cooperation, meeting, agenda } = props;
  const { language } = visit;
  const words = messages[language];
  const name = meetingName(meeting.body.name, meeting.heldOn, language);
  const { items } = agenda;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.title(name)}
      trail={[{ href: meetingPath(cooperation.slug, meeting.body.slug, meeting.slug), text: name }]}
    >
      <Head {...props} />
      {items.length === 0 ? (
        <>
          <EmptyState heading={words.notSent}>
            <p>{words.notSentText}</p>
          </EmptyState>
          <OwnWishes {...props} />
        </>
      ) : (
        <>
          <Contents items={items} label={words.items} />
          <Parts {...props} />
          <Papers {...props} />
          <nav class="agenda-jump" aria-label={words.agenda}>
            <a href="#punkter">{words.items}</a>
            {items.some(({ annexes }) => annexes.length > 0) ? <a href="#bilagor">{words.annexes}</a> : null}
          </nav>
        </>
      )}
    </CooperationPage>
  );
}

function Head({ visit, cooperation, meeting }: ReadingProps) {
  const words = messages[visit.language];
  const { slug, body, stopOn, isDesk } = meeting;
  const mayWish = visit.viewer.account !== null && takesWishes(meeting, visit.today);
  return (
    <div class="stack-s">
      {meeting.state === "cancelled" ? <Notice tone="amber">{words.cancelled}</Notice> : null}
      {isDesk && meeting.state !== "cancelled" && !isAgendaOpen(meeting) ? (
        <Notice>{words.settled}</Notice>
      ) : null}
      <p class="row">
        {mayWish ? <a href={meetingWishPath(cooperation.slug, body.slug, slug)}>{words.toWish}</a> : null}
        {mayWish && stopOn !== null ? (
          <span class="quiet">{words.stopDay(dayText(stopOn, visit.language, "weekday"))}</span>
        ) : null}
        {isDesk && isAgendaOpen(meeting) ? (
          <a href={agendaPath(cooperation.slug, body.slug, slug)}>{words.asDesk}</a>
        ) : null}
      </p>
    </div>
  );
}

function OwnWishes({ visit, cooperation, own }: ReadingProps) {
  if (own.length === 0) return null;
  return (
    <section class="stack">
      <h2>{messages[visit.language].wishesHere}</h2>
      {own.map((wish) => (
        <OwnWishCard wish={wish} cooperation={cooperation.slug} visit={visit} />
      ))}
    </section>
  );
}

function Contents({ items, label }: { items: readonly AgendaItem[]; label: string }) {
  return (
    <nav id="punkter" aria-label={label}>
      <ol class="agenda-contents">
        {items.map(({ slug, label: number, title, parentId }) => (
          <li class={parentId === null ? undefined : "under"}>
            <a href={`#${slug}`}>
              <span class="agenda-number">{number}</span> {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Parts(props: ReadingProps) {
  const { agenda, visit } = props;
  const { items, parts } = agenda;
  const shown = [null, ...parts].map((part) => ({
    part,
    items: items.filter((item) => (item.part?.id ?? null) === (part?.id ?? null)),
  }));
  return (
    <>
      {shown
        .filter((each) => each.items.length > 0)
        .map(({ part, items: within }) => (
          <section class="stack">
            <h2>
              {part === null ? messages[visit.language].ordinaryPart : part.name}{" "}
              {part === null ? null : <PartFacts part={part} language={visit.language} />}
            </h2>
            {within.map((item) => (
              <ReadItem {...props} item={item} />
            ))}
          </section>
        ))}
    </>
  );
}

/** All papers once more, in their order. */
function Papers({ visit, cooperation, meeting, agenda }: ReadingProps) {
  const words = messages[visit.language];
  const papers = agenda.items.flatMap(({ annexes }) => annexes);
  if (papers.length === 0) return null;
  return (
    <section class="stack-s" id="bilagor">
      <h2>{words.annexes}</h2>
      <ul class="agenda-papers">
        {papers.map(({ number, title }) => (
          <li>
            <a href={annexPath(cooperation.slug, meeting.body.slug, meeting.slug, String(number))}>
              <span class="agenda-number">{number}</span> {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
