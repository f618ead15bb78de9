import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { freshDb } from "../../../test/db.ts";
import { actsDone, lentBrowser, loadMinutesToOpen, phone } from "../../../test/publishing/minutes-to-open.ts";
import type { Access } from "../../platform/db/reading.ts";
import { thePublic, type Viewer } from "../../platform/web/viewer.ts";
import {
  ake,
  archive,
  boardMeeting,
  board,
  clauses,
  cooperation,
  group,
  lerby,
  noor,
  november,
  september,
  tallhult,
  task,
} from "../meetings/fixtures.ts";
import { meetingPath } from "../meetings/paths.ts";
import { maskingPath } from "../publishing/paths.ts";
import { registryPath } from "./paths.ts";

const { db } = freshDb();
const lent = lentBrowser(db);
const { as, visitor } = lent;
const page = registryPath(cooperation.slug);
const account = {
  id: "00000000-0000-4000-8000-0000000000c1",
  name: "Rut Ask",
  email: "rut@exempel.invalid",
  isAdministrator: false,
  sessionId: "00000000-0000-4000-8000-0000000000c2",
  provedAt: new Date(),
};
const extract = z.array(
  z.object({ kind: z.string(), text: z.string(), who: z.string().nullable(), address: z.string() }),
);

beforeEach(async () => {
  await loadMinutesToOpen(db);
  await lent.giveBack();
  const { id, name, email } = account;
  await db.insertInto("accounts").values({ id, name, email }).execute();
  await sitFor(tallhult.id, group.id, ake.id);
});

const sitFor = (
  organisation_id: string,
  body_id: string,
  person_id: string,
  until_on: string | null = null,
) =>
  db
    .insertInto("mandates")
    .values({
      cooperation_id: cooperation.id,
      organisation_id,
      body_id,
      person_id,
      from_on: "2020-01-01",
      until_on,
    })
    .execute();

async function registrar(organisation: string, until: string | null = null): Promise<Viewer> {
  await db
    .insertInto("account_roles")
    .values({
      account_id: account.id,
      cooperation_id: cooperation.id,
      role: "registrar",
      organisation_id: organisation,
      from_on: "2020-01-01",
      until_on: until,
    })
    .execute();
  const { rows } = await sql<Access>`select * from access_of(${account.id}, current_date)`.execute(db);
  return { account, access: rows[0] ?? thePublic.access };
}

const taken = async (viewer: Viewer) =>
  extract.parse(JSON.parse(await as(viewer, () => visitor.get(`${page}?format=json`))));

test("decisions of meetings where the municipality was, and assignments of those who were there for it", async () => {
  const viewer = await registrar(tallhult.id);
  const html = await as(viewer, () => visitor.get(page));
  expect(html).toContain("Att registrera: Tallhult");
  expect(html).toContain("2 beslut och 1 uppdrag");
  expect(html).toContain(`href="${meetingPath(cooperation.slug, group.slug, november.slug)}/beslut/2a-1"`);
  expect(await as(viewer, () => visitor.get(`${page}?lang=en`))).toContain("Decisions: 2, assignments: 1");

  const lines = await taken(viewer);
  expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
    ["decision", clauses.buy.text],
    ["decision", clauses.share.text],
    ["assignment", task.what],
  ]);
  expect(lines[2]?.address).toBe(
    `http://localhost${meetingPath(cooperation.slug, group.slug, november.slug)}#${archive.slug}`,
  );
  expect(await actsDone(db)).toEqual(["extract.exported"]);
});

test("another municipality's assignment is not its own", async () => {
  await sitFor(lerby.id, group.id, noor.id);
  const lines = await taken(await registrar(lerby.id));
  expect(lines.map(({ kind }) => kind)).toEqual(["decision", "decision"]);
});

test("a body in which it had a seat that day concerns it, and one that it had left does not", async () => {
  await decide(september.id, "att dela växel", "00000000-0000-7000-8000-000000000061");
  await decide(boardMeeting.id, "att höja avgiften", "00000000-0000-7000-8000-000000000062");
  await sitFor(tallhult.id, board.id, ake.id, "2023-03-01");
  const viewer = await registrar(tallhult.id);
  expect((await taken(viewer)).map(({ text }) => text)).toContain("att dela växel");
  await sql`update meetings set audience_id = 1`.execute(db);
  const texts = (await taken(viewer)).map(({ text }) => text);
  expect(texts).toContain("att dela växel");
  expect(texts).not.toContain("att höja avgiften");
});

async function decide(meeting: string, words: string, item: string) {
  await db
    .insertInto("items")
    .values({ id: item, meeting_id: meeting, position: 1, slug: "1", title: "Växel" })
    .execute();
  await db
    .insertInto("decisions")
    .values({
      cooperation_id: cooperation.id,
      meeting_id: meeting,
      item_id: item,
      position: 1,
      slug: "1-1",
      text: words,
      outcome: "approved",
    })
    .execute();
  await sql`select spread_audiences(array[${meeting}::uuid])`.execute(db);
}

test("what is closed to him is not in it, and what is masked is as he may read it", async () => {
  await db
    .updateTable("assignments")
    .set({ what: `ringer ${phone}` })
    .execute();
  await visitor.post(maskingPath(cooperation.slug), { mote: november.id, ord: phone });
  const viewer = await registrar(tallhult.id);
  expect((await taken(viewer)).at(-1)?.text).toBe(`ringer ${phone}`);
  await sql`update decisions set audience_id = audience_of('body', ${cooperation.id}, ${board.id})
    where slug = ${clauses.share.slug}`.execute(db);
  expect((await taken(viewer)).map(({ text }) => text)).toEqual([clauses.buy.text, `ringer ${phone}`]);
  await sql`delete from mandates where organisation_id = ${tallhult.id}`.execute(db);
  await sql`update meetings set audience_id = 1`.execute(db);
  expect((await taken({ ...viewer, access: thePublic.access })).at(-1)?.text).toBe("ringer ███████ ██ ██");
});

test("as CSV, every line has all columns and nothing becomes a formula", async () => {
  await db.updateTable("decisions").set({ text: '=A1, "ja"' }).execute();
  const viewer = await registrar(tallhult.id);
  const [heading, first, ...rest] = (await as(viewer, () => visitor.get(`${page}?format=csv`))).split("\r\n");
  expect(heading?.split(",").length).toBe(12);
  expect(first).toContain(
    `decision,2024-11-21,Direktörsgruppen,2a,Gemensamt e-arkiv,"'=A1, ""ja""",approved,,,,false,http`,
  );
  expect(rest.length).toBe(3);
});

test("it is for the registrar, as long as he is one", async () => {
  expect(await as(thePublic, () => visitor.get(page, 303))).toBe("");
  await visitor.get(page, 404);
  const former = await registrar(tallhult.id, "2024-01-01");
  await as(former, () => visitor.get(page, 404));
  await as(former, () => visitor.get(`${page}?format=csv`, 404));
  expect(await actsDone(db)).toEqual([]);
});

test("the way there stands on his own page", async () => {
  const viewer = await registrar(tallhult.id);
  expect(await as(viewer, () => visitor.get("/konto"))).toContain(`href="${page}"`);
  expect(await visitor.get("/konto")).not.toContain(page);
});

test("of several municipalities the one asked for, and one without anything says so", async () => {
  await registrar(tallhult.id);
  const viewer = await registrar(lerby.id);
  await sql`delete from attendances where organisation_id = ${lerby.id}`.execute(db);
  expect(await as(viewer, () => visitor.get(`${page}?kommun=${tallhult.slug}`))).toContain(
    "Att registrera: Tallhult",
  );
  expect(await as(viewer, () => visitor.get(`${page}?kommun=${lerby.slug}`))).toContain(
    "Inget att registrera än",
  );
});
