import { find, searchForm, understood } from "../../src/features/search/index.ts";
import { accessToAll, readAs } from "../../src/platform/db/reading.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import type { Hit } from "./scorer.ts";

/** The first page of hits, as a visitor gets it. */
export async function ask(db: Db, q: string): Promise<Hit[]> {
  const reading = await readAs(db, await accessToAll(db));
  const { hits } = await find(reading.db, await understood(db, q), searchForm.parse({ q }));
  await reading.end();
  const text = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join("");
  return hits.map(({ kind, title, excerpt, address }) => ({
    kind,
    title: text(title),
    excerpt: text(excerpt),
    address,
  }));
}
