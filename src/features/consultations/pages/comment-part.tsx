import { momentText } from "../../../ui/day.tsx";
import { InputField, TextAreaField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { commentsAbout, type DraftComment } from "../commenting/rules.ts";
import { messages } from "../messages.ts";
import { commentAnswerPath, consultationPath, draftCommentsPath } from "../paths.ts";
import type { DraftProps } from "./draft-page.tsx";

type BesideProps = DraftProps & { partId: string | null; paragraph: string; question: string };

/** What has been said of some words, and a field to say more. */
export function Beside(props: BesideProps) {
  const { comments, partId, paragraph, isOpen } = props;
  // What was said of a part that is gone is said of the whole.
  const here =
    partId === null
      ? comments.filter((each) => each.partId === null)
      : commentsAbout(comments, partId, paragraph);
  return (
    <>
      {here.map((comment) => (
        <CommentCard {...props} comment={comment} showsWords={partId === null} />
      ))}
      {isOpen ? <CommentForm {...props} /> : null}
    </>
  );
}

function CommentForm({
  visit,
  cooperation,
  consultation,
  partId,
  paragraph,
  question,
  refused,
}: BesideProps) {
  const words = messages[visit.language];
  const kept = refused?.comment;
  const isKept =
    kept !== undefined && kept.commentId === null && kept.partId === partId && kept.paragraph === paragraph;
  // An id that is like no other on the page, as the same words may stand twice.
  const id = crypto.randomUUID();
  return (
    <details open={isKept}>
      <summary>
        {question}{" "}
        {paragraph === "" ? null : <span class="visually-hidden">{words.said(shortened(paragraph))}</span>}
      </summary>
      <form
        class="stack-s"
        method="post"
        action={draftCommentsPath(consultationPath(cooperation.slug, consultation.number))}
      >
        <MadeFor viewer={visit.viewer} />
        <New />
        {partId === null ? null : <input type="hidden" name="del" value={partId} />}
        <input type="hidden" name="stycke" value={paragraph} />
        <TextAreaField
          id={`s-${id}`}
          name="text"
          label={words.comment}
          value={isKept ? kept.text : ""}
          rows={3}
        />
        <p>
          <button class="button" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </details>
  );
}

type CardProps = DraftProps & { comment: DraftComment; showsWords: boolean };

/** What somebody said, and what became of it. */
export function CommentCard(props: CardProps) {
  const { visit, comment, consultation, isOpen, showsWords } = props;
  const words = messages[visit.language];
  const { id, answer, text, word, paragraph, commentedAt, doneBy } = comment;
  return (
    <article class="consultation-comment stack-s" id={`synpunkt-${id}`}>
      <p>
        <strong>{doneBy ?? words.someone}</strong>{" "}
        <span class="quiet">{momentText(commentedAt, visit.language)}</span>{" "}
        {answer === null ? (
          <Tag tone="amber">{words.waiting}</Tag>
        ) : (
          <Tag tone={answer === "accepted" ? "green" : "grey"}>{words[answer]}</Tag>
        )}
      </p>
      {showsWords && paragraph !== "" ? <p class="quiet">{words.said(paragraph)}</p> : null}
      <p class="told">{text}</p>
      {word === "" ? null : <p class="quiet">{word}</p>}
      {consultation.isDesk && isOpen ? <Answer {...props} /> : null}
    </article>
  );
}

function Answer({ visit, cooperation, consultation, comment, refused }: CardProps) {
  const words = messages[visit.language];
  const { id, answer, word } = comment;
  const kept = refused?.comment?.commentId === id ? refused.comment.text : null;
  const action = commentAnswerPath(consultationPath(cooperation.slug, consultation.number), id);
  return (
    <details open={answer === null || kept !== null}>
      <summary>{answer === null ? words.answer : words.answerAgain}</summary>
      <form class="stack-s" method="post" action={action}>
        <MadeFor viewer={visit.viewer} />
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
        </p>
      </form>
    </details>
  );
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words);
