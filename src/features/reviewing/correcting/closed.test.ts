import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { june as text } from "../../imports/fixtures.ts";
import { reconcile } from "../../imports/index.ts";
import type { Fact } from "../../minutes/index.ts";
import { correct, undo } from "./commands.ts";
import { everyRow, readIn, Reviewing } from "../../../../test/reviewing/read-in.ts";

const { db } = freshDb();

test("both halves of a closed clause are closed, and dropped it comes back closed", async () => {
  const { june, closed } = await closing("decisions", "Aktivitetsplanen godkändes");
  const clause = await june.shown("decision", "Aktivitetsplanen");
  const [[start, end] = [0, 0]] = clause.fact.spans;
  const halves: Fact[] = [
    { ...clause.fact, spans: [[start, start + 10]] },
    { ...clause.fact, value: { text: "godkändes", outcome: "approved" }, spans: [[start + 10, end]] },
  ];
  const split = june.asked();
  expect(await correct(db, { ...split, keys: [clause.key], becomes: halves })).toMatchObject({ ok: true });
  expect(await audiencesOf("decisions", "godkändes")).toEqual([
    [expect.anything(), closed],
    [expect.anything(), closed],
  ]);
  expect(await undo(db, split)).toMatchObject({ ok: true });

  const before = await everyRow(db);
  const dropped = june.asked();
  expect(await correct(db, { ...dropped, keys: [clause.key], becomes: [] })).toMatchObject({ ok: true });
  expect(await audiencesOf("decisions", "Aktivitetsplanen")).toEqual([]);
  expect(await undo(db, dropped)).toMatchObject({ ok: true });
  await reconcile(db, june.read.cooperationId);
  expect(await everyRow(db)).toEqual(before);
});

test("nothing closed is told in another place: such a correction is refused, and changes nothing", async () => {
  const { june } = await closing("items", "Aktivitetsplan för näringsliv");
  const before = await everyRow(db);
  const heading = await june.shown("item", "Aktivitetsplan");
  const clause = await june.shown("decision", "Aktivitetsplanen godkändes");
  const first = await june.shown("item", "Föregående");
  const person = await june.shown("person", "Berit Kvarn");
  const refused = { ok: false, reason: "closed" };
  const asked = () => june.asked();
  expect(await correct(db, { ...asked(), keys: [heading.key], becomes: [] })).toEqual(refused);
  expect(await correct(db, { ...asked(), keys: [first.key, heading.key], becomes: [first.fact] })).toEqual(
    refused,
  );
  const moved = { ...clause.fact, under: first.fact.spans };
  expect(await correct(db, { ...asked(), keys: [clause.key], becomes: [moved] })).toEqual(refused);
  const there = { ...person.fact, spans: clause.fact.spans };
  expect(await correct(db, { ...asked(), keys: [person.key], becomes: [there] })).toEqual(refused);
  const place: Fact = { part: "header", field: "place", value: "Aktivitetsplanen", spans: clause.fact.spans };
  expect(await correct(db, { ...asked(), keys: [], becomes: [place] })).toEqual(refused);
  expect(await everyRow(db)).toEqual(before);
});

test("what is added under a closed heading, and a heading that parts it, is as closed", async () => {
  const { june, closed } = await closing("items", "Aktivitetsplan för näringsliv");
  const input = await june.shown("input", "högskolan");
  const heading: Fact = {
    part: "item",
    value: { number: "2 b", title: "Högskolan" },
    spans: input.fact.spans,
  };
  expect(await correct(db, { ...june.asked(), keys: [], becomes: [heading] })).toMatchObject({ ok: true });
  expect(await audiencesOf("items", "Högskolan")).toEqual([[expect.anything(), closed]]);
  expect(await audiencesOf("decisions", "Aktivitetsplanen")).toEqual([[expect.anything(), closed]]);
});

test("minutes with masked words wait until the masks are off", async () => {
  const { june } = await closing("items", "Föregående protokoll");
  const { meetingId } = await june.document();
  await sql`insert into masked_words (meeting_id, words, kind, audience_id)
    select id, 'Vikby', 'own', audience_id from meetings where id = ${meetingId}`.execute(db);
  const person = await june.shown("person", "Berit Kvarn");
  expect(await correct(db, { ...june.asked(), keys: [person.key], becomes: [person.fact] })).toEqual({
    ok: false,
    reason: "masked",
  });
});

/** June, with a row in it closed to all but one. */
async function closing(table: "items" | "decisions", words: string) {
  const june = new Reviewing(db, await readIn(db, { "juni.txt": text }), "juni.txt");
  const column = table === "items" ? "title" : "text";
  const { rows } = await sql<{ id: number }>`
    insert into audiences (kind, cooperation_id) values ('closed', ${june.read.cooperationId}) returning id`.execute(
    db,
  );
  const closed = rows[0]?.id ?? 0;
  await sql`update ${sql.table(table)} set audience_id = ${closed} where ${sql.ref(column)} like ${`${words}%`}
    and meeting_id = ${(await june.document()).meetingId}`.execute(db);
  return { june, closed };
}

async function audiencesOf(table: "items" | "decisions", words: string): Promise<number[][]> {
  const column = table === "items" ? "title" : "text";
  const { rows } = await sql<{ audiences: number[] }>`
    select audiences from ${sql.table(table)} where ${sql.ref(column)} like ${`%${words}%`}`.execute(db);
  return rows.map(({ audiences }) => audiences);
}
