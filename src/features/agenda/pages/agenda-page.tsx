import type { Child } from "hono/jsx";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { callPath } from "../../calling/paths.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { dayText, timeText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { messages } from "../messages.ts";
import { agendaPath, buildingPath } from "../paths.ts";
import type { WrittenItem } from "../forms.ts";
import type { ItemContent } from "../items/rules.ts";
import type { DeskAgenda, ItemChoices } from "../showing/queries.ts";
import { AddForm } from "./add-form.tsx";
import { OrderForm, PartList } from "./part-list.tsx";
import { WaitingWishes } from "./waiting-wishes.tsx";

export interface DeskRefusal {
  readonly reason: keyof (typeof messages)["sv"]["refusals"];
  readonly fileName?: string;
  /** What was written and is not saved, and what stands there now. */
  readonly kept?: WrittenItem;
  readonly standing?: ItemContent;
}

/** What municipalities have said of an item, by its slug. */
export interface Anchorings {
  readonly of: (item: string, language: Visit["language"]) => Child;
}

export interface DeskProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly meeting: RunMeeting;
  readonly agenda: DeskAgenda;
  readonly anchorings: Anchorings;
  /** The item whose form is open. */
  readonly chosen: string | null;
  readonly choices: ItemChoices | undefined;
  readonly refusal: DeskRefusal | undefined;
}

/** The whole agenda, as those work with it who run the meeting. */
export function AgendaPage(props: DeskProps) {
  const { visit, cooperation, meeting, agenda, refusal } = props;
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
      lead={words.lead}
      trail={[{ href: meetingPath(cooperation.slug, meeting.body.slug, meeting.slug), text: name }]}
      scripts={["agenda"]}
    >
      <RefusedAct refusal={refusal} language={language} />
      <AgendaHead {...props} />
      <div class="stack-l" data-agenda>
        <OrderForm {...props} />
        {items.length === 0 ? (
          <EmptyState heading={words.empty}>
            <p>{words.emptyText}</p>
          </EmptyState>
        ) : null}
        <PartList {...props} />
      </div>
      <AddForm {...props} />
      <WaitingWishes {...props} />
    </CooperationPage>
  );
}

function RefusedAct({
  refusal,
  language,
}: {
  refusal: DeskRefusal | undefined;
  language: Visit["language"];
}) {
  if (refusal === undefined) return null;
  const words = messages[language];
  const { reason, fileName, standing } = refusal;
  const sentence = words.refusals[reason];
  return (
    <Refusal sentence={fileName === undefined ? sentence : words.refusedFile(fileName, sentence)}>
      {standing === undefined ? null : (
        <blockquote class="agenda-standing">
          <p>
            <strong>{standing.title}</strong> {standing.presenters.join(" · ")}
          </p>
          {standing.background === "" ? null : <p>{standing.background}</p>}
          {standing.proposals.map((clause) => (
            <p>{clause}</p>
          ))}
        </blockquote>
      )}
    </Refusal>
  );
}

function AgendaHead({ visit, cooperation, meeting, agenda }: DeskProps) {
  const { language } = visit;
  const words = messages[language];
  const address = agendaPath(cooperation.slug, meeting.body.slug, meeting.slug);
  return (
    <div class="stack-s">
      {meeting.state === "planned" ? <p class="quiet">{words.onlyDesk}</p> : null}
      <p class="row">
        <TimeSum meeting={meeting} agenda={agenda} language={language} />
        {meeting.stopOn === null ? null : (
          <span>{words.stopDay(dayText(meeting.stopOn, language, "weekday"))}</span>
        )}
      </p>
      <div class="row">
        <a href={`${address}?visa=lasning`}>{words.asMember}</a>
        <a href={callPath(cooperation.slug, meeting.body.slug, meeting.slug)}>{words.toCall}</a>
      </div>
      {meeting.state === "planned" ? <p class="quiet">{words.comesByItself}</p> : null}
      <Waiting {...{ visit, agenda }} address={address} />
    </div>
  );
}

/** What is not on the agenda and can be fetched. */
function Waiting({ visit, agenda: { waiting }, address }: WaitingProps) {
  const words = messages[visit.language];
  if (waiting.length === 0) return null;
  return (
    <Notice heading={words.waiting}>
      <ul>
        {waiting.map((title) => (
          <li>{title}</li>
        ))}
      </ul>
      <ButtonForm action={buildingPath(address)} button={words.fetch}>
        <MadeFor viewer={visit.viewer} />
      </ButtonForm>
    </Notice>
  );
}

type WaitingProps = Pick<DeskProps, "visit" | "agenda"> & { address: ReturnType<typeof agendaPath> };

/** How far the planned minutes reach, against the end of the meeting. */
function TimeSum({
  meeting: { starts, ends },
  agenda: { items },
  language,
}: Pick<DeskProps, "meeting" | "agenda"> & { language: Visit["language"] }) {
  const words = messages[language];
  const reached = items
    .filter(({ part }) => part === null || !part.isClosed)
    .flatMap(({ until }) => until ?? [])
    .toSorted()
    .at(-1);
  if (starts === null || reached === undefined) return null;
  const until = timeText(reached, null, language);
  return ends !== null && reached > ends ? (
    <strong class="agenda-late">{words.tooLong(until, timeText(ends, null, language))}</strong>
  ) : (
    <span>{words.plannedUntil(timeText(starts, null, language), until)}</span>
  );
}
