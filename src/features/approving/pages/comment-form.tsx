import type { Child } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { TextAreaField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { messages } from "../messages.ts";

interface Props {
  visit: Visit;
  action: string;
  itemId: string | null;
  subjectId: string | null;
  question: string;
  /** Of what: "om ”att anta budgeten”". */
  about: string;
  sender: Child;
  /** What was written and could not be taken. */
  kept: string | null;
}

/** A word on a paragraph; folded until it is wanted. */
export function CommentForm({ visit, action, itemId, subjectId, question, about, sender, kept }: Props) {
  const words = messages[visit.language];
  const id = subjectId ?? itemId ?? "hela";
  return (
    <details class="minutes-comment-form" open={kept !== null}>
      <summary>
        {question} <span class="visually-hidden">{about}</span>
      </summary>
      <form class="stack-s" method="post" action={action}>
        {sender}
        <New />
        {itemId === null ? null : <input type="hidden" name="punkt" value={itemId} />}
        {subjectId === null ? null : <input type="hidden" name="stycke" value={subjectId} />}
        <TextAreaField id={`text-${id}`} name="text" label={words.comment} value={kept ?? ""} rows={3} />
        <button class="button" type="submit">
          {words.send}
        </button>
      </form>
    </details>
  );
}
