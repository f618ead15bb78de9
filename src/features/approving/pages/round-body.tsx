import type { Child } from "hono/jsx";
import { noteText } from "./paragraph-words.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { messages } from "../messages.ts";
import type { ReadMinutes } from "../reading/queries.ts";
import type { Comment, RoundRefusal } from "../round/rules.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentCard } from "./comment-card.tsx";
import { MinutesReading, type Paragraph } from "./minutes-reading.tsx";

/** What was written and could not be taken. */
export interface RefusedWords {
  readonly reason: RoundRefusal;
  readonly itemId: string | null;
  readonly subjectId: string | null;
  readonly commentId: string | null;
  readonly text: string;
}

export interface RoundBodyProps {
  readonly visit: Visit;
  readonly minutes: ReadMinutes;
  /** Those that whoever reads may see. */
  readonly comments: readonly Comment[];
  /** Where a comment is sent; null where none is taken. */
  readonly commentTo: string | null;
  /** Of the desk: where a comment is answered, and where its words are changed. */
  readonly desk: { readonly answerTo: (commentId: string) => string; readonly writing: string } | null;
  /** Stands in the forms of somebody who has signed in. */
  readonly sender: Child;
  readonly refused: RefusedWords | null;
}

/** The minutes with what has been said of each paragraph. */
export function RoundBody(props: RoundBodyProps) {
  const { visit, minutes, refused } = props;
  const words = messages[visit.language];
  const beside = (paragraph: Paragraph) => <Beside {...props} paragraph={paragraph} />;
  return (
    <div class="minutes-round stack-l">
      <Refusal sentence={refused === null ? undefined : words.refusals[refused.reason]}>
        {/* Where there is no field any more, the words stand here. */}
        {refused === null || refused.text === "" || props.commentTo !== null ? null : <p>{refused.text}</p>}
      </Refusal>
      <MinutesReading language={visit.language} minutes={minutes} beside={beside} />
      <section class="stack-s" id="hela">
        <h2>{words.whole}</h2>
        {beside({ itemId: null, subjectId: null, words: words.whole })}
      </section>
    </div>
  );
}

function Beside({ paragraph, ...props }: RoundBodyProps & { paragraph: Paragraph }) {
  const { visit, comments, commentTo, desk, refused } = props;
  const words = messages[visit.language];
  const { itemId, subjectId } = paragraph;
  const isHere = (each: { itemId: string | null; subjectId: string | null }) =>
    each.itemId === itemId && each.subjectId === subjectId;
  const here = comments.filter(isHere);
  const kept = refused !== null && refused.commentId === null && isHere(refused) ? refused.text : null;
  const isWhole = subjectId === null && itemId === null;
  const question = isWhole
    ? words.commentOnWhole
    : subjectId === null
      ? words.commentOnItem
      : words.commentOn;
  return (
    <>
      {here.map((comment) => (
        <CommentCard
          {...{ visit, comment, desk, sender: props.sender, refused }}
          writing={desk === null || itemId === null ? desk?.writing : `${desk.writing}#punkt-${itemId}`}
        />
      ))}
      {commentTo === null ? null : (
        <CommentForm
          {...{ visit, itemId, subjectId, question, kept }}
          action={commentTo}
          about={words.about(noteText(paragraph.words))}
          sender={props.sender}
        />
      )}
    </>
  );
}
