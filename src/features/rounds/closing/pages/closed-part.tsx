import type { Visit } from "../../../../platform/web/visit.ts";
import { Refusal } from "../../../../ui/refusal.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { meetingPath } from "../../../meetings/paths.ts";
import { dayText } from "../../../../ui/day.tsx";
import { messages } from "../messages.ts";
import { roundDocumentPath, roundPath, roundReopeningPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import type { MadeMeeting } from "../queries.ts";
import type { RoundResult } from "../rules.ts";
import { resultTold } from "../telling.ts";

interface Props {
  readonly visit: Visit;
  readonly round: Round;
  readonly result: RoundResult;
  /** Where it led, for those who see that. */
  readonly meeting: MadeMeeting | undefined;
  readonly hasRows: boolean;
  readonly refusal?: keyof (typeof messages)["sv"]["refusals"] | undefined;
}

/** What closing made, and for the desk how it is taken back. */
export function ClosedPart({ visit, round, result, meeting, hasRows, refusal }: Props) {
  const { language } = visit;
  const words = messages[language];
  const address = roundPath(round.cooperationSlug, round.number);
  return (
    <section class="card stack-s round-closing" id="avslut" aria-labelledby="avslut-rubrik">
      <h2 id="avslut-rubrik">{words.closed}</h2>
      <Refusal sentence={refusal === undefined ? undefined : words.refusals[refusal]} />
      <p class="round-text">{resultTold(result, language)}</p>
      {meeting === undefined ? null : (
        <p>
          <a href={meetingPath(round.cooperationSlug, meeting.body, meeting.slug)}>
            {meeting.number === null
              ? words.toMeeting(`${meeting.bodyName} ${dayText(meeting.heldOn, language)}`)
              : words.toDecision(meeting.number)}
          </a>
        </p>
      )}
      {hasRows && isGathered(result) ? (
        <p class="row">
          <a class="button" href={roundDocumentPath(address, "docx")}>
            {words.asDocx}
          </a>
          <a class="button" href={roundDocumentPath(address, "pdf")}>
            {words.asPdf}
          </a>
        </p>
      ) : null}
      {round.isDesk ? <Reopening {...{ visit, round }} /> : null}
    </section>
  );
}

/** What was made are the answers themselves. */
const isGathered = ({ kind }: RoundResult) =>
  kind === "interview" || kind === "consultation" || kind === "figures";

function Reopening({ visit, round }: Pick<Props, "visit" | "round">) {
  const words = messages[visit.language];
  return (
    <details>
      <summary>{words.reopen}</summary>
      <form
        class="stack-s"
        method="post"
        action={roundReopeningPath(roundPath(round.cooperationSlug, round.number))}
      >
        <p>{words.reopenText[round.kind]}</p>
        <MadeFor viewer={visit.viewer} />
        <p>
          <button class="button" type="submit">
            {words.reopen}
          </button>
        </p>
      </form>
    </details>
  );
}
