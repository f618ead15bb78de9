import { afterAll, beforeEach, expect, test } from "vitest";
import { ok } from "../../../lib/result.ts";
import { freshDb } from "../../../../test/db.ts";
import { blank, jpeg, png, printed, scannedPdf } from "../../../../test/scans/printed.ts";
import { openRecogniser } from "../../scanning/index.ts";
import { finishImport, importFile, type ImportRun, startImport } from "../commands.ts";
import { june, november } from "../fixtures.ts";
import { openCooperation } from "../opening/commands.ts";
import type { File } from "../registering/document.ts";
import { recogniseImport, recogniseWaiting } from "./commands.ts";
import { outcomesOf } from "./queries.ts";

const { db } = freshDb();
const recogniser = openRecogniser();
afterAll(() => recogniser.close());

let run: ImportRun;
beforeEach(async () => {
  run = await started();
});

async function started(): Promise<ImportRun> {
  const opened = await openCooperation(db, "sjoriket", "Sjöriket");
  if (!opened.ok) throw new Error(opened.reason);
  return startImport(db, opened.value, "skanner", 1);
}

const file = (path: string, bytes: Buffer): File => ({ path, open: async () => ok(bytes) });
const picture = (text: string) => {
  const [sheet = blank()] = printed(text);
  return sheet;
};
const waiting = () => recogniseWaiting(db, recogniser, { isStopped: () => false });
const outcomes = async (of = run) => {
  const paths = await db.selectFrom("import_files").select("path").where("import_id", "=", of.id).execute();
  const found = await outcomesOf(
    db,
    of.id,
    paths.map(({ path }) => path),
  );
  return found
    .map(({ path, outcome, reason }) => [path, outcome, reason])
    .toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
};

test("a scanned document waits, is recognised, and is read as any other", async () => {
  expect((await importFile(db, run, file("juni.png", png(picture(june))))).outcome).toBe("waiting");
  await finishImport(db, run);
  expect(await db.selectFrom("documents").select("id").execute()).toEqual([]);

  await waiting();
  expect(await outcomes()).toEqual([["juni.png", "imported", null]]);
  const document = await db
    .selectFrom("documents")
    .innerJoin("meetings", "meetings.id", "meeting_id")
    .select(["format", "text", "held_on", "original", "file_name"])
    .executeTakeFirstOrThrow();
  expect(document).toMatchObject({ format: "scan", held_on: "2019-06-11", file_name: "juni.png" });
  expect(document.original).toEqual(png(picture(june)));
  expect(document.text).toContain("Närvarande\tMaria Udd (Myrås, ordförande)");
  const decided = await db.selectFrom("decisions").select("text").execute();
  expect(decided.map(({ text }) => text)).toContain("Aktivitetsplanen godkändes.");
  const scan = await db.selectFrom("scans").selectAll().executeTakeFirstOrThrow();
  expect([scan.original, scan.pages]).toEqual([null, 1]);
}, 240_000);

test("each page is kept as it is done, and whoever comes next goes on with the one after", async () => {
  const pages = printed(`${june}\n\f${november.replace(/[^]*?(?=1\. Föregående)/, "")}`);
  expect(pages).toHaveLength(2);
  await importFile(db, run, file("juni.pdf", scannedPdf(pages)));
  const told: number[] = [];
  const isStopped = () => told.length === 1;
  await recogniseImport(db, run, { isStopped, onPage: (_, { done }) => void told.push(done) });
  expect(await outcomes()).toEqual([["juni.pdf", "waiting", null]]);

  const again = await started();
  await importFile(db, again, file("samma.pdf", scannedPdf(pages)));
  await recogniseImport(db, again, { isStopped: () => false, onPage: (_, { done }) => void told.push(done) });
  expect(told).toEqual([1, 2]);
  expect([await outcomes(), await outcomes(again)]).toEqual([
    [["juni.pdf", "known", null]],
    [["samma.pdf", "imported", null]],
  ]);
  const { text } = await db.selectFrom("documents").select("text").executeTakeFirstOrThrow();
  expect(text.split("\f")).toHaveLength(2);
}, 240_000);

test("what holds no words fails with its sentence, and can be brought again", async () => {
  for (const _ of [1, 2]) {
    run = await started();
    await importFile(db, run, file("tom.jpg", jpeg(blank())));
    await waiting();
    expect(await outcomes()).toEqual([["tom.jpg", "failed", "no-words"]]);
  }
  expect(await db.selectFrom("scans").select("id").execute()).toEqual([]);
}, 240_000);

test("a picture that cannot be opened fails alone", async () => {
  await importFile(db, run, file("trasig.png", png(blank()).fill(7, 30)));
  await importFile(db, run, file("sönder.tif", Buffer.from("II*\0 och inget mer")));
  await waiting();
  expect(await outcomes()).toEqual([
    ["sönder.tif", "failed", "damaged"],
    ["trasig.png", "failed", "damaged"],
  ]);
});

test("two processes never do the same", async () => {
  await importFile(db, run, file("tom.png", png(blank())));
  await importFile(db, run, file("juni.png", png(picture(june))));
  const other = openRecogniser();
  const told: string[] = [];
  try {
    const both = [recogniser, other].map((each) =>
      recogniseWaiting(db, each, {
        isStopped: () => false,
        onPage: ({ fileName, done }) => void told.push(`${fileName} ${done}`),
      }),
    );
    await Promise.all(both);
    await waiting();
  } finally {
    other.close();
  }
  expect(told.toSorted()).toEqual(["juni.png 1", "tom.png 1"]);
  expect(await outcomes()).toEqual([
    ["juni.png", "imported", null],
    ["tom.png", "failed", "no-words"],
  ]);
}, 240_000);
