import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText } from "../../../../ui/day.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { roundPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import type { WaitingRound } from "../waiting/queries.ts";

interface Props {
  readonly visit: Visit;
  readonly cooperation: string;
  readonly rounds: readonly WaitingRound[];
}

/** On the front page: what somebody is asked, and what his desk may close. */
export function WaitingRounds({ visit: { language }, cooperation, rounds }: Props) {
  const words = messages[language];
  if (rounds.length === 0) return null;
  return (
    <Notice tone="amber" heading={words.waitsForYou}>
      <ul class="plain-list stack-s">
        {rounds.map(({ number, question, name, deadline }) => (
          <li>
            <a href={roundPath(cooperation, number)}>
              {name === null
                ? words.closeThis(question)
                : words.answerThis(question, name, dayText(deadline, language))}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
