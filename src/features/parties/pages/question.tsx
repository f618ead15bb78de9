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
  /** The page that it stands on, and is answered from. */
  page: number;
  /** Where 'later' goes. */
  next: Suggestion | null;
};

type Choice = { answer: Answer; text: string; isLikely?: boolean };
type Props = QuestionProps & {
  heading: string;
  choices: Choice[];
  evidence?: { for: readonly string[]; against: readonly string[] };
};

export const questionId = (id: string) => `forslag-${id}`;

/** What is asked, what speaks for it, and one button an answer. */
export function Question(props: PropsWithChildren<Props>) {
  const { cooperation, language, question, page, next, heading, choices, evidence, children } = props;
  const words = messages[language];
  return (
    <section class="card stack" id={questionId(question.id)}>
      <h2 class="question">{heading}</h2>
      {children}
      <div class="evidence">
        <Reasons
          {...{ language }}
          heading={words.why}
          reasons={[...question.reasons, ...(evidence?.for ?? [])]}
        />
        <Reasons {...{ language }} heading={words.whyNot} reasons={evidence?.against ?? []} />
      </div>
      <form class="row" method="post" action={answerPath(cooperation, question.id)}>
        <input type="hidden" name="sida" value={page} />
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

type ReasonsProps = { language: Language; heading: string; reasons: readonly string[] };

function Reasons({ language, heading, reasons }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <div class="stack-s">
      <h3 class="quiet">{heading}</h3>
      <ul>
        {[...new Set(reasons)].map((reason) => (
          <li>{messages[language].reasons[reason] ?? reason}</li>
        ))}
      </ul>
    </div>
  );
}
