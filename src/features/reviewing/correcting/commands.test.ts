import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { june as text, november } from "../../imports/fixtures.ts";
import { reconcile } from "../../imports/index.ts";
import type { Fact } from "../../minutes/index.ts";
import { accept, applyToAlike, correct, markReviewed, undo } from "./commands.ts";
import { everyRow, readIn, Reviewing } from "../../../../test/reviewing/read-in.ts";
import { alikeOf } from "./queries.ts";

const { db } = freshDb();

test("a corrected name is another person, everywhere, and undoing makes everything as it was", async () => {
  const june = await reviewing("juni.txt");
  const before = await reconciledRows();
  const was = await seatOf("Sten-Ove Fält", june);
  const one = await june.shown("person", "Sten-Ove Fält");
  const asked = june.asked();
  const edit = { keys: [one.key], becomes: [named(one.fact, "Styrbjörn Fält")] };
  expect(await correct(db, { ...asked, ...edit })).toEqual({ ok: true, value: { batchId: asked.batchId } });

  const now = await seatOf("Styrbjörn Fält", june);
  expect(now.id).toBe(was.id);
  expect(now.person_id).not.toBe(was.person_id);
  expect(await partyOf(now.person_id)).toMatchObject({ name: "Styrbjörn Fält", slug: "styrbjorn-falt" });
  expect(await sightingsOf(now.person_id)).toBeGreaterThan(0);
  expect(await found("Styrbjörn Fält", "party")).toEqual([now.person_id]);

  expect(await undo(db, asked)).toMatchObject({ ok: true });
  expect(await reconciledRows()).toEqual(before);
});

test("a decision's words and outcome are corrected in the register and in search, under the same address", async () => {
  const june = await reviewing("juni.txt");
  const before = await reconciledRows();
  const clause = await june.shown("decision", "Aktivitetsplanen godkändes");
  const value = { text: "Aktivitetsplanen bordlades.", outcome: "deferred" as const };
  const asked = june.asked();
  await done(correct(db, { ...asked, keys: [clause.key], becomes: [{ ...clause.fact, value }] }));
  const stored = await db.selectFrom("decisions").selectAll().where("text", "=", value.text).execute();
  expect(stored).toMatchObject([{ slug: "2-1", outcome: "deferred" }]);
  expect(before["decisions"]?.filter((row) => row.includes(stored[0]?.id ?? "none"))).toHaveLength(1);
  expect(await found("bordlades", "decision")).toEqual([stored[0]?.id]);
  await done(undo(db, asked));
  expect(await reconciledRows()).toEqual(before);
});

test("a heading that is dropped and one that is added come and go with their rows and addresses", async () => {
  const june = await reviewing("juni.txt");
  const before = await reconciledRows();
  const heading = await june.shown("item", "Aktivitetsplan");
  const dropped = june.asked();
  await done(correct(db, { ...dropped, keys: [heading.key], becomes: [] }));
  const items = await db
    .selectFrom("items")
    .innerJoin("meetings", "meetings.id", "meeting_id")
    .where("held_on", "=", "2019-06-11")
    .select(["items.slug", "title", "position"])
    .orderBy("position")
    .execute();
  expect(items.map(({ slug }) => slug)).toEqual(["1", "3"]);
  const clauses = await db
    .selectFrom("decisions")
    .innerJoin("items", "items.id", "item_id")
    .innerJoin("meetings", "meetings.id", "items.meeting_id")
    .where("held_on", "=", "2019-06-11")
    .select(["decisions.slug", "items.slug as item"])
    .orderBy("decisions.slug")
    .execute();
  expect(clauses).toEqual([
    { slug: "1-1", item: "1" },
    { slug: "2-1", item: "1" },
    { slug: "3-1", item: "3" },
    { slug: "3-2", item: "3" },
  ]);
  await done(undo(db, dropped));
  expect(await reconciledRows()).toEqual(before);
});

test("an assignment keeps its course, and what has been worked on is not dropped", async () => {
  const june = await reviewing("juni.txt");
  const { id } = await db
    .updateTable("assignments")
    .set({ due_on: "2019-12-01" })
    .where("who", "=", "Maria Udd")
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("assignment_acts").values({ assignment_id: id, kind: "due-moved" }).execute();
  const shown = await june.shown("assignment", "Maria Udd");
  const value = { ...shown.fact.value, what: "återkommer med en lista" };
  await done(correct(db, { ...june.asked(), keys: [shown.key], becomes: [{ ...shown.fact, value }] }));
  const stored = db.selectFrom("assignments").select(["id", "what", "due_on"]).where("who", "=", "Maria Udd");
  expect(await stored.execute()).toEqual([{ id, what: "återkommer med en lista", due_on: "2019-12-01" }]);
  const again = await june.shown("assignment", "Maria Udd");
  const before = await reconciledRows();
  expect(await correct(db, { ...june.asked(), keys: [again.key], becomes: [] })).toEqual({
    ok: false,
    reason: "in-use",
  });
  expect(await reconciledRows()).toEqual(before);
});

test("the day and the body of a meeting are corrected: its address stays, and the register follows", async () => {
  const june = await reviewing("juni.txt");
  const before = await reconciledRows();
  const date = await june.shown("header", '"field":"date"');
  const asked = june.asked();
  const becomes: Fact[] = [
    { ...date.fact, value: "2019-06-12" },
    { part: "header", field: "body", value: "Styrelsen", spans: [] },
  ];
  await done(correct(db, { ...asked, keys: [], becomes }));
  const meeting = await db
    .selectFrom("meetings")
    .innerJoin("parties", "parties.id", "body_id")
    .select(["meetings.slug", "held_on", "parties.name"])
    .where("held_on", "=", "2019-06-12")
    .executeTakeFirstOrThrow();
  expect(meeting).toEqual({ slug: "2019-06-11", held_on: "2019-06-12", name: "Styrelsen" });
  await done(undo(db, asked));
  expect(await reconciledRows()).toEqual(before);
});

test("a form that is sent twice counts once, and its id serves no other", async () => {
  const june = await reviewing("juni.txt");
  const one = await june.shown("person", "Berit Kvarn");
  const asked = { ...june.asked(), keys: [one.key], becomes: [named(one.fact, "Berit Qvarn")] };
  const sent = await Promise.all([correct(db, asked), correct(db, asked)]);
  expect(sent).toEqual([0, 1].map(() => ({ ok: true, value: { batchId: asked.batchId } })));
  expect(await db.selectFrom("corrections").select("id").execute()).toHaveLength(1);
  const other = new Reviewing(db, june.read, "november.txt");
  expect(await correct(db, { ...other.asked(), batchId: asked.batchId, keys: [], becomes: [] })).toEqual({
    ok: false,
    reason: "taken-id",
  });
  expect(await correct(db, { ...asked, batchId: randomUUID() })).toEqual({
    ok: false,
    reason: "changed-since",
  });
});

test("what is accepted is sure from then on, and changes nothing else", async () => {
  const june = await reviewing("juni.txt");
  const before = await reconciledRows();
  const { corrected } = await june.document();
  const keys = corrected.facts.map(({ key }) => key);
  const asked = june.asked();
  await done(accept(db, { ...asked, keys }));
  const after = await june.document();
  expect(new Set(after.corrected.facts.map(({ confidence }) => confidence))).toEqual(new Set([1]));
  expect(after.corrected.facts.map(({ key }) => key)).toEqual(keys);
  await done(undo(db, asked));
  expect(await reconciledRows()).toEqual(before);
});

test("one correction is offered to the documents that are read alike, and taken back from them all at once", async () => {
  const june = await reviewing("juni.txt");
  const before = await reconciledRows();
  const one = await june.shown("person", "Berit Kvarn");
  const first = june.asked();
  await done(correct(db, { ...first, keys: [one.key], becomes: [named(one.fact, "Berit Qvarn")] }));
  const alike = await alikeOf(db, june.read.cooperationId, first.batchId);
  expect(alike.map(({ fileName }) => fileName)).toEqual(["januari.txt", "november.txt"]);
  expect(alike[0]?.becomes[0]).toMatchObject({ value: { name: "Berit Qvarn", organisation: "Albro" } });
  const batchId = randomUUID();
  const asked = { cooperationId: june.read.cooperationId, accountId: null, batchId, like: first.batchId };
  const documentIds = alike.map(({ documentId }) => documentId);
  const value = { batchId, documents: 2, refused: [] };
  expect(await applyToAlike(db, { ...asked, documentIds })).toEqual({ ok: true, value });
  expect(await applyToAlike(db, { ...asked, documentIds })).toEqual({ ok: true, value });
  expect(await names("Berit")).toEqual(["Berit Qvarn", "Berit Qvarn", "Berit Qvarn"]);
  expect(await alikeOf(db, june.read.cooperationId, first.batchId)).toEqual([]);
  await done(undo(db, { ...asked, batchId }));
  expect(await names("Berit")).toEqual(["Berit Kvarn", "Berit Kvarn", "Berit Qvarn"]);
  await done(undo(db, first));
  expect(await reconciledRows()).toEqual(before);
});

test("a name in two spellings is no contradiction any more when one of them has been corrected", async () => {
  const files = { "juni.txt": text, "november.txt": november.replace("Berit Kvarn", "Berit Qvarn") };
  const late = new Reviewing(db, await readIn(db, files), "november.txt");
  const open = () =>
    db.selectFrom("contradictions").select("facts").where("code", "=", "name-in-two-spellings").execute();
  expect(await open()).toEqual([{ facts: { one: "Berit Kvarn", other: "Berit Qvarn" } }]);
  const one = await late.shown("person", "Berit Qvarn");
  const asked = late.asked();
  await done(correct(db, { ...asked, keys: [one.key], becomes: [named(one.fact, "Berit Kvarn")] }));
  await reconciledRows();
  expect(await open()).toEqual([]);
  await done(undo(db, asked));
  await reconciledRows();
  expect(await open()).toHaveLength(1);
});

test("who has been through a document is told, once", async () => {
  const june = await reviewing("juni.txt");
  const asked = { ...june.asked(), isReviewed: true, seconds: 41 };
  await done(markReviewed(db, asked));
  await done(markReviewed(db, { ...asked, seconds: 99 }));
  expect((await june.document()).review).toMatchObject({ by: null, seconds: 41 });
  await done(markReviewed(db, { ...asked, isReviewed: false }));
  expect((await june.document()).review).toBeNull();
  const acts = await db
    .selectFrom("acts")
    .select("kind")
    .where("kind", "like", "record.%")
    .orderBy("id")
    .execute();
  expect(acts.map(({ kind }) => kind)).toEqual(["record.reviewed", "record.reopened"]);
});

async function reviewing(file: string): Promise<Reviewing> {
  return new Reviewing(db, await readIn(db), file);
}

async function done(result: Promise<{ ok: boolean; reason?: string }>): Promise<void> {
  expect(await result).toMatchObject({ ok: true });
}

function named(fact: Fact, name: string): Fact {
  if (fact.part !== "person") throw new Error("a person has a name");
  return { ...fact, value: { ...fact.value, name } };
}

/** All rows, when what follows has been worked out. */
async function reconciledRows(): Promise<Record<string, string[]>> {
  const { id } = await db.selectFrom("cooperations").select("id").executeTakeFirstOrThrow();
  await reconcile(db, id);
  return everyRow(db);
}

const seatOf = (name: string, { documentId }: Reviewing) =>
  db
    .selectFrom("attendances")
    .innerJoin("documents", "documents.meeting_id", "attendances.meeting_id")
    .where("documents.id", "=", documentId)
    .where("attendances.name", "=", name)
    .select(["attendances.id", "person_id"])
    .executeTakeFirstOrThrow();

const partyOf = (id: string) =>
  db.selectFrom("parties").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

const sightingsOf = async (id: string) =>
  (await db.selectFrom("sightings").select("party_id").where("party_id", "=", id).execute()).length;

async function names(beginning: string): Promise<string[]> {
  const rows = await db
    .selectFrom("attendances")
    .select("name")
    .where("name", "like", `${beginning}%`)
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}

async function found(words: string, kind: "party" | "decision"): Promise<string[]> {
  const rows = await db
    .selectFrom("search_entries")
    .where("kind", "=", kind)
    .where((entry) => entry.or([entry("title", "like", `%${words}%`), entry("body", "like", `%${words}%`)]))
    .select("subject_id as id")
    .execute();
  return rows.map(({ id }) => id);
}
