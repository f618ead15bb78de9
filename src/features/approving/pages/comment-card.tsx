import type { Child } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { CommentAnswer, CommentHead } from "../../../ui/comment.tsx";
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
      <CommentHead
        language={language}
        who={desk === null ? words.you : who}
        at={commentedAt}
        answer={answer}
      />
      <p class="told">{text}</p>
      {word === "" ? null : <p class="quiet">{word}</p>}
      {desk === null ? null : (
        <CommentAnswer
          {...{ language, id, answer, word, sender }}
          action={desk.answerTo(id)}
          kept={refused?.commentId === id ? refused.text : null}
          summary={words.answerOf(who)}
          besides={writing === undefined ? null : <a href={writing}>{words.changeText}</a>}
        />
      )}
    </article>
  );
}
