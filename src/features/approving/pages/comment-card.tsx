import type { Child } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { momentText } from "../../../ui/day.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import type { Comment } from "../round/rules.ts";
import type { RefusedWords, RoundBodyProps } from "./round-body.tsx";

interface Props {
  visit: Visit;
  comment: Comment;
  desk: RoundBodyProps["desk"];
  sender: Child;
  refused: RefusedWords | null;
  /** Where the desk changes the words that it is about. */
  writing: string | undefined;
}

/** What somebody said of a paragraph, and what became of it. */
export function CommentCard({ visit, comment, desk, sender, refused, writing }: Props) {
  const { language } = visit;
  const words = messages[language];
  const { id, answer, personName, text, commentedAt, word } = comment;
  const who = personName ?? words.desk;
  return (
    <article class="minutes-comment stack-s" id={`synpunkt-${id}`}>
      <p>
        <strong>{desk === null ? words.you : who}</strong>{" "}
        <span class="quiet">{momentText(commentedAt, language)}</span>{" "}
        {answer === null ? (
          <Tag tone="amber">{words.waiting}</Tag>
        ) : (
          <Tag tone={answer === "accepted" ? "green" : "grey"}>{words[answer]}</Tag>
        )}
      </p>
      <p class="told">{text}</p>
      {word === "" ? null : <p class="quiet">{word}</p>}
      {desk === null ? null : (
        <Answer
          {...{ visit, comment, sender, who, writing }}
          action={desk.answerTo(id)}
          kept={refused?.commentId === id ? refused.text : null}
        />
      )}
    </article>
  );
}

type AnswerProps = Omit<Props, "desk" | "refused"> & { action: string; who: string; kept: string | null };

function Answer({ visit, comment, sender, writing, action, who, kept }: AnswerProps) {
  const words = messages[visit.language];
  const { id, answer, word } = comment;
  return (
    <details open={answer === null || kept !== null}>
      <summary>{answer === null ? words.answerOf(who) : words.newAnswer}</summary>
      <form class="stack-s" method="post" action={action}>
        {sender}
        <InputField
          id={`ord-${id}`}
          name="ord"
          label={words.word}
          hint={words.wordHint}
          value={kept ?? word}
        />
        <p class="row">
          <button class="button" type="submit" name="svar" value="accepted">
            {words.accept}
          </button>
          <button class="button" type="submit" name="svar" value="declined">
            {words.decline}
          </button>
          {writing === undefined ? null : <a href={writing}>{words.changeText}</a>}
        </p>
      </form>
    </details>
  );
}
