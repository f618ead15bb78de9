import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText } from "../../../../ui/day.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { ownReplyPath, roundPath } from "../../paths.ts";
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
        {rounds.map(({ number, question, name, recipientId, deadline }) => (
          <li>
            <a href={nextAt(roundPath(cooperation, number), recipientId)}>
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

/** Straight to the answer; to what can be closed, by its page. */
const nextAt = (round: ReturnType<typeof roundPath>, recipientId: string | null) =>
  recipientId === null ? `${round}#avslut` : `${ownReplyPath(round)}?rad=${recipientId}`;
