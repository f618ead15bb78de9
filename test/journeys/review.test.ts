// A secretary goes through what has been imported, without a mouse; each key that she presses is counted.
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { correctedOf, documentToReview } from "../../src/features/reviewing/correcting/queries.ts";
import { reviewPath } from "../../src/features/reviewing/paths.ts";
import { realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { type GoldDocument, goldDocuments, needsReference, reference } from "../minutes/reference.ts";
import { scorer } from "../minutes/scorer.ts";
import { secretaryAt } from "../reviewing/by-keys.ts";
import { repairsOf } from "../reviewing/differences.ts";
import { fromFile, importTexts, loadAccounts, officeApp, sjoriket } from "../reviewing/imported.ts";

const { db } = freshDb();
const browser = realBrowser(() => officeApp(db));
const layouts = join(import.meta.dirname, "../layouts");
const mostTries = 2;
/** GENBO_REVIEWS=all goes through every one of them. */
const areAllReviewed = process.env["GENBO_REVIEWS"] === "all";

beforeEach(() => loadAccounts(db));

async function keysFor(documents: readonly GoldDocument[]): Promise<Map<string, number>> {
  const ids = await importTexts(
    db,
    documents.map(({ file }) => fromFile(file)),
  );
  const keys = new Map<string, number>();
  for (const [i, { name, gold }] of documents.entries())
    keys.set(name, await reviewed(ids[i] ?? "", name, gold));
  return keys;
}

async function reviewed(id: string, name: string, gold: GoldDocument["gold"]): Promise<number> {
  const page = await browser.open(reviewPath(sjoriket.slug, id), { refusals: true });
  const secretary = secretaryAt(page);
  const standing = async () => {
    const document = await documentToReview(db, sjoriket.id, id);
    if (document === undefined) throw new Error(`${name} is not there`);
    return { text: document.text, ...correctedOf(document) };
  };
  const tried = new Map<string, number>();
  let paper = await standing();
  for (let [repair] = repairsOf(gold, paper.record, paper.facts); repair !== undefined;) {
    const what = repair.kind === "drop" ? repair.key : JSON.stringify({ ...repair, key: "", near: "" });
    const times = (tried.get(what) ?? 0) + 1;
    expect(times, `${name}: ${what} does not come about`).toBeLessThanOrEqual(mostTries);
    tried.set(what, times);
    await secretary.mend(repair, paper);
    paper = await standing();
    [repair] = repairsOf(gold, paper.record, paper.facts);
  }
  const marks = scorer();
  marks.score(name, gold, paper.record);
  expect(marks.misses.filter((miss) => !miss.includes("\tannexes\t"))).toEqual([]);
  await secretary.acceptDoubtful();
  await secretary.press("s");
  await secretary.settled();
  await secretary.press("g");
  await page.waitForURL((url) => !url.pathname.endsWith(id));
  await page.context().close();
  return secretary.keys();
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

function told(what: string, keys: ReadonlyMap<string, number>): void {
  const each = [...keys].map(([name, count]) => `${name} ${count}`).join(", ");
  process.stdout.write(`${what}: keys in the median ${median([...keys.values()])} (${each})\n`);
}

test.skipIf(!reference.present)(
  `the reference documents take few keys${needsReference}`,
  async () => {
    const keys = await keysFor(goldDocuments(reference.gold, reference.documents));
    told("reference documents", keys);
    expect(median([...keys.values()])).toBeLessThanOrEqual(40);
  },
  300_000,
);

test("documents of layouts that the reader was not made for take few keys", async () => {
  const documents = goldDocuments(join(layouts, "held-out"));
  const keys = await keysFor(documents.filter((_, i) => areAllReviewed || i % 3 === 0));
  told("held-out layouts", keys);
  expect(median([...keys.values()])).toBeLessThanOrEqual(40);
}, 600_000);
