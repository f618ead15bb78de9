// Documents read, and how well: what tests promise and `npm run score` shows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recordOf } from "./reading.ts";
import { type GoldDocument, goldDocuments } from "./reference.ts";
import { type Scored, scorer } from "./scorer.ts";

const layouts = join(import.meta.dirname, "../layouts");

/** Our own: those whose misses may be looked at, those of which the score alone is, and those that came last of all. */
export const folders = ["tuned", "held-out", "blind"] as const;
export const layoutDocuments = (folder: (typeof folders)[number]): GoldDocument[] =>
  goldDocuments(join(layouts, folder));

export interface ReadDocument extends GoldDocument {
  readonly found: Scored;
}

export async function readAll(documents: readonly GoldDocument[]): Promise<ReadDocument[]> {
  const all: ReadDocument[] = [];
  for (const document of documents)
    all.push({ ...document, found: await recordOf(readFileSync(document.file), document.file) });
  return all;
}

export function marksOf(documents: readonly ReadDocument[]) {
  const marks = scorer();
  for (const { name, gold, found } of documents) marks.score(name, gold, found);
  return marks;
}

/** Its letters, where a form is looked for. */
export const writtenIn = ({ file }: GoldDocument): string => readFileSync(file, "utf8");
