import type { Language } from "../../../lib/language.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { dayText, momentText, numberText } from "../../../ui/day.tsx";
import { answerUndoingPath } from "../paths.ts";
import { messages } from "../suggestions/messages.ts";
import type { Suggestion } from "../suggestions/queries.ts";

type Props = { cooperation: string; language: Language; settled: Suggestion[]; total: number; page: number };

export function AnsweredList({ cooperation, language, settled, total, page }: Props) {
  const words = messages[language];
  if (settled.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{words.settled(numberText(total, language))}</h2>
      <ul class="plain-list entries">
        {settled.map((suggestion) => (
          <li class="answered">
            <p>
              {answerText(suggestion, language)}{" "}
              <span class="quiet">
                {suggestion.answeredAt === null
                  ? null
                  : words.answeredOn(momentText(suggestion.answeredAt, language))}
              </span>
            </p>
            <ButtonForm
              action={answerUndoingPath(cooperation, suggestion.id)}
              button={words.undo}
              hidden={{ sida: `${page}` }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function answerText({ answer, left, right, meeting, date }: Suggestion, language: Language): string {
  const words = messages[language];
  const isYes = answer === "accepted";
  if (left !== null && right !== null) {
    return (isYes ? words.merged : words.apart)(left.name, right.name);
  }
  const name = words.undatedMeeting(meeting?.bodyName ?? words.noBody);
  const day = date === null ? words.undated : dayText(date, language);
  return capital((isYes ? words.dated : words.notDated)(name, day));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
