// What a round asks: the fields of its form, and what may be said in each.
import { z } from "zod";

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const label = z.string().trim().max(400);
const field = { id, label };
const words = z.string().max(20_000).default("");

export const stances = ["agree", "agree-with-comment", "against", "abstain"] as const;
export type Stance = (typeof stances)[number];
export const possibilities = ["yes", "if-need-be", "no"] as const;
export type Possibility = (typeof possibilities)[number];

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable();

export const roundField = z.discriminatedUnion("kind", [
  z.object({ ...field, kind: z.literal("stance") }),
  z.object({
    ...field,
    kind: z.literal("choice"),
    isMany: z.boolean(),
    choices: z.array(z.object({ id, label })).min(2).max(40),
  }),
  z.object({
    ...field,
    kind: z.literal("dates"),
    dates: z
      .array(z.object({ id, day: z.iso.date(), starts: clock, ends: clock }))
      .min(1)
      .max(60),
  }),
  // Persons for a role: a seat in a body of the register, or a role told in words.
  z.object({
    ...field,
    kind: z.literal("names"),
    role: z.enum(["member", "substitute", "chair", "secretary", "convener"]),
    bodyId: z.uuid().nullable(),
    most: z.int().min(1).max(20),
  }),
  z.object({
    ...field,
    kind: z.literal("numbers"),
    rows: z
      .array(z.object({ id, label, unit: z.string().max(60), year: z.int().min(1900).max(2200).nullable() }))
      .min(1)
      .max(60),
  }),
  z.object({ ...field, kind: z.literal("text"), isLong: z.boolean() }),
  z.object({ ...field, kind: z.literal("file") }),
  z.object({
    ...field,
    kind: z.literal("document"),
    paragraphs: z
      .array(z.object({ id, text: z.string().min(1).max(20_000) }))
      .min(1)
      .max(400),
  }),
]);
export type RoundField = z.infer<typeof roundField>;

export const roundForm = z
  .array(roundField)
  .min(1)
  .max(60)
  .refine((fields) => new Set(fields.map((each) => each.id)).size === fields.length, "two fields are one");
export type RoundForm = z.infer<typeof roundForm>;

export const said = {
  stance: z.object({ stance: z.enum(stances), words }),
  choice: z.object({ chosen: z.array(id) }),
  dates: z.object({ dates: z.record(id, z.enum(possibilities)) }),
  names: z.object({
    persons: z.array(
      z.object({
        personId: z.uuid().nullable(),
        name: z.string().min(1).max(200),
        title: z.string().max(200),
      }),
    ),
  }),
  /** As written in decimal, with a point; not a float, which would be another number. */
  numbers: z.object({ rows: z.record(id, z.string().regex(/^-?\d{1,18}(\.\d{1,6})?$/)) }),
  text: z.object({ text: z.string().max(20_000) }),
  file: z.object({ fileId: z.uuid(), fileName: z.string() }),
  document: z.object({
    paragraphs: z.record(id, z.object({ stance: z.enum(stances).nullable(), words })),
  }),
};
export type Said = z.infer<(typeof said)[keyof typeof said]>;

/** What is said in each field, by its id. What was left open is not in it. */
export type RoundAnswer = Readonly<Record<string, Said>>;

/** What one field of an answer says: `saidIn(answer, said.stance, field.id)`. None where nothing is said, or what the
 *  field cannot hold. */
export function saidIn<Schema extends z.ZodType>(
  answer: Readonly<Record<string, unknown>>,
  schema: Schema,
  fieldId: string,
): z.infer<Schema> | undefined {
  const read = schema.safeParse(answer[fieldId]);
  return read.success ? read.data : undefined;
}

/** The field that the sum is made of. */
export const stanceField = (form: RoundForm): RoundField | undefined =>
  form.find(({ kind }) => kind === "stance");
