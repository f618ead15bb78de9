import type { Child } from "hono/jsx";
import type { Language } from "../lib/language.ts";
import { momentText } from "./day.tsx";
import { InputField } from "./field.tsx";
import { messages } from "./messages.ts";
import { Tag } from "./tag.tsx";

type Answer = "accepted" | "declined" | null;

interface HeadProps {
  language: Language;
  who: string;
  at: Date;
  answer: Answer;
}

/** Who said something, when, and what became of it. */
export function CommentHead({ language, who, at, answer }: HeadProps) {
  const words = messages[language].comment;
  return (
    <p>
      <strong>{who}</strong> <span class="quiet">{momentText(at, language)}</span>{" "}
      {answer === null ? (
        <Tag tone="amber">{words.waiting}</Tag>
      ) : (
        <Tag tone={answer === "accepted" ? "green" : "grey"}>{words[answer]}</Tag>
      )}
    </p>
  );
}

interface AnswerProps {
  language: Language;
  /** Of what was said. */
  id: string;
  action: string;
  answer: Answer;
  /** What was said to it before. */
  word: string;
  /** What was written and could not be taken. */
  kept: string | null;
  /** What opens the form as long as nothing has been answered: "Svar till Lena Ek". */
  summary: string;
  /** Hidden fields that say who sends it. */
  sender: Child;
  /** Another way to answer, before the two that there always are; and what else can be done. */
  first?: Child;
  besides?: Child;
}

/** Whether what was said is taken in, and a word on why. */
export function CommentAnswer(props: AnswerProps) {
  const { language, id, action, answer, word, kept, summary, sender, first, besides } = props;
  const words = messages[language].comment;
  return (
    <details id={`svara-${id}`} open={answer === null || kept !== null}>
      <summary>{answer === null ? summary : words.again}</summary>
      <form class="stack-s" method="post" action={action} data-whole>
        {sender}
        <InputField
          id={`ord-${id}`}
          name="ord"
          label={words.word}
          hint={words.wordHint}
          value={kept ?? word}
        />
        <p class="row">
          {first}
          <button class="button" type="submit" name="svar" value="accepted">
            {words.accept}
          </button>
          <button class="button" type="submit" name="svar" value="declined">
            {words.decline}
          </button>
          {besides}
        </p>
      </form>
    </details>
  );
}
