import { dayText, timeText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { agendaPath, meetingWishPath } from "../../agenda/paths.ts";
import { approvingPath, roundPath } from "../../approving/paths.ts";
import { callPath } from "../../calling/paths.ts";
import { minutingPath } from "../../minuting/paths.ts";
import { changingPath } from "../../planning/paths.ts";
import { roomPath } from "../../room/paths.ts";
import { roundPath as askedRoundPath } from "../../rounds/paths.ts";
import { messages } from "../messages.ts";
import type { Running } from "../record/queries.ts";
import { CallDue } from "./call-due.tsx";
import { RunCourse } from "./run-course.tsx";
import { type RunProps, RunSteps } from "./run-steps.tsx";

/** How a meeting that is run here stands, and where its work is done. */
export function RunHead(props: RunProps) {
  const { running, visit } = props;
  const words = messages[visit.language].running;
  return (
    <section class="run-head card stack" aria-labelledby="laget">
      <h2 id="laget" class="visually-hidden">
        {words.title}
      </h2>
      <RunCourse running={running} language={visit.language} />
      <CallDue {...props} />
      <RunFacts {...props} />
      <RunLinks {...props} />
      {running.isDesk ? <RunSteps {...props} /> : null}
    </section>
  );
}

function RunLinks({ reading: { cooperation, body, meeting }, running, visit }: RunProps) {
  const words = messages[visit.language].running;
  const ofRound =
    running.round === null ? null : (
      <a href={askedRoundPath(cooperation, running.round)}>{words.ofRound(running.round)}</a>
    );
  if (running.isPerCapsulam)
    return (
      <p class="row run-links">
        {ofRound}
        <a href={approvingPath(cooperation, body, meeting)}>{words.adjustment}</a>
      </p>
    );
  return (
    <p class="row run-links">
      {ofRound}
      {running.isRoomOpen ? (
        <a class="button primary" href={roomPath(cooperation, body, meeting)}>
          {words.room}
        </a>
      ) : null}
      <a href={agendaPath(cooperation, body, meeting)}>{words.agenda}</a>
      {visit.viewer.account !== null && (running.state === "planned" || running.state === "called") ? (
        <a href={meetingWishPath(cooperation, body, meeting)}>{words.wish}</a>
      ) : null}
      {running.isDesk ? (
        <>
          <a href={callPath(cooperation, body, meeting)}>{words.call}</a>
          <a href={minutingPath(cooperation, body, meeting)}>{words.minutes}</a>
        </>
      ) : null}
      {running.isCirculated && running.state === "minuting" ? (
        <a href={roundPath(cooperation, body, meeting)}>{words.round}</a>
      ) : null}
      {running.isDesk || running.isCirculated || running.state === "approved" ? (
        <a href={approvingPath(cooperation, body, meeting)}>{words.adjustment}</a>
      ) : null}
      {running.isDesk && running.state !== "approved" ? (
        <a href={changingPath(cooperation, body, meeting)}>{words.change}</a>
      ) : null}
    </p>
  );
}

/** What is known of it beside day, times and place. */
function RunFacts({ running: { lastOn, link, stopOn, parts }, visit: { language } }: RunProps) {
  const words = messages[language].running;
  const day = (of: string | null) => (of === null ? null : dayText(of, language, "weekday"));
  return (
    <FactList
      facts={[
        { name: words.until, value: day(lastOn) },
        { name: words.link, value: link === null ? null : <a href={link}>{link}</a> },
        { name: words.stop, value: day(stopOn) },
        ...parts.map((part) => ({ name: part.name, value: partText(part, language) })),
      ]}
    />
  );
}

type Part = Running["parts"][number];

function partText(part: Part, language: RunProps["visit"]["language"]): string {
  const { heldOn, starts, ends, place, audienceId } = part;
  return [
    heldOn === null ? null : dayText(heldOn, language, "weekday"),
    starts === null ? null : timeText(starts, ends, language),
    place,
    audienceId === null ? null : messages[language].running.closed,
  ]
    .filter((each) => each !== null)
    .join(", ");
}
