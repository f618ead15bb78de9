import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Day, dayText, timeText } from "../../../ui/day.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { assignmentsPath } from "../../assignments/paths.ts";
import type { WaitingCall } from "../../calling/index.ts";
import { callPath } from "../../calling/paths.ts";
import { contradictionsPath } from "../../contradictions/paths.ts";
import { isCallLate, meetingName } from "../../meetings/index.ts";
import { meetingPath, meetingsPath, undatedYear } from "../../meetings/paths.ts";
import { suggestionsPath } from "../../parties/paths.ts";
import { roomPath } from "../../room/paths.ts";
import { messages } from "../messages.ts";
import type { ComingAssignment, ComingMeeting, OpenRoom, Waiting } from "../queries.ts";

type Here = { visit: Visit; cooperation: string };
type Waited = { waiting: Waiting; calls: WaitingCall[] };

/** Meetings that go on now. */
export function Rooms({ visit, cooperation, rooms }: Here & { rooms: OpenRoom[] }) {
  const words = messages[visit.language];
  if (rooms.length === 0) return null;
  return (
    <Notice tone="green">
      {rooms.map(({ ownBody, meeting, bodyName }) => (
        <p class="row">
          <strong>{words.underWay(bodyName ?? words.bodyUnknown)}</strong>
          <a class="button primary" href={roomPath(cooperation, ownBody, meeting)}>
            {words.toRoom}
            <span class="visually-hidden">: {bodyName}</span>
          </a>
        </p>
      ))}
    </Notice>
  );
}

/** Calls that are to go out, and what the register could not settle by itself. */
export function Waits({ visit, cooperation, waiting, calls }: Here & Waited) {
  const words = messages[visit.language];
  const { contradictions, suggestions, undated } = waiting;
  const questions = [
    { count: contradictions, text: words.contradictions, href: contradictionsPath(cooperation) },
    { count: suggestions, text: words.suggestions, href: suggestionsPath(cooperation) },
    { count: undated, text: words.undated, href: withQuery(meetingsPath(cooperation), { ar: undatedYear }) },
  ].filter(({ count }) => count > 0);
  const lines = [
    ...calls.map((call) => callLine(call, cooperation, visit)),
    ...questions.map(({ count, text, href }) => ({ text: text(count), href })),
  ];
  return (
    <section
      class={lines.length === 0 ? "notice green stack-s" : "notice amber stack-s"}
      aria-labelledby="vantar"
    >
      <h2 id="vantar">{words.waits}</h2>
      {lines.length === 0 ? <p>{words.nothingWaits}</p> : null}
      <ul class="plain-list stack-s">
        {lines.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function callLine({ body, ownBody, slug, heldOn, dueOn }: WaitingCall, cooperation: string, visit: Visit) {
  const { language, today } = visit;
  const words = messages[language];
  const [meeting, day] = [meetingName(body, heldOn, language), dayText(dueOn, language, "weekday")];
  const text = isCallLate(dueOn, today) ? words.callLate(meeting, day) : words.callDue(meeting, day);
  return { text, href: callPath(cooperation, ownBody, slug) };
}

export function Ahead({ visit, cooperation, meetings }: Here & { meetings: ComingMeeting[] }) {
  const words = messages[visit.language];
  if (meetings.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby="kommande-moten">
      <h2 id="kommande-moten">{words.meetingsAhead}</h2>
      <ul class="plain-list listing">
        {meetings.map(({ slug, heldOn, ownBody, bodyName, starts, ends, place }) => (
          <li>
            <Day day={heldOn} language={visit.language} />
            <span>
              <a href={meetingPath(cooperation, ownBody, slug)}>{bodyName ?? words.bodyUnknown}</a>{" "}
              <span class="quiet">
                {[starts === null ? null : timeText(starts, ends, visit.language), place]
                  .filter((told) => told !== null)
                  .join(", ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Coming({ visit, cooperation, assignments }: Here & { assignments: ComingAssignment[] }) {
  const words = messages[visit.language];
  return (
    <section class="stack-s" aria-labelledby="aterkommer">
      <h2 id="aterkommer">{words.coming}</h2>
      {assignments.length === 0 ? <p class="quiet">{words.nothingComing}</p> : null}
      <ul class="plain-list listing">
        {assignments.map(({ who, what, item, meeting, ownBody, day }) => (
          <li>
            <Day day={day} language={visit.language} />
            <span>
              <strong>{who}</strong>:{" "}
              <a href={`${meetingPath(cooperation, ownBody, meeting)}#${item}`}>{what}</a>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={assignmentsPath(cooperation)}>{words.allAssignments}</a>
      </p>
    </section>
  );
}
