// How far a reader's confidence can be relied on: of the facts told with a confidence, how many are right.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { minutesPaper, paperText, type SourceText } from "../../src/features/minutes/index.ts";
import { readMinutes } from "../../src/features/minutes/reading/read.ts";
import { mended } from "../../src/features/minutes/repairing/mending.ts";
import { sourceTextOf } from "../../src/features/minutes/source/source.ts";
import { records } from "./generated/records.ts";
import { type Judged, judged } from "./judged.ts";
import { sheets } from "./laid-out/read-back.ts";
import { sheetText } from "./laid-out/text.ts";
import { goldDocuments, reference } from "./reference.ts";
import type { Scored } from "./scorer.ts";

export interface ReadableDocument {
  readonly name: string;
  readonly source: SourceText;
  readonly gold: Scored;
}

const layouts = join(import.meta.dirname, "../layouts");

async function documentsIn(goldFolder: string, folder = goldFolder): Promise<ReadableDocument[]> {
  return Promise.all(
    goldDocuments(goldFolder, folder).map(async ({ file, gold }) => ({
      name: basename(file),
      source: await sourceOf(readFileSync(file), file),
      gold,
    })),
  );
}

async function sourceOf(bytes: Uint8Array, name: string): Promise<SourceText> {
  const source = await sourceTextOf(bytes, name);
  if (!source.ok) throw new Error(`${name}: ${source.reason}`);
  return mended(source.value, { sound: [] });
}

const seed = 20_261_123;
const count = 150;
const generated = async (name: string, gold: Scored, text: string): Promise<ReadableDocument> => ({
  name,
  source: await sourceOf(Buffer.from(text), name),
  gold,
});

/** Where each set of documents comes from; the reference ones only where they are at hand. */
export const corpora = {
  reference: () => (reference.present ? documentsIn(reference.gold, reference.documents) : []),
  generated: () =>
    Promise.all([
      ...fc
        .sample(records, { seed, numRuns: count })
        .map((gold) => generated("protokoll.txt", gold, paperText(minutesPaper(gold)))),
      ...fc
        .sample(sheets, { seed, numRuns: count })
        .map((sheet) => generated("protokoll.txt", sheet.record, sheetText(sheet))),
    ]),
  tuned: () => documentsIn(join(layouts, "tuned")),
  "held-out": () => documentsIn(join(layouts, "held-out")),
} satisfies Record<string, () => Promise<ReadableDocument[]> | ReadableDocument[]>;

export function factsOf(documents: readonly ReadableDocument[]): Judged[] {
  return documents.flatMap(({ name, source, gold }) =>
    judged(gold, readMinutes(source, { name, sha256: "" })),
  );
}

/** From the surest; each bin holds the confidences from its own to the one before. */
export const bins = [0.9, 0.8, 0.6, 0] as const;

export interface Bin {
  readonly from: number;
  readonly facts: number;
  readonly right: number;
  readonly meanConfidence: number;
}

export function binsOf(facts: readonly Judged[]): Bin[] {
  return bins.map((from, i) => {
    const upTo = i === 0 ? 2 : (bins[i - 1] ?? 2);
    const held = facts.filter(({ confidence }) => confidence >= from && confidence < upTo);
    const right = held.filter(({ isRight }) => isRight).length;
    return { from, facts: held.length, right, meanConfidence: mean(held.map((each) => each.confidence)) };
  });
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
