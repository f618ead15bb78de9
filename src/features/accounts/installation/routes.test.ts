import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { type Browser, clockAt, mailedLink, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { administrator, director, loadAccounts, secretary, sjoriket } from "../fixtures.ts";
import { sessionsOf } from "../index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const own = (fields: Record<string, string> = {}) => ({ avsandare: administrator.id, ...fields });

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
});

async function signedIn(email: string): Promise<Browser> {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  return visitor;
}

test("only the administrator finds the page", async () => {
  await newBrowser(app).get("/installation", 303);
  await (await signedIn(secretary.email)).get("/installation", 404);
  const html = await (await signedIn(administrator.email)).get("/installation");
  expect(html).toContain(`${secretary.name} (${secretary.email})`);
});

test("the administrator sees no cooperation's content", async () => {
  const visitor = await signedIn(administrator.email);
  for (const path of ["/sjoriket", "/sjoriket/moten", "/sjoriket/personer", "/sjoriket/konton"]) {
    expect(await visitor.get(path, 404), path).not.toContain(sjoriket.name);
  }
});

test("a secretary is invited to a cooperation and runs it", async () => {
  const visitor = await signedIn(administrator.email);
  const fields = { namn: "Ny Sekreterare", epost: "ny@sjoriket.example", samverkan: sjoriket.id };
  expect((await visitor.post("/installation/sekreterare", own(fields))).to).toBe("/installation");
  const invited = newBrowser(app);
  const link = await mailedLink(db, "ny@sjoriket.example");
  await invited.post(link, { till: "/sjoriket" });
  await invited.get("/sjoriket/konton");
  const again = await visitor.post("/installation/sekreterare", own(fields));
  expect([again.status, again.html.includes("redan uppdraget")]).toEqual([409, true]);
});

test.each([{ namn: "" }, { epost: "ny" }, { samverkan: "ingen" }])(
  "an invitation with %j is refused, and stays written",
  async (wrong) => {
    const visitor = await signedIn(administrator.email);
    const fields = { namn: "Ny", epost: "ny@sjoriket.example", samverkan: sjoriket.id, ...wrong };
    const refused = await visitor.post("/installation/sekreterare", own(fields));
    expect(refused.status).toBe(400);
    expect(refused.html).toContain(`value="${fields.epost}"`);
    expect(await db.selectFrom("acts").select("id").execute()).toEqual([]);
  },
);

test("a second administrator is invited, after which the first may leave, but not the last", async () => {
  const visitor = await signedIn(administrator.email);
  const end = `/installation/administratorer/${administrator.id}/avslut`;
  expect((await visitor.post(end, own())).html).toContain("den enda administratören");
  const fields = { namn: "Bo Ek", epost: "bo.ek@drift.example" };
  await visitor.post("/installation/administratorer", own(fields));
  expect((await visitor.post("/installation/administratorer", own(fields))).status).toBe(409);
  expect((await visitor.post(end, own())).to).toBe("/installation");
  await visitor.get("/installation", 404);
  const other = newBrowser(app);
  const link = await mailedLink(db, fields.epost);
  await other.post(link, { till: "/installation" });
  await other.get("/installation");
});

test("a closed account is out at once and cannot come in, until it is opened again", async () => {
  const [visitor, maja] = [await signedIn(administrator.email), await signedIn(director.email)];
  const path = (act: string) => `/installation/konton/${director.id}/${act}`;
  expect((await visitor.post(path("stangning"), own())).to).toBe("/installation");
  await maja.get("/konto", 303);
  expect(await visitor.get("/installation")).toContain("stängt");
  expect((await visitor.post(path("stangning"), own())).status).toBe(409);
  await visitor.post(path("oppning"), own());
  await maja.get("/konto", 303);
  await signIn(db, maja, director.email);
  await maja.get("/konto");
});

test("nobody closes his own account", async () => {
  const visitor = await signedIn(administrator.email);
  const refused = await visitor.post(`/installation/konton/${administrator.id}/stangning`, own());
  expect([refused.status, refused.html.includes("ditt eget konto")]).toEqual([409, true]);
});

test("what runs the installation asks for a sign-in of the last quarter of an hour", async () => {
  const visitor = await signedIn(administrator.email);
  clock.pass(16);
  expect(await visitor.get("/installation")).toContain("Logga in igen");
  const refused = await visitor.post(`/installation/konton/${director.id}/stangning`, own(), "/installation");
  expect(refused.status).toBe(403);
  expect(await db.selectFrom("acts").select("id").execute()).toEqual([]);
});

test("all of it can be read in English", async () => {
  const visitor = await signedIn(administrator.email);
  expect(await visitor.get("/installation?lang=en")).toContain("Cooperations and their secretariats");
  expect(await visitor.get("/konto")).toContain("Where you are signed in");
  expect(await visitor.get("/logga-in")).toContain(`You are signed in as ${administrator.name}`);
  expect(await visitor.get("/logga-in/lank/forfalskad", 404)).toContain("The link is not valid");
});
