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
  planClause,
  september,
  undated,
} from "../../decisions/fixtures.ts";
import { clausePath } from "../../decisions/paths.ts";
import { meetingPath } from "../../meetings/paths.ts";

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
    .select(["kind", "account_id as account", "slug"])
    .execute();
}

const noted = { kind: "item.seen", account: maj, slug: "3a" };

test("whoever sees a closed item on the page of its meeting is recorded, once in the hour", async () => {
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
  expect(await seen(meetingPath(cooperation.slug, directorsGroup.slug, november.slug))).toEqual([]);
  viewer = signedIn({ ...viewer.access, audiences: open });
  expect(await seen(page)).toEqual([]);
});
