// The reference documents that the measure was made on. They lie beside the checkout, not in it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Scored, scoredRecord } from "./scorer.ts";

const folder = join(import.meta.dirname, "../../../shared/minutes");

export const reference = {
  present: existsSync(join(folder, "score.mjs")),
  scorer: join(folder, "score.mjs"),
  gold: join(folder, "gold"),
  documents: join(folder, "documents"),
};

/** Said in the name of each test that needs them, so that a run without them tells what it did not do. */
export const needsReference = reference.present ? "" : " (NOT RUN: ../shared is not beside this checkout)";

export interface GoldDocument {
  name: string;
  file: string;
  gold: Scored;
}

/** Each gold record with the document that it tells of. */
export function goldDocuments(goldFolder: string, documentFolder = goldFolder): GoldDocument[] {
  const files = readdirSync(documentFolder).filter((file) => !file.endsWith(".json"));
  return readdirSync(goldFolder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const name = file.slice(0, -".json".length);
      const document = files.find((candidate) => candidate.startsWith(`${name}.`));
      if (document === undefined) throw new Error(`${goldFolder}: ${file} has no document`);
      const gold = scoredRecord.parse(JSON.parse(readFileSync(join(goldFolder, file), "utf8")));
      return { name, file: join(documentFolder, document), gold };
    });
}
