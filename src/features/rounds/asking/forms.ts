// A round as it is typed, and what is meant by it.
import { z } from "zod";
import { isId } from "../../../lib/asked.ts";
import { newId } from "../../../lib/new-id.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { dayTyped } from "../../planning/index.ts";
import { type RoundField, roundForm } from "../form/rules.ts";
import { type FieldFault, fieldWritten, stepWritten, writtenFields, writtenOfField } from "./fields/forms.ts";
import { type FieldKind, newField, type WrittenField } from "./fields/rules.ts";
import {
  asked,
  type FormFault,
  faultInForm,
  kinds,
  reaches,
  repliesSeen,
  type WantedRound,
} from "./rules.ts";

const text = z
  .string()
  .catch("")
  .transform((written) => written.replaceAll("\0", "").replaceAll("\r\n", "\n").trim());
const chosen = text.transform((written) => (isId(written) ? written : null));
const ticked = z
  .literal("ja")
  .optional()
  .catch(undefined)
  .transform((yes) => yes === "ja");

/** What brings a question along: an item, or a decision. */
export const fromForm = z.object({
  slag: z.enum(kinds).nullable().catch(null),
  punkt: chosen,
  beslut: chosen,
});

const fields = z.object({
  slag: z.enum(kinds).catch("anchoring"),
  fraga: text,
  bakgrund: text,
  organ: text,
  fragar: z.enum(asked).catch("municipalities"),
  sista: text,
  svaren: z.enum(repliesSeen).catch("at-once"),
  utanfor: ticked,
  krets: z.enum(reaches).catch("body"),
  punkt: chosen,
  beslut: chosen,
  revision: text,
});

/** As it was written, to stand in the page again. */
export type WrittenRound = z.infer<typeof fields> & { readonly fields: readonly WrittenField[] };

export const writtenRound = (body: Readonly<Record<string, unknown>>): WrittenRound => ({
  ...fields.parse(body),
  fields: writtenFields(body),
});

/** The name of what a form makes, and the step of a button that changes its fields. */
export const sentForm = z.object({ nytt: newId, steg: text.transform(stepWritten) });

/** What the desk says besides. */
export const wordForm = z.object({ ord: text });

export const paperForm = z.object({
  titel: text,
  gor: z.enum(["rename", "raise", "remove"]).catch("rename"),
});

/** Whose mail is shown. */
export const shownForm = z.object({ visa: chosen });

export type RoundFault =
  | FieldFault
  | FormFault
  | "no-question"
  | "question-too-long"
  | "background-too-long"
  | "no-deadline"
  | "unreadable-deadline"
  | "deadline-past"
  | "no-body"
  | "too-many-fields";

/** `at` is the field that is meant. */
export interface RefusedRound {
  readonly reason: RoundFault;
  readonly at?: number;
}

const longest = { question: 500, background: 20_000, fields: 60 };

interface Around {
  readonly today: string;
  /** The last day of a round that is there: it may have passed, and stay. */
  readonly standing?: string;
  /** What a field is called where nobody has said anything. */
  readonly labels: Readonly<Record<FieldKind, string>>;
}

/** What a round says, or why that cannot be. */
export function roundWritten(
  written: WrittenRound,
  { today, standing, labels }: Around,
):
  | { readonly ok: true; readonly value: WantedRound }
  | { readonly ok: false; readonly refused: RefusedRound } {
  const refused = (reason: RoundFault, at?: number) =>
    ({ ok: false, refused: { reason, ...(at === undefined ? {} : { at }) } }) as const;
  const { slag: kind, fraga, bakgrund: background, organ, fragar: asks, krets: reach } = written;
  const question = fraga.replaceAll(/\s+/g, " ");
  const bodyId = isId(organ) ? organ : null;
  if (question === "") return refused("no-question");
  if (question.length > longest.question) return refused("question-too-long");
  if (background.length > longest.background) return refused("background-too-long");
  if (bodyId === null && (asks === "members" || reach === "body")) return refused("body-needed");
  const deadline = deadlineWritten(written.sista, today, standing);
  if (!deadline.ok) return refused(deadline.reason);
  if (written.fields.length > longest.fields) return refused("too-many-fields");
  const form: RoundField[] = [];
  for (const [at, field] of written.fields.entries()) {
    const read = fieldWritten(field, labels[field.kind], today);
    if (!read.ok) return refused(read.reason, at);
    form.push(read.value);
  }
  const fault = faultInForm(kind, form);
  if (fault !== null) return refused(fault);
  const whole = roundForm.safeParse(form);
  if (!whole.success) return refused("too-many-fields");
  const rest = { repliesSeen: written.svaren, mayStandOutside: written.utanfor, reach };
  return ok({
    kind,
    question,
    background,
    form: whole.data,
    asks,
    bodyId,
    deadline: deadline.value,
    ...rest,
  });
}

/** The last day, which has not passed. */
export function deadlineWritten(
  written: string,
  today: string,
  standing?: string,
): Result<string, "no-deadline" | "unreadable-deadline" | "deadline-past"> {
  if (written === "") return { ok: false, reason: "no-deadline" };
  const day = dayTyped(written, today)?.day;
  if (day === undefined) return { ok: false, reason: "unreadable-deadline" };
  return day < today && day !== standing ? { ok: false, reason: "deadline-past" } : ok(day);
}

interface Standing {
  readonly wanted: WantedRound;
  readonly itemId: string | null;
  readonly decisionId: string | null;
}

/** A round that is there, as it would be typed. */
export const writtenOfRound = (
  { wanted: round, itemId, decisionId }: Standing,
  revision: string,
): WrittenRound => ({
  slag: round.kind,
  fraga: round.question,
  bakgrund: round.background,
  organ: round.bodyId ?? "",
  fragar: round.asks,
  sista: round.deadline,
  svaren: round.repliesSeen,
  utanfor: round.mayStandOutside,
  krets: round.reach,
  punkt: itemId,
  beslut: decisionId,
  revision,
  fields: round.form.map((field) =>
    newField(field.kind, field.id, { label: field.label, ...writtenOfField(field) }),
  ),
});
