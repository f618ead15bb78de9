// A record as facts: what can be accepted, corrected, added, dropped, split and joined, each at its own words.
import { createHash } from "node:crypto";
import { z } from "zod";
import { minutesRecord, type Spans } from "../record.ts";

const { people, items } = minutesRecord.shape;
const { presenters, decisions, assignments, spans: spansOf } = items.element.shape;
const spans = spansOf.unwrap();

export const parts = [
  "header",
  "person",
  "item",
  "presenter",
  "input",
  "decision",
  "assignment",
  "annex",
  "proposal",
] as const;
export type Part = (typeof parts)[number];

export const headerFields = [
  "cooperation",
  "body",
  "kind",
  "number",
  "date",
  "start",
  "end",
  "place",
  "remote",
] as const;
export type HeaderField = (typeof headerFields)[number];

const unsaid = { spans: true, confidence: true, doubts: true } as const;
const text = z.object({ text: z.string() });
const ofHeader = {
  part: z.literal("header"),
  field: z.enum(headerFields),
  value: z.union([z.string(), z.boolean(), z.null()]),
  spans,
};
/** What stands in an item may say under which heading, by the words of it. Where it says nothing, its own words tell. */
const inItem = { spans, under: spans.optional() };

/** What is read at some words: no more than a person can say of it. */
export const fact = z.discriminatedUnion("part", [
  z.object(ofHeader),
  z.object({ part: z.literal("person"), value: people.element.omit(unsaid), spans }),
  z.object({
    part: z.literal("item"),
    value: z.object({ number: z.string().nullable(), title: z.string() }),
    spans,
  }),
  z.object({ part: z.literal("presenter"), value: presenters.element.omit(unsaid), ...inItem }),
  z.object({ part: z.literal("input"), value: text, ...inItem }),
  z.object({ part: z.literal("decision"), value: decisions.element.omit(unsaid), ...inItem }),
  z.object({ part: z.literal("assignment"), value: assignments.element.omit(unsaid), ...inItem }),
  z.object({ part: z.literal("annex"), value: text, ...inItem }),
  z.object({ part: z.literal("proposal"), value: text, ...inItem }),
]);

export type Fact = z.infer<typeof fact>;
export type FactOf<Of extends Part> = Extract<Fact, { part: Of }>;
/** What stands in an item. */
export type Child = Exclude<Fact, { part: "header" | "person" | "item" }>;

/** Where the reader read what is corrected. */
export const place = z.object({
  /** Of the header: the field alone. */
  field: z.enum(headerFields).optional(),
  /** The words of each fact that was read there; of what is added where nothing was read, its own. */
  words: z.array(spans),
  /** What was read without words: the heading it stood under, and its value. */
  under: spans.optional(),
  was: z.array(z.string()).optional(),
});
export type Place = z.infer<typeof place>;

/** What the reader read of this part at this place is replaced by these facts: none drops it, one corrects it or accepts
 *  it (the same again), several split it. All are of the part. */
export const correction = z.object({ part: z.enum(parts), at: place, becomes: z.array(fact) });
export type Correction = z.infer<typeof correction>;

/** A fact of the corrected record, as a page shows it. */
export interface Shown {
  /** Names it in forms: another when anything of it has become another. */
  readonly key: string;
  readonly fact: Fact;
  /** Index of the item it stands in, or is the heading of; null for the header and people. */
  readonly item: number | null;
  /** How sure the reader was; 1 for what a person has said, null where nobody has weighed it. */
  readonly confidence: number | null;
  readonly doubts: readonly string[];
  /** The correction it comes from: a person has settled it. */
  readonly correctionId: string | null;
}

/** One line that tells a value from every other. */
export const valueOf = (each: Fact): string => JSON.stringify(sorted(each.value));

export function hullOf(words: Spans): [number, number] | null {
  if (words.length === 0) return null;
  return [Math.min(...words.map(([start]) => start)), Math.max(...words.map(([, end]) => end))];
}

/** Where it begins in the source text; null without words. */
export const startOf = ({ spans: words }: { readonly spans: Spans }): number | null =>
  hullOf(words)?.[0] ?? null;

/** `twins` are the facts before it that are the same in all of this. */
export function keyOf(each: Fact, item: number | null, twins: number): string {
  const where = each.part === "header" ? each.field : (hullOf(each.spans)?.join("-") ?? `i${item ?? 0}`);
  const digest = createHash("sha256")
    .update(JSON.stringify([valueOf(each), each.spans, "under" in each ? each.under : null]))
    .digest("base64url")
    .slice(0, 8);
  return [each.part, where, digest, ...(twins === 0 ? [] : [twins + 1])].join(".");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, sorted(each)]),
  );
}
