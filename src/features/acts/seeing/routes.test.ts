import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { admitAll } from "../../../../test/app.ts";
import { freshDb } from "../../../../test/db.ts";
import { createApp } from "../../../app.ts";
import { type Access, accessToAll } from "../../../platform/db/reading.ts";
import type { Viewer } from "../../../platform/web/viewer.ts";
import {
  archiveClause,
  cooperation,
  directorsGroup,
  hostClause,
  loadRegister,
  november,
  overdueTask,
  planClause,
  september,
  undated,
} from "../../decisions/fixtures.ts";
import { assignmentsPath } from "../../assignments/paths.ts";
import { clausePath, decisionsPath } from "../../decisions/paths.ts";
import { meetingPath, originalPath } from "../../meetings/paths.ts";

const { db } = freshDb();
const maj = "00000000-0000-4000-8000-0000000000d1";
const page = meetingPath(cooperation.slug, directorsGroup.slug, september.slug);
let viewer: Viewer;
let closed: number;
const app = createApp(db, { sessions: async () => viewer });

beforeEach(async () => {
  await loadRegister(db);
  await admitAll(db);
  const made = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperation.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  closed = made.id;
  await db.updateTable("items").set({ audience_id: closed }).where("slug", "=", "3a").execute();
  viewer = signedIn(await accessToAll(db));
});

const signedIn = (access: Access): Viewer => ({
  account: {
    id: maj,
    name: "Maj Ek",
    email: "maj@exempel.invalid",
    isAdministrator: false,
    sessionId: maj,
    provedAt: new Date(0),
  },
  access,
});

async function seen(...addresses: string[]) {
  for (const address of addresses) expect((await app.request(address)).status, address).toBe(200);
  return db
    .selectFrom("acts")
    .innerJoin("items", "items.id", "subject_id")
    .select(["acts.kind", "account_id as account", "slug"])
    .execute();
}

const noted = { kind: "item.seen", account: maj, slug: "3a" };

test("whoever sees a closed item on the page of its meeting is recorded, once a day", async () => {
  expect(await seen(page, page, `${page}?lang=en`)).toEqual([noted]);
});

test("a browser that has the page already shows it too", async () => {
  const first = await app.request(page);
  const again = await app.request(page, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
  expect((await seen()).length).toBe(1);
});

test("a clause of it is recorded, and a clause of another item is not", async () => {
  const at = (meeting: string, clause: string) =>
    clausePath(cooperation.slug, directorsGroup.slug, meeting, clause);
  expect(await seen(at(november.slug, planClause.slug))).toEqual([]);
  expect(await seen(at(september.slug, archiveClause.slug))).toEqual([noted]);
});

test("one decision that is closed is enough, and its meeting may have no body", async () => {
  await db.updateTable("decisions").set({ audience_id: closed }).where("id", "=", hostClause.id).execute();
  const { body } = await db
    .selectFrom("meetings")
    .leftJoin("parties", "parties.id", "body_id")
    .where("meetings.id", "=", undated.id)
    .select("parties.slug as body")
    .executeTakeFirstOrThrow();
  const acts = await seen(meetingPath(cooperation.slug, body ?? "utan-organ", undated.slug));
  expect(acts.map(({ slug }) => slug)).toEqual(["u1"]);
});

test("what is not closed, and what he did not see, is not recorded", async () => {
  const open = viewer.access.audiences.filter((audience) => audience !== closed);
  expect(await seen("/", `${decisionsPath(cooperation.slug)}?ar=1999`)).toEqual([]);
  viewer = signedIn({ ...viewer.access, audiences: open });
  expect(await seen(page)).toEqual([]);
});

test("an assignment that comes back to another meeting is seen there, also by a browser that has the page", async () => {
  const later = meetingPath(cooperation.slug, directorsGroup.slug, november.slug);
  expect(await seen(later)).toEqual([noted]);
  const mark = (await app.request(later)).headers.get("etag") ?? "";
  await sql`truncate acts`.execute(db);
  const again = { headers: { "if-none-match": mark, "accept-encoding": "br" } };
  expect((await app.request(later, again)).status).toBe(304);
  expect(await seen()).toEqual([noted]);
});

test("a list that tells of it is recorded, and one that does not is not", async () => {
  expect(await seen(`${decisionsPath(cooperation.slug)}?ar=2024`)).toEqual([noted]);
  await sql`truncate acts`.execute(db);
  expect(await seen(`${decisionsPath(cooperation.slug)}?q=finns+inte`)).toEqual([]);
});

test("an assignment that is closed alone is its item's, wherever it is listed", async () => {
  await db.updateTable("items").set({ audience_id: null }).where("slug", "=", "3a").execute();
  expect(await seen(assignmentsPath(cooperation.slug))).toEqual([]);
  await db.updateTable("assignments").set({ audience_id: closed }).where("id", "=", overdueTask.id).execute();
  expect((await seen(assignmentsPath(cooperation.slug))).length).toBe(1);
});

test("a file that is closed is recorded when it is read with its meeting, and when it is taken", async () => {
  const { id } = await db.selectFrom("documents").select("id").limit(1).executeTakeFirstOrThrow();
  await db.updateTable("documents").set({ audience_id: closed }).where("id", "=", id).execute();
  const { slug, body, sha256 } = await db
    .selectFrom("documents")
    .innerJoin("meetings", "meetings.id", "meeting_id")
    .leftJoin("parties", "parties.id", "body_id")
    .where("documents.id", "=", id)
    .select(["meetings.slug", "parties.slug as body", "sha256"])
    .executeTakeFirstOrThrow();
  const read = async (address: string) => {
    expect((await app.request(address)).status).toBe(200);
    const acts = await db.selectFrom("acts").select(["kind", "subject_id as subject"]).execute();
    await sql`truncate acts`.execute(db);
    return acts;
  };
  const at = body ?? "utan-organ";
  const expected = expect.arrayContaining([{ kind: "document.seen", subject: id }]);
  expect(await read(meetingPath(cooperation.slug, at, slug))).toEqual(expected);
  expect(await read(`${originalPath(cooperation.slug, at, slug)}?fil=${sha256}`)).toEqual(expected);
});

test("whoever has nothing closed to read is asked about once", async () => {
  const open = viewer.access.audiences.filter((audience) => audience !== closed);
  viewer = signedIn({ ...viewer.access, audiences: open });
  const log: string[] = [];
  const counted = db.withPlugin({
    transformQuery: ({ node }) => {
      log.push(JSON.stringify(node));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const watched = createApp(counted, { sessions: async () => viewer });
  for (const address of [page, page, decisionsPath(cooperation.slug)])
    expect((await watched.request(address)).status).toBe(200);
  expect(log.filter((query) => query.includes('"audiences"') && query.includes('"closed"')).length).toBe(1);
});
