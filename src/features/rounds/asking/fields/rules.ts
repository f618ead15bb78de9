// The form of a round while it is being made: fields are added, moved and taken away.
import type { RoundKind } from "../../../../platform/db/rounds-schema.ts";
import type { RoundField } from "../../form/rules.ts";

export const fieldKinds = [
  "stance",
  "choice",
  "dates",
  "names",
  "numbers",
  "text",
  "file",
  "document",
] as const satisfies readonly RoundField["kind"][];
export type FieldKind = (typeof fieldKinds)[number];

export const roles = ["member", "substitute", "chair", "secretary", "convener"] as const;

/** A field as it was written, to stand in the page again. */
export interface WrittenField {
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: string;
  /** Its choices, dates, numbers or paragraphs, as text. */
  readonly lines: string;
  readonly isMany: boolean;
  readonly isLong: boolean;
  readonly role: (typeof roles)[number];
  readonly bodyId: string;
  readonly most: string;
}

export const newField = (kind: FieldKind, id: string, given: Partial<WrittenField> = {}): WrittenField => ({
  id,
  kind,
  label: "",
  lines: "",
  isMany: false,
  isLong: kind === "text",
  role: "member",
  bodyId: "",
  most: "1",
  ...given,
});

/** What each kind of round begins with. */
const ready: Readonly<Record<RoundKind, readonly FieldKind[]>> = {
  anchoring: ["stance"],
  "per-capsulam": ["stance"],
  consultation: ["stance"],
  nomination: ["names"],
  figures: ["numbers"],
  interview: ["text", "choice", "text", "numbers"],
  dates: ["dates"],
};

export const readyFields = (kind: RoundKind, labels: Readonly<Record<FieldKind, string>>): WrittenField[] =>
  ready[kind].map((each, place) =>
    newField(each, `${each}-${place + 1}`, {
      label: kind === "interview" ? "" : labels[each],
    }),
  );

export type FieldStep =
  | { readonly step: "add"; readonly kind: FieldKind }
  | { readonly step: "up" | "down" | "remove"; readonly at: number };

/** The form after a step. A field that is added gets a name that no other has had lately. */
export function stepped(fields: readonly WrittenField[], step: FieldStep, newId: string): WrittenField[] {
  if (step.step === "add") return [...fields, newField(step.kind, newId)];
  const { at } = step;
  const moved = fields[at];
  if (moved === undefined) return [...fields];
  const others = fields.toSpliced(at, 1);
  if (step.step === "remove") return others;
  const to = step.step === "up" ? at - 1 : at + 1;
  return to < 0 || to > others.length ? [...fields] : others.toSpliced(to, 0, moved);
}
