// A document that is answered paragraph by paragraph: which of them something has been said of, and what.
import type { Recipient, Reply } from "../../counting/rules.ts";
import type { RoundForm } from "../../form/rules.ts";
import { type ParagraphSaid, paragraphsSaid } from "../fields/rules.ts";
import { counted, rowsOf } from "../rules.ts";

export interface SpokenParagraph {
  readonly fieldId: string;
  readonly id: string;
  /** As it was worded then. */
  readonly text: string;
  readonly sayings: readonly ParagraphSaid[];
}

/** By those whose answers count, and of whom the reader sees them. */
export function spokenParagraphs(
  form: RoundForm,
  recipients: readonly (Recipient & { readonly name: string })[],
  replies: readonly Reply[],
): SpokenParagraph[] {
  const answering = counted(rowsOf(form, recipients, replies)).flatMap(({ recipient: { name }, reply }) =>
    reply === undefined ? [] : [{ name, answer: reply.answer }],
  );
  return form.flatMap((field) =>
    field.kind !== "document"
      ? []
      : paragraphsSaid(field, answering).map(({ paragraph: { id, text }, sayings }) => ({
          fieldId: field.id,
          id,
          text,
          sayings,
        })),
  );
}
