import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { type Browser, clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { administrator, director, loadAccounts, secretary, sjoriket } from "../fixtures.ts";
import { sessionsOf } from "../index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
});

async function signedIn(email: string): Promise<Browser> {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  return visitor;
}

const noted = () =>
  db.selectFrom("refusals").select(["kind", "what", "account_id as who"]).orderBy("id").execute();

test("a sign-in that fails is noted, without the secret that was tried", async () => {
  const secret = "a".repeat(43);
  await newBrowser(app).get(`/logga-in/lank/${secret}`, 404);
  await newBrowser(app).post("/logga-in/nyckel", { svar: "{}" });
  expect(await noted()).toEqual([
    { kind: "sign-in", what: "GET /logga-in/lank/:token", who: null },
    { kind: "sign-in", what: "POST /logga-in/nyckel", who: null },
  ]);
  expect(JSON.stringify(await db.selectFrom("refusals").selectAll().execute())).not.toContain(secret);
});

test("who asks for pages of those who run something, or sends their forms, is noted by name", async () => {
  const visitor = await signedIn(director.email);
  await visitor.get("/installation", 404);
  await visitor.get(`/${sjoriket.slug}/konton`, 404);
  await visitor.post(`/installation/konton/${secretary.id}/stangning`, { avsandare: director.id });
  expect(await noted()).toEqual([
    { kind: "page", what: "GET /installation", who: director.id },
    { kind: "page", what: "GET /sjoriket/konton", who: director.id },
    { kind: "act", what: "POST /installation/konton/:id/stangning", who: director.id },
  ]);
});

test("a form from another site, and too many links asked for, are noted", async () => {
  const headers = { "sec-fetch-site": "cross-site", "x-forwarded-for": "192.0.2.9" };
  await app.request("/logga-ut", { method: "POST", headers });
  for (let times = 0; times < 6; times++) await newBrowser(app).post("/logga-in", { epost: director.email });
  expect((await noted()).map(({ kind }) => kind)).toEqual(["elsewhere", "too-many"]);
  expect((await db.selectFrom("refusals").select("came_from").execute())[0]).toEqual({
    came_from: "192.0.2.9",
  });
});

test("the administrator reads of it, and nobody else", async () => {
  await (await signedIn(director.email)).get("/installation", 404);
  const html = await (await signedIn(administrator.email)).get("/installation");
  expect(html).toContain("sida som nekades");
  expect(html).toContain("GET /installation");
  expect(await (await signedIn(administrator.email)).get("/installation?lang=en")).toContain(
    "page that was refused",
  );
});

test("a network that floods Genbo leaves sixty rows an hour, and all go after thirty days", async () => {
  const headers = { "x-forwarded-for": "192.0.2.60" };
  for (let times = 0; times < 100; times++) await app.request("/logga-in/lank/x", { headers });
  expect(await noted()).toHaveLength(60);
  clock.pass(31 * 24 * 60);
  await app.request("/logga-in/lank/x", { headers });
  expect(await noted()).toHaveLength(1);
});

test("what is read, and a slip of the pen, is not noted", async () => {
  const visitor = await signedIn(secretary.email);
  await visitor.get("/finns/inte", 404);
  await visitor.get(`/${sjoriket.slug}/konton`);
  await visitor.post("/logga-in", { epost: "inget" });
  await newBrowser(app).get(`/${sjoriket.slug}/konton`, 303);
  expect(await noted()).toEqual([]);
});
