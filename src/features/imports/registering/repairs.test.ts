import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { freshDb } from "../../../../test/db.ts";
import { accessToAll, readAs } from "../../../platform/db/reading.ts";
import { importFiles, startImport } from "../commands.ts";
import { january, misread, november, sjoriket, speaking, textFile } from "../fixtures.ts";
import { openCooperation } from "../opening/commands.ts";
import type { File } from "./document.ts";

const { db } = freshDb();

beforeEach(async () => {
  await imported(textFile("november.txt", november), textFile("januari.txt", january));
});

test("a damaged document is read with its words repaired, and its text stands as it stood", async () => {
  await imported(textFile("juni.txt", misread));
  const { id, text, record } = await june();
  expect(text).toBe(misread);
  const repairs = await repairsOf(id);
  expect(record).toMatchObject({ source: { repairedWords: repairs.length } });
  const read = new Map(repairs.map(({ starts, ends, word }) => [text.slice(starts, ends), word]));
  expect(read.get("kommundirektérsmétet")).toBe("kommundirektörsmötet");
  expect(read.get("naringsliv")).toBe("näringsliv");
  // The neighbours' own names, as the other documents of the cooperation have them.
  expect(read.get("Myras")).toBe("Myrås");
  expect(read.get("Falt")).toBe("Fält");
  const people = await db.selectFrom("attendances").select("name").execute();
  expect(people.map(({ name }) => name)).toContain("Sten-Ove Fält");
  expect(people.map(({ name }) => name)).not.toContain("Sten-Ove Falt");
});

test("spans point at the words as they stand", async () => {
  await imported(textFile("juni.txt", misread));
  const { id, text } = await june();
  const [decision] = await db
    .selectFrom("decisions")
    .innerJoin("documents", "documents.meeting_id", "decisions.meeting_id")
    .select(["decisions.text", "decisions.spans"])
    .where("documents.id", "=", id)
    .execute();
  expect(decision?.text).toContain("kommundirektörsmötet den 26 november");
  const at = z.array(z.tuple([z.number(), z.number()])).parse(decision?.spans);
  expect(at.map(([start, end]) => text.slice(start, end)).join(" ")).toContain(
    "kommundirektérsmétet den 26 november",
  );
});

test("search has both, the word as it was read and as it stands", async () => {
  await imported(textFile("juni.txt", misread));
  const { id } = await june();
  const { body } = await db
    .selectFrom("search_entries")
    .select("body")
    .where("subject_id", "=", id)
    .where("kind", "=", "source")
    .executeTakeFirstOrThrow();
  expect(body).toContain("kommundirektörsmötet");
  expect(body).toContain("kommundirektérsmétet");
});

test("a sound document has no repairs", async () => {
  await imported(textFile("juni.txt", speaking));
  expect(await db.selectFrom("repairs").select("word").execute()).toEqual([]);
});

test("whoever may not see a document sees none of its repairs, and nobody sees one of a masked word", async () => {
  await imported(textFile("juni.txt", misread));
  const { id } = await june();
  const seen = async (access: Awaited<ReturnType<typeof accessToAll>>) => {
    const reading = await readAs(db, access);
    try {
      return (await reading.db.selectFrom("repairs").select("word").execute()).map(({ word }) => word);
    } finally {
      await reading.end();
    }
  };
  const all = await accessToAll(db);
  expect(await seen(all)).toContain("Fält");
  expect(await seen({ ...all, audiences: [1] })).toEqual([]);
  await db
    .updateTable("repairs")
    .set({ masked: true })
    .where("document_id", "=", id)
    .where("word", "=", "Fält")
    .execute();
  expect(await seen(all)).not.toContain("Fält");
});

async function imported(...files: File[]) {
  const opened = await openCooperation(db, sjoriket.slug, sjoriket.name);
  if (!opened.ok) throw new Error(opened.reason);
  const run = await startImport(db, opened.value, "protokoll", files.length);
  for await (const { outcome, detail } of importFiles(db, run, files))
    expect(outcome, detail ?? "").toBe("imported");
}

function june() {
  return db
    .selectFrom("documents")
    .select(["id", "text", "record"])
    .where("file_name", "=", "juni.txt")
    .executeTakeFirstOrThrow();
}

function repairsOf(id: string) {
  return db
    .selectFrom("repairs")
    .select(["starts", "ends", "word"])
    .where("document_id", "=", id)
    .orderBy("starts")
    .execute();
}
