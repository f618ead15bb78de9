import { hash } from "node:crypto";
import { CommentAnswer, CommentHead } from "../../../ui/comment.tsx";
import { TextAreaField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { commentsAbout, type DraftComment, mayAnswer } from "../commenting/rules.ts";
import { paragraphsOf } from "../drafting/rules.ts";
import { messages } from "../messages.ts";
import { commentAnswerPath, consultationPath, draftCommentsPath } from "../paths.ts";
import type { DraftProps } from "./draft-parts.tsx";

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

function CommentForm({ visit, consultation, partId, paragraph, question, refused }: BesideProps) {
  const words = messages[visit.language];
  const kept = refused?.comment;
  const isKept =
    kept !== undefined && kept.commentId === null && kept.partId === partId && kept.paragraph === paragraph;
  // The same words are asked about once in a part, and are known again when the part is shown anew.
  const id = hash("sha256", `${partId ?? ""} ${paragraph}`).slice(0, 20);
  return (
    <details id={`om-${id}`} open={isKept}>
      <summary>
        {question}{" "}
        {paragraph === "" ? null : <span class="visually-hidden">{words.said(shortened(paragraph))}</span>}
      </summary>
      <form
        class="stack-s"
        method="post"
        action={draftCommentsPath(consultationPath(consultation.cooperationSlug, consultation.number))}
        data-whole
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
        {paragraph === "" ? null : (
          <TextAreaField
            id={`l-${id}`}
            name="lydelse"
            label={words.wording}
            hint={words.wordingHint}
            value={(isKept ? kept.proposed : null) ?? paragraph}
            rows={4}
          />
        )}
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

/** How the paragraph might be worded instead. */
function Proposal({ visit, comment: { proposed } }: CardProps) {
  const words = messages[visit.language];
  if (proposed === null) return null;
  if (proposed === "") return <p>{words.striking}</p>;
  return (
    <>
      <p>{words.proposes}</p>
      <p class="told consultation-wording">{proposed}</p>
    </>
  );
}

/** What somebody said, and what became of it. */
export function CommentCard(props: CardProps) {
  const { visit, comment, consultation, isOpen, showsWords } = props;
  const mayWrite = ({ id: part }: { readonly id: string }) => props.written.has(part);
  const isHis = mayAnswer(comment, { parts: props.parts, mayWrite, isDesk: consultation.isDesk });
  const words = messages[visit.language];
  const { id, answer, text, word, paragraph, commentedAt, doneBy } = comment;
  return (
    <article class="consultation-comment stack-s" id={`synpunkt-${id}`}>
      <CommentHead language={visit.language} who={doneBy ?? words.someone} at={commentedAt} answer={answer} />
      {showsWords && paragraph !== "" ? <p class="quiet">{words.said(paragraph)}</p> : null}
      {text === "" ? null : <p class="told">{text}</p>}
      <Proposal {...props} />
      {word === "" ? null : <p class="quiet">{word}</p>}
      {isOpen && isHis ? <Answer {...props} /> : null}
    </article>
  );
}

/** The paragraph still stands as it was. */
const canBeTaken = ({ parts, comment }: CardProps): boolean =>
  comment.proposed !== null &&
  parts.some(({ id, text }) => id === comment.partId && paragraphsOf(text).includes(comment.paragraph));

function Answer(props: CardProps) {
  const { visit, consultation, comment, refused } = props;
  const words = messages[visit.language];
  const { id, answer, word } = comment;
  const kept = refused?.comment?.commentId === id ? refused.comment.text : null;
  const action = commentAnswerPath(consultationPath(consultation.cooperationSlug, consultation.number), id);
  return (
    <CommentAnswer
      {...{ id, action, answer, word, kept }}
      language={visit.language}
      summary={words.answer}
      sender={<MadeFor viewer={visit.viewer} />}
      first={
        canBeTaken(props) ? (
          <button class="button primary" type="submit" name="svar" value="taken">
            {words.takeWording}
          </button>
        ) : null
      }
    />
  );
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words);
