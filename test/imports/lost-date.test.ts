import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { finishImport, importFile, startImport } from "../../src/features/imports/commands.ts";
import { filesUnder } from "../../src/features/imports/finding/files.ts";
import {
  january,
  june,
  juneUndated,
  minutes,
  november,
  textFile,
} from "../../src/features/imports/fixtures.ts";
import { openCooperation } from "../../src/features/imports/opening/commands.ts";
import type { File } from "../../src/features/imports/registering/document.ts";
import { acceptDate, declineDate, undoAnswer } from "../../src/features/parties/suggestions/commands.ts";
import { openSuggestions, settledSuggestions } from "../../src/features/parties/suggestions/queries.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const realDocuments = "../shared/minutes/documents";

test("minutes that have lost their date are offered the one that other minutes bear witness of", async () => {
  const cooperation = await imported(
    "Sjöriket",
    textFile("juni.txt", juneUndated),
    textFile("november.txt", november),
  );
  expect(await datesOffered(cooperation)).toEqual([
    {
      meeting: "odaterat-1",
      date: "2019-06-11",
      witness: "2019-11-26",
      text: expect.stringMatching(/^På kommundirektörsmötet den 11 juni beslutades att/),
      words: "kommundirektörsmötet den 11 juni",
      reasons: ["same-words", "looks-forward", "only-undated"],
    },
  ]);
});

test("the same comes of it in whichever order they are read", async () => {
  const files = [
    textFile("november.txt", november),
    textFile("januari.txt", january),
    textFile("juni.txt", juneUndated),
  ];
  expect(await datesOffered(await imported("Sjöriket", ...files))).toMatchObject([{ date: "2019-06-11" }]);
});

test("no date is offered when the minutes of that day are there, nor to minutes about other things", async () => {
  const other = minutes("", "1. Budget\n\nBeslut: Budgeten för vattenförsörjningen fastställdes.\n").replace(
    /^Plats.*\n/m,
    "",
  );
  expect(
    await datesOffered(
      await imported("Sjöriket", textFile("annat.txt", other), textFile("november.txt", november)),
    ),
  ).toEqual([]);
  expect(await datesOffered(await imported("Sjöriket", textFile("juni.txt", june)))).toEqual([]);
});

test("an accepted date dates the minutes and what they send on, until the answer is taken back", async () => {
  const cooperation = await imported(
    "Sjöriket",
    textFile("juni.txt", juneUndated),
    textFile("november.txt", november),
  );
  const before = await undatedMinutes();
  expect(before).toEqual({
    held_on: null,
    held_on_origin: "document",
    slug: "odaterat-1",
    due_on: null,
    returns: null,
  });

  const [suggestion] = await openSuggestions(db, cooperation);
  expect(await acceptDate(db, suggestion?.id ?? "", null)).toMatchObject({ ok: true });
  expect(await undatedMinutes()).toEqual({
    held_on: "2019-06-11",
    held_on_origin: "suggestion",
    slug: "odaterat-1",
    due_on: "2019-11-26",
    returns: "2019-11-26",
  });
  expect(await openSuggestions(db, cooperation)).toEqual([]);
  expect(await settledSuggestions(db, cooperation)).toMatchObject([{ answer: "accepted" }]);
  expect(await acceptDate(db, suggestion?.id ?? "", null)).toEqual({ ok: false, reason: "already-answered" });

  expect(await undoAnswer(db, suggestion?.id ?? "", null)).toMatchObject({ ok: true });
  expect(await undatedMinutes()).toEqual(before);
  expect(await datesOffered(cooperation)).toHaveLength(1);
});

test("a declined date is not offered again", async () => {
  const cooperation = await imported(
    "Sjöriket",
    textFile("juni.txt", juneUndated),
    textFile("november.txt", november),
  );
  const [suggestion] = await openSuggestions(db, cooperation);
  expect(await declineDate(db, suggestion?.id ?? "", null)).toMatchObject({ ok: true });
  await imported("Sjöriket", textFile("januari.txt", january));
  expect(await openSuggestions(db, cooperation)).toEqual([]);
});

test("a day that other minutes have taken meanwhile is refused", async () => {
  const cooperation = await imported(
    "Sjöriket",
    textFile("juni.txt", juneUndated),
    textFile("november.txt", november),
  );
  const [suggestion] = await openSuggestions(db, cooperation);
  const run = await started("Sjöriket", 1);
  await importFile(db, run, textFile("juni igen.txt", june));
  expect(await acceptDate(db, suggestion?.id ?? "", null)).toEqual({ ok: false, reason: "day-taken" });
  await finishImport(db, run);
  expect(await openSuggestions(db, cooperation)).toEqual([]);
});

test.skipIf(!existsSync(realDocuments))(
  `the real minutes damaged by OCR are offered 11 June 2019 (needs ${realDocuments})`,
  async () => {
    const { files } = await filesUnder([realDocuments]);
    const witness = november.replaceAll("Sjöriket", "MalmöLundregionen");
    const cooperation = await imported("MalmöLundregionen", ...files, textFile("november.txt", witness));
    const offered = (await openSuggestions(db, cooperation)).filter(({ kind }) => kind === "meeting-date");
    expect(offered).toMatchObject([
      {
        date: "2019-06-11",
        witness: { heldOn: "2019-11-26" },
        meeting: { slug: "odaterat-1", heldOn: null },
      },
    ]);
    const meetings = await db.selectFrom("meetings").select("id").execute();
    expect(meetings).toHaveLength(files.length + 1);
  },
);

async function started(name: string, total: number) {
  const opened = await openCooperation(db, "sjoriket", name);
  if (!opened.ok) throw new Error(opened.reason);
  return startImport(db, opened.value, "protokoll", total);
}

async function imported(name: string, ...files: readonly File[]): Promise<string> {
  const run = await started(name, files.length);
  for (const file of files) expect(await importFile(db, run, file)).toMatchObject({ outcome: "imported" });
  await finishImport(db, run);
  return run.cooperation.id;
}

async function datesOffered(cooperation: string) {
  const asked = await openSuggestions(db, cooperation);
  const documents = await db.selectFrom("documents").select(["meeting_id", "text"]).execute();
  return asked
    .filter(({ kind }) => kind === "meeting-date")
    .map(({ meeting, date, witness, witnessText, witnessSpans, reasons }) => {
      const source = documents.find(({ meeting_id }) => meeting_id === witness?.id)?.text ?? "";
      const words = witnessSpans.map(([start, end]) => source.slice(start, end)).join(" ");
      return { meeting: meeting?.slug, date, witness: witness?.heldOn, text: witnessText, words, reasons };
    });
}

async function undatedMinutes() {
  return db
    .selectFrom("meetings")
    .innerJoin("assignments", "assignments.meeting_id", "meetings.id")
    .leftJoin("meetings as back", "back.id", "return_meeting_id")
    .select([
      "meetings.held_on",
      "meetings.held_on_origin",
      "meetings.slug",
      "due_on",
      "back.held_on as returns",
    ])
    .where("meetings.slug", "=", "odaterat-1")
    .executeTakeFirstOrThrow();
}
