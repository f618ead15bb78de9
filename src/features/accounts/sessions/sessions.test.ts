import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { type Browser, clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { administrator, director, forestMaja, loadAccounts, maja, seat, secretary } from "../fixtures.ts";
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

async function page(visitor: Browser, path: string): Promise<Response> {
  const cookie = [...visitor.cookies].map((pair) => pair.join("=")).join("; ");
  return app.request(path, { headers: { cookie } });
}

const isIn = async (visitor: Browser): Promise<boolean> => (await page(visitor, "/konto")).status === 200;

test("a member stays in for thirty days from the last visit", async () => {
  const visitor = await signedIn(director.email);
  for (const days of [29, 29]) {
    clock.pass(days * 24 * 60);
    expect(await isIn(visitor)).toBe(true);
  }
  clock.pass(30 * 24 * 60);
  expect(await isIn(visitor)).toBe(false);
});

test("a session ends after ninety days, and after seven for whoever runs something, however much it is used", async () => {
  const [member, office] = [await signedIn(director.email), await signedIn(secretary.email)];
  const days = async (visitor: Browser): Promise<number> => {
    clock.set("2026-11-23T09:00:00Z");
    for (let hours = 0; hours < 200 * 24; hours += 6) {
      if (!(await isIn(visitor))) return hours / 24;
      clock.pass(6 * 60);
    }
    return Infinity;
  };
  expect([await days(office), await days(member)]).toEqual([7, 90]);
});

test.each([
  ["the secretariat", secretary.email],
  ["the administrator", administrator.email],
])("%s stays in for twelve hours", async (_, email) => {
  const visitor = await signedIn(email);
  clock.pass(11 * 60);
  expect(await isIn(visitor)).toBe(true);
  clock.pass(12 * 60);
  expect(await isIn(visitor)).toBe(false);
});

test("who is made secretary while he is in has twelve hours from then on", async () => {
  const visitor = await signedIn(director.email);
  const { cooperation_id } = await db
    .selectFrom("account_roles")
    .select("cooperation_id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("account_roles")
    .values({
      account_id: director.id,
      cooperation_id,
      role: "secretariat",
      organisation_id: null,
      from_on: "2026-11-23",
    })
    .execute();
  clock.pass(13 * 60);
  expect(await isIn(visitor)).toBe(false);
});

test("a session is written anew at most once in a minute", async () => {
  const visitor = await signedIn(director.email);
  const seen = async () =>
    (await db.selectFrom("sessions").select("seen_at").executeTakeFirstOrThrow()).seen_at;
  const first = await seen();
  clock.pass(0.5);
  await isIn(visitor);
  expect(await seen()).toEqual(first);
  clock.pass(0.6);
  await isIn(visitor);
  expect(await seen()).toEqual(clock.now());
});

test("a clock that is set back neither lengthens a session nor wakes one that has ended", async () => {
  const visitor = await signedIn(director.email);
  const other = await signedIn(director.email);
  clock.set("2026-11-20T09:00:00Z");
  expect(await isIn(visitor)).toBe(false);
  clock.set("2026-11-23T09:10:00Z");
  expect(await isIn(visitor)).toBe(false);
  expect(await visitor.get("/logga-in")).toContain("Logga in igen, så fortsätter du där du var");
  clock.pass(31 * 24 * 60);
  expect(await isIn(other)).toBe(false);
  clock.set("2026-11-23T09:20:00Z");
  expect(await isIn(other)).toBe(false);
});

test("a copied cookie is nobody's after sign-out", async () => {
  const visitor = await signedIn(director.email);
  const copy = newBrowser(app);
  for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
  expect(await isIn(copy)).toBe(true);
  expect((await visitor.post("/logga-ut")).to).toBe("/logga-ut");
  expect(await visitor.get("/logga-ut")).toContain("Du är utloggad");
  expect(visitor.cookies.has("genbo-session")).toBe(false);
  expect(await isIn(copy)).toBe(false);
  expect(await copy.get("/logga-in")).toContain("Logga in igen, så fortsätter du där du var");
  expect(await visitor.get("/logga-in")).not.toContain("Logga in igen, så fortsätter du där du var");
});

test("one signs out from any page, and the browser forgets what it has kept of the register", async () => {
  const visitor = await signedIn(director.email);
  for (const path of ["/", "/sok?q=arkiv", "/konto", "/finns/inte"]) {
    expect(await (await page(visitor, path)).text(), path).toContain('action="/logga-ut"');
  }
  const cookie = [...visitor.cookies].map((pair) => pair.join("=")).join("; ");
  const { headers } = await app.request("/logga-ut", { method: "POST", headers: { cookie } });
  expect(headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect(await (await app.request("/")).text()).not.toContain('action="/logga-ut"');
});

test("other sessions are ended by whoever has proved lately that he is himself; one's own at any time", async () => {
  const [here, there] = [await signedIn(director.email), await signedIn(director.email)];
  clock.pass(16);
  const own = { avsandare: director.id };
  const rows = await db.selectFrom("sessions").select("id").orderBy("created_at").execute();
  const refused = await here.post(`/konto/sessioner/${rows[1]?.id}/avslut`, own, "/konto");
  expect([refused.status, refused.html.includes("Logga in igen först")]).toEqual([403, true]);
  expect((await here.post("/konto/sessioner/andra/avslut", own)).status).toBe(403);
  expect(await isIn(there)).toBe(true);
  const mine = /\/konto\/sessioner\/[0-9a-f-]{36}\/avslut/;
  const html = await here.get("/konto");
  const row = html.slice(0, html.indexOf("Den här")).split("<tr").length;
  const form = mine.exec(html.split("<tr")[row - 1] ?? "")?.[0] ?? "";
  expect((await here.post(form, own)).to).toBe("/logga-ut");
  expect([await isIn(here), await isIn(there)]).toEqual([false, true]);
});

test("each sign-in has a token of its own, and ends the one before in that browser", async () => {
  const visitor = await signedIn(director.email);
  const copy = newBrowser(app);
  for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
  await signIn(db, visitor, director.email);
  expect(visitor.cookies.get("genbo-session")).not.toBe(copy.cookies.get("genbo-session"));
  expect(await isIn(copy)).toBe(false);
  expect(await isIn(visitor)).toBe(true);
});

test("a token is nowhere in the database", async () => {
  const visitor = await signedIn(director.email);
  const rows = await db.selectFrom("sessions").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(visitor.cookies.get("genbo-session"));
});

test("over HTTPS the cookie is the host's own, and one that came without is not believed", async () => {
  const visitor = await signedIn(director.email);
  const headers = {
    "x-forwarded-proto": "https",
    cookie: `genbo-session=${visitor.cookies.get("genbo-session")}`,
  };
  expect((await app.request("/konto", { headers })).status).toBe(303);
  const asked = await app.request("/logga-in", {
    method: "POST",
    headers: { "x-forwarded-proto": "https" },
    body: new URLSearchParams({ epost: director.email }),
  });
  const cookie = asked.headers.getSetCookie().join();
  expect(cookie).toMatch(/^__Host-genbo-webblasare=/);
  for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(part);
});

test("a proxy that forgets to say that it speaks HTTPS makes no cookie less safe", async () => {
  const publicUrl = "https://genbo.sjoriket.example";
  const behind = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, publicUrl });
  const cookieAt = async (host: string) => {
    const body = new URLSearchParams({ epost: director.email });
    const asked = await behind.request("/logga-in", { method: "POST", headers: { host }, body });
    return asked.headers.getSetCookie().join();
  };
  expect(await cookieAt("genbo.sjoriket.example")).toMatch(/^__Host-genbo-webblasare=.*; Secure/);
  expect(await cookieAt("localhost:3000")).not.toContain("Secure");
});

test("a mandate that ends during a session ends what it opened, the same night", async () => {
  await seat(db, { body: "group", person: maja.id, until: "2026-11-23" });
  const visitor = await signedIn(director.email);
  expect(await visitor.get("/sjoriket")).toContain("Sjöriket");
  // Midnight in Sweden.
  clock.set("2026-11-23T22:59:00Z");
  await visitor.get("/sjoriket");
  clock.set("2026-11-23T23:00:00Z");
  expect(await visitor.get("/sjoriket", 404)).toContain("Fråga sekretariatet i din samverkan");
  expect(await isIn(visitor)).toBe(true);
});

test("an account in two cooperations is in both, each by its own seat", async () => {
  await seat(db, { body: "group", person: maja.id, until: "2026-11-30" });
  await seat(db, { body: "forestGroup", person: forestMaja.id, until: null });
  const visitor = await signedIn(director.email);
  const seen = async () =>
    Promise.all(["sjoriket", "skogsbygden"].map(async (slug) => (await page(visitor, `/${slug}`)).status));
  expect(await seen()).toEqual([200, 200]);
  clock.set("2026-12-01T09:00:00Z");
  expect(await seen()).toEqual([404, 200]);
});

test("sessions are listed with what is known of them, and ended one by one or all but this", async () => {
  const [here, there, elsewhere] = [
    await signedIn(director.email),
    await signedIn(director.email),
    await signedIn(director.email),
  ];
  const html = await here.get("/konto");
  expect(html.match(/\/konto\/sessioner\/[0-9a-f-]{36}\/avslut/g)).toHaveLength(3);
  const own = { avsandare: director.id };
  const token = await db
    .selectFrom("sessions")
    .select("id")
    .orderBy("created_at", "desc")
    .where("ended_at", "is", null)
    .execute();
  const [first] = token;
  await here.post(`/konto/sessioner/${first?.id}/avslut`, own);
  const still = [await isIn(here), await isIn(there), await isIn(elsewhere)];
  expect(still.filter(Boolean)).toHaveLength(2);
  const left = (await isIn(here)) ? here : there;
  await left.post("/konto/sessioner/andra/avslut", own);
  expect([await isIn(here), await isIn(there), await isIn(elsewhere)].filter(Boolean)).toHaveLength(1);
  expect(await isIn(left)).toBe(true);
});

test("nobody ends another's session", async () => {
  const [visitor, other] = [await signedIn(director.email), await signedIn(secretary.email)];
  const { id } = await db
    .selectFrom("sessions")
    .select("id")
    .where("account_id", "=", secretary.id)
    .executeTakeFirstOrThrow();
  const refused = await visitor.post(`/konto/sessioner/${id}/avslut`, { avsandare: director.id });
  expect(refused.status).toBe(404);
  expect(await isIn(other)).toBe(true);
});

test("a form made for one is not taken from another who has signed in since, in another tab", async () => {
  const visitor = await signedIn(director.email);
  const form = { avsandare: director.id, namn: "Maja Strandh", sprak: "sv" };
  await signIn(db, visitor, secretary.email);
  const refused = await visitor.post("/konto/namn", form, "/konto");
  expect(refused.status).toBe(409);
  expect(refused.html).toContain(secretary.name);
  const names = await db.selectFrom("accounts").select("name").where("id", "=", secretary.id).execute();
  expect(names).toEqual([{ name: secretary.name }]);
});

test("a name is changed, and one that is none is refused", async () => {
  const visitor = await signedIn(director.email);
  const own = { avsandare: director.id, sprak: "en" };
  expect((await visitor.post("/konto/namn", { ...own, namn: "   " })).html).toContain("Skriv ett namn");
  expect((await visitor.post("/konto/namn", { ...own, namn: "Maja  Strandh" })).to).toBe("/konto");
  expect(await visitor.get("/konto")).toContain("Maja Strandh");
});
