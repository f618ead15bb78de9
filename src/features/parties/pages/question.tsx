import type { PropsWithChildren } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import { answerPath } from "../paths.ts";
import type { Answer } from "../suggestions/forms.ts";
import { messages } from "../suggestions/messages.ts";
import type { Suggestion } from "../suggestions/queries.ts";

export type QuestionProps = {
  cooperation: string;
  language: Language;
  question: Suggestion;
  /** Where 'later' goes. */
  next: Suggestion | null;
};

type Choice = { answer: Answer; text: string; isLikely?: boolean };
type Props = QuestionProps & { heading: string; choices: Choice[] };

export const questionId = (id: string) => `forslag-${id}`;

/** What is asked, what speaks for it, and one button an answer. */
export function Question(props: PropsWithChildren<Props>) {
  const { cooperation, language, question, next, heading, choices, children } = props;
  const words = messages[language];
  return (
    <section class="card stack" id={questionId(question.id)}>
      <h2 class="question">{heading}</h2>
      {children}
      <div class="row">
        <span class="quiet">{words.why}:</span>
        <ul class="plain-list row">
          {question.reasons.map((reason) => (
            <li>{words.reasons[reason] ?? reason}</li>
          ))}
        </ul>
      </div>
      <form class="row" method="post" action={answerPath(cooperation, question.id)}>
        {choices.map(({ answer, text, isLikely }) => (
          <button class={isLikely ? "button primary" : "button"} type="submit" name="svar" value={answer}>
            {text}
          </button>
        ))}
        {next === null ? null : (
          <a class="button quiet" href={`#${questionId(next.id)}`}>
            {words.answers.later}
          </a>
        )}
      </form>
    </section>
  );
}
