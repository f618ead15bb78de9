import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText } from "../../../../ui/day.tsx";
import { roundPath, roundsPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import type { GoingRound } from "../waiting/queries.ts";
import { RoundGlance } from "./round-glance.tsx";

interface Props {
  readonly visit: Visit;
  readonly cooperation: string;
  readonly rounds: readonly GoingRound[];
}

/** On the front page: the rounds that go on, and where each municipality stands in them. */
export function GoingRounds({ visit: { language }, cooperation, rounds }: Props) {
  const words = messages[language];
  if (rounds.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby="rundor-pagar">
      <h2 id="rundor-pagar">{words.goesOn}</h2>
      <ul class="plain-list stack">
        {rounds.map(({ number, question, deadline, stage, standings }) => (
          <li class="stack-s">
            <p>
              <a href={roundPath(cooperation, number)}>{question}</a>{" "}
              <span class="quiet">
                {stage === "overdue" ? words.stages.overdue : words.answerBy(dayText(deadline, language))}
              </span>
            </p>
            <RoundGlance language={language} standings={standings} />
          </li>
        ))}
      </ul>
      <p>
        <a href={roundsPath(cooperation)}>{words.allRounds}</a>
      </p>
    </section>
  );
}
