import type { Child } from "hono/jsx";
import { isOffice } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { actsOnPath } from "../../acts/paths.ts";
import { CooperationPage } from "../../cooperations/index.ts";
import { unrepairingPath } from "../../reviewing/paths.ts";
import { visibilityPath } from "../../publishing/paths.ts";
import { meetingName } from "../record/meeting-name.ts";
import { messages } from "../messages.ts";
import { meetingsPath, withoutBody } from "../paths.ts";
import type { Meeting, WholeMeeting } from "../record/queries.ts";
import type { Places } from "../record/words.ts";
import { AttendanceList } from "./attendance-list.tsx";
import { Contents, Neighbours } from "./around.tsx";
import { ItemRecord } from "./item-record.tsx";
import { MeetingContradictions } from "./meeting-contradictions.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { RunHead } from "./run-head.tsx";
import { MinutesBeside } from "./minutes-beside.tsx";
import { ReturningAssignments } from "./returning-assignments.tsx";
import { SourcePane } from "./source-pane.tsx";
import { Warnings } from "./warnings.tsx";
import type { Reading } from "./words-link.tsx";

/** What municipalities have said of the items of a meeting; as text, all that is shown of it. */
export interface Anchorings {
  readonly text: string;
  readonly of: (item: string, language: Visit["language"]) => Child;
}

type Props = {
  visit: Visit;
  reading: Reading;
  meeting: WholeMeeting;
  anchorings: Anchorings;
  lit: Places;
  refusal?: string;
};

/** The heart of the product: the record on one side, the words it comes from on the other. */
export function MeetingPage({ visit, reading, meeting, anchorings, lit, refusal }: Props) {
  const { cooperation, documents, attendances, items, contradictions, neighbours, returning, running } =
    meeting;
  const words = messages[visit.language];
  const source = documents[0];
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={titleOf(meeting, visit.language)}
      trail={trailTo(meeting, cooperation.slug, words)}
      lead={running === null ? words.kinds[meeting.kind] : words.running.states[running.state]}
      scripts={["words"]}
    >
      <Neighbours reading={reading} neighbours={neighbours} />
      <Refusal sentence={refusal} />
      {running === null ? null : <RunHead visit={visit} reading={reading} running={running} />}
      <MinutesBeside language={visit.language} reading={reading} {...meeting} />
      {isOffice(visit.viewer, cooperation.id) ? (
        <p class="row">
          <a href={visibilityPath(reading.cooperation, reading.body, reading.meeting)}>{words.visibility}</a>
          <a href={actsOnPath(reading.cooperation, reading.body, reading.meeting)}>{words.acts}</a>
        </p>
      ) : null}
      <MeetingContradictions
        reading={reading}
        contradictions={contradictions}
        maySettle={isOffice(visit.viewer, cooperation.id)}
      />
      <div class="side-by-side">
        <div class="record stack-l" id="registret">
          <MeetingFacts reading={reading} meeting={meeting} documents={documents} />
          {running !== null && attendances.length === 0 ? null : (
            <AttendanceList reading={reading} meeting={meeting} attendances={attendances} />
          )}
          <ReturningAssignments reading={reading} returning={returning} />
          <section class="stack" aria-labelledby="punkter">
            <h2 id="punkter">{words.items}</h2>
            {items.length === 0 ? (
              <p>
                {running === null
                  ? words.noItems
                  : words.running.noItems[running.state === "planned" ? "unsent" : "empty"]}
              </p>
            ) : (
              <Contents items={items} label={words.contents} />
            )}
            {items.map((item) => (
              <ItemRecord
                reading={reading}
                item={item}
                anchoring={anchorings.of(item.slug, visit.language)}
                mayAsk={isOffice(visit.viewer, cooperation.id) || running?.isDesk === true}
                showsActs={isOffice(visit.viewer, cooperation.id)}
              />
            ))}
          </section>
          <Warnings language={visit.language} warnings={source?.warnings ?? []} />
        </div>
        {source === undefined ? null : (
          <SourcePane
            language={visit.language}
            text={source.text}
            original={source.original}
            spans={lit}
            repairs={source.repairs}
            unrepairing={
              isOffice(visit.viewer, cooperation.id) && running === null
                ? unrepairingPath(reading.cooperation, source.id)
                : undefined
            }
          />
        )}
      </div>
      {source === undefined ? null : (
        <nav class="jump" aria-label={words.jump}>
          <a href="#registret">{words.record}</a>
          <a href="#kalltext">{words.source}</a>
        </nav>
      )}
    </CooperationPage>
  );
}

function titleOf({ bodyName, heldOn, running }: WholeMeeting, language: Visit["language"]): string {
  const name = meetingName(bodyName, heldOn, language);
  const own = running?.name ?? null;
  return own === null ? name : messages[language].running.named(own, name);
}

function trailTo({ bodyName, bodySlug }: Meeting, cooperation: string, words: (typeof messages)["sv"]) {
  const all = meetingsPath(cooperation);
  return [
    { href: all, text: words.title },
    { href: `${all}?organ=${bodySlug ?? withoutBody}`, text: bodyName ?? words.bodyUnknown },
  ];
}
