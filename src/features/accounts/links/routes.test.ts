import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, mailedLink, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { administrator, director, forestMaja, loadAccounts, maja, seat, secretary } from "../fixtures.ts";
import { firstAdministratorLink, sessionsOf } from "../index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const open = () => newBrowser(app);

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
});

test("a link by mail lets one in where it was asked for, and leads on to the page one came from", async () => {
  const visitor = open();
  await visitor.get("/konto", 303);
  expect(await signIn(db, visitor, director.email, "/konto?a=1")).toBe("/konto?a=1");
  expect(await visitor.get("/konto")).toContain(director.email);
});

test.each([
  ["a member of one cooperation to its page", secretary.email, "/sjoriket"],
  ["one of several to where he chooses", director.email, "/"],
  ["the administrator to the installation", administrator.email, "/installation"],
])("who asked for no page is led on: %s", async (_, email, page) => {
  await seat(db, { body: "group", person: maja.id, until: null });
  await seat(db, { body: "forestGroup", person: forestMaja.id, until: null });
  expect(await signIn(db, open(), email, "/")).toBe(page);
});

test("what is said is the same whether there is an account or not, and only the one gets mail", async () => {
  const [one, other] = [open(), open()];
  const known = await one.post("/logga-in", { epost: ` ${director.email.toUpperCase()} ` });
  const unknown = await other.post("/logga-in", { epost: "ingen@vikby.example" });
  expect(known).toEqual(unknown);
  expect(await one.get(known.to ?? "")).toBe(await other.get(unknown.to ?? ""));
  expect((await db.selectFrom("mails").select("recipient").execute()).map((mail) => mail.recipient)).toEqual([
    director.email,
  ]);
});

test("how soon the answer comes does not tell whether there is an account", async () => {
  for (const epost of [director.email, "ingen@vikby.example"]) {
    const begun = performance.now();
    await open().post("/logga-in", { epost });
    expect(performance.now() - begun, epost).toBeGreaterThan(49);
  }
});

test("mail is in the language of whoever gets it", async () => {
  await db.updateTable("accounts").set({ language: "en" }).where("id", "=", director.id).execute();
  await open().post("/logga-in", { epost: director.email });
  await open().post("/logga-in", { epost: secretary.email });
  const mails = await db.selectFrom("mails").select("subject").orderBy("recipient").execute();
  expect(mails.map(({ subject }) => subject)).toEqual(["Your link to Genbo", "Din länk till Genbo"]);
});

test("what is no address is refused with a sentence, and stays written", async () => {
  const { status, html } = await open().post("/logga-in", { epost: "maja.strand" });
  expect(status).toBe(400);
  expect(html).toContain("ingen e-postadress");
  expect(html).toContain('value="maja.strand"');
});

test("scanners of mail may open a link as often as they like: it is used when the button is pressed", async () => {
  const [visitor, scanner] = [open(), open()];
  await visitor.post("/logga-in", { epost: director.email });
  const link = await mailedLink(db, director.email);
  for (let times = 0; times < 3; times++) await scanner.get(link, 403);
  await visitor.get(link);
  await visitor.get(link);
  expect((await visitor.post(link)).status).toBe(303);
});

test("a used link says so, also to a second press at the same moment", async () => {
  const visitor = open();
  await visitor.post("/logga-in", { epost: director.email });
  const link = await mailedLink(db, director.email);
  const presses = await Promise.all([visitor.post(link), visitor.post(link)]);
  expect(new Set(presses.map(({ status }) => status))).toEqual(new Set([303, 410]));
  expect(await visitor.get(link, 410)).toContain("Länken är redan använd");
  expect(await db.selectFrom("sessions").selectAll().execute()).toHaveLength(1);
});

test("a link ends when another of the account's is used", async () => {
  const visitor = open();
  await visitor.post("/logga-in", { epost: director.email });
  const former = await mailedLink(db, director.email);
  await signIn(db, visitor, director.email);
  expect(await visitor.get(former, 410)).toContain("Be om en ny");
});

test("an expired link says so, and so does one from a clock that has been set back since", async () => {
  const visitor = open();
  await visitor.post("/logga-in", { epost: director.email });
  const link = await mailedLink(db, director.email);
  clock.pass(14);
  await visitor.get(link);
  clock.pass(1);
  expect(await visitor.get(link, 410)).toContain("Länken har gått ut");
  expect((await visitor.post(link)).status).toBe(410);
  clock.set("2026-11-22T09:00:00Z");
  expect(await visitor.get(link, 410)).toContain("Länken har gått ut");
  expect(visitor.cookies.has("genbo-session")).toBe(false);
});

test.each(["forfalskad", "a".repeat(43), "%00", "..%2f..%2fkonto"])(
  "a forged link %s opens nothing",
  async (token) => {
    const visitor = open();
    expect(await visitor.get(`/logga-in/lank/${token}`, 404)).toMatch(/Länken gäller inte|Sidan finns inte/);
    expect((await visitor.post(`/logga-in/lank/${token}`)).status).toBe(404);
    expect(visitor.cookies.has("genbo-session")).toBe(false);
  },
);

test("two who swap their links are let in by neither, and told where each works", async () => {
  const [one, other] = [open(), open()];
  await one.post("/logga-in", { epost: director.email });
  await other.post("/logga-in", { epost: secretary.email });
  const [toOne, toOther] = [await mailedLink(db, director.email), await mailedLink(db, secretary.email)];
  expect(await one.get(toOther, 403)).toContain("en annan webbläsare");
  expect((await other.post(toOne)).status).toBe(403);
  expect((await one.post(toOne)).status).toBe(303);
  expect(await one.get("/konto")).toContain(director.email);
});

test("a closed account gets no link, and one that was on its way opens nothing", async () => {
  const visitor = open();
  await visitor.post("/logga-in", { epost: director.email });
  const link = await mailedLink(db, director.email);
  await db.updateTable("accounts").set({ closed_at: clock.now() }).where("id", "=", director.id).execute();
  expect((await visitor.post(link)).status).toBe(404);
  await visitor.post("/logga-in", { epost: director.email });
  expect(await db.selectFrom("mails").selectAll().execute()).toHaveLength(1);
});

test("a sixth link to one account within an hour is refused, and a thirty-first from one address", async () => {
  const visitor = open();
  for (let times = 0; times < 5; times++) await visitor.post("/logga-in", { epost: director.email });
  const sixth = await visitor.post("/logga-in", { epost: director.email });
  expect(sixth.status).toBe(429);
  expect(sixth.html).toContain("Vänta en timme");
  for (let times = 5; times < 30; times++)
    await open().post("/logga-in", { epost: `nr${times}@vikby.example` });
  expect((await open().post("/logga-in", { epost: secretary.email })).status).toBe(429);
  clock.pass(61);
  expect((await visitor.post("/logga-in", { epost: director.email })).status).toBe(303);
});

test.each([
  "https://ond.example/x",
  "//ond.example",
  "/\\ond.example",
  "/..//ond.example",
  "/\t/ond.example",
])("nobody is led on to %j", async (page) =>
  expect(await signIn(db, open(), director.email, page)).toBe("/"),
);

test("the first start makes one administrator, by a link that works once", async () => {
  expect(await firstAdministratorLink(db, clock.now())).toBeNull();
  await db
    .updateTable("accounts")
    .set({ administrator_since: null })
    .where("id", "=", administrator.id)
    .execute();
  const former = (await firstAdministratorLink(db, clock.now())) ?? "";
  const link = (await firstAdministratorLink(db, clock.now())) ?? "";
  const visitor = open();
  expect(await visitor.get(former, 404)).toContain("Länken gäller inte");
  expect(await visitor.get(link)).toContain("Den första administratören");
  const wrong = await visitor.post(link, { namn: "Ny Chef", epost: "ny" });
  expect([wrong.status, wrong.html.includes('value="Ny Chef"')]).toEqual([400, true]);
  const made = await visitor.post(link, { namn: "Ny Chef", epost: "ny.chef@drift.example" });
  expect(made.to).toBe("/installation");
  expect(await visitor.get("/installation")).toContain("ny.chef@drift.example");
  expect((await open().post(link, { namn: "En Till", epost: "en.till@drift.example" })).status).toBe(410);
  expect(await firstAdministratorLink(db, clock.now())).toBeNull();
});
