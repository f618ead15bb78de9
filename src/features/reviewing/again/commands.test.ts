import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { registerAgain } from "../../imports/index.ts";
import { type Fact, type MinutesRecord, minutesRecord } from "../../minutes/index.ts";
import { correct } from "../correcting/commands.ts";
import { everyRow, readIn, Reviewing } from "../../../../test/reviewing/read-in.ts";
import { readAgain } from "./commands.ts";

const { db } = freshDb();

test("read again by the same reader, nothing is another", async () => {
  const june = new Reviewing(db, await readIn(db), "juni.txt");
  const before = await everyRow(db);
  expect(await readAgain(db, june.asked())).toEqual({
    ok: true,
    value: { changes: [], words: 0, unplaced: [] },
  });
  expect(await everyRow(db)).toEqual(before);
});

test("a newer reader keeps what a person has said, and tells what else it reads otherwise", async () => {
  const june = new Reviewing(db, await readIn(db), "juni.txt");
  const today = (await june.document()).read;
  await readBefore(june, {
    ...today,
    people: today.people.filter(({ name }) => name !== "Tuva Lind"),
    items: today.items.map((item) => ({
      ...item,
      decisions: item.decisions.map((each) => ({ ...each, outcome: "noted" as const })),
    })),
  });
  const one = await june.shown("person", "Berit Kvarn");
  const clause = await june.shown("decision", "Aktivitetsplanen");
  const value = { text: "Aktivitetsplanen bordlades.", outcome: "deferred" as const };
  const becomes: Fact[] = [
    { ...one.fact, value: { ...one.fact.value, name: "Berit Qvarn" } },
    { ...clause.fact, value },
  ];
  expect(await correct(db, { ...june.asked(), keys: [one.key, clause.key], becomes })).toMatchObject({
    ok: true,
  });

  const again = await readAgain(db, june.asked());
  const changes = again.ok ? again.value.changes : [];
  expect(changes.map(({ part, was, is }) => [part, was.length, is.length])).toEqual([
    ["decision", 1, 1],
    ["decision", 1, 1],
    ["person", 0, 1],
  ]);
  const { corrected, read } = await june.document();
  expect(read).toEqual(today);
  expect(corrected.record.people.map(({ name }) => name)).toContain("Berit Qvarn");
  expect(corrected.record.people.map(({ name }) => name)).toContain("Tuva Lind");
  const decisions = await db.selectFrom("decisions").select(["text", "outcome"]).orderBy("slug").execute();
  expect(decisions).toContainEqual(value);
  expect(await stored(june)).toEqual(corrected.record);
});

test("a copy is not read again, nor what has become another text", async () => {
  const june = new Reviewing(db, await readIn(db), "juni.txt");
  const { id, ...original } = await db
    .selectFrom("documents")
    .select(["id", "cooperation_id", "meeting_id", "format", "text", "original", "file_name"])
    .where("id", "=", june.documentId)
    .executeTakeFirstOrThrow();
  const copy = randomUUID();
  const values = {
    ...original,
    id: copy,
    copy_of: id,
    sha256: "copy",
    record: JSON.stringify(await stored(june)),
  };
  await db.insertInto("documents").values(values).execute();
  expect(await readAgain(db, { ...june.asked(), documentId: copy })).toEqual({ ok: false, reason: "copy" });
  await db
    .updateTable("documents")
    .set({ text: `${original.text} ` })
    .where("id", "=", id)
    .execute();
  expect(await readAgain(db, june.asked())).toEqual({ ok: false, reason: "other-text" });
  expect(await readAgain(db, { ...june.asked(), documentId: randomUUID() })).toEqual({
    ok: false,
    reason: "not-found",
  });
});

/** As if a reader of before had read it so. */
async function readBefore({ documentId }: Reviewing, record: MinutesRecord): Promise<void> {
  const done = await db.transaction().execute((tx) => registerAgain(tx, documentId, { record, read: null }));
  expect(done).toMatchObject({ ok: true });
}

async function stored({ documentId }: Reviewing): Promise<MinutesRecord> {
  const { record } = await db
    .selectFrom("documents")
    .select("record")
    .where("id", "=", documentId)
    .executeTakeFirstOrThrow();
  return minutesRecord.parse(record);
}
