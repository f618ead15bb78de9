import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { type Browser, clockAt, mailedLink, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import {
  administrator,
  director,
  firstDay,
  forester,
  loadAccounts,
  secretary,
  sjoriket,
  skogsbygden,
} from "../fixtures.ts";
import { sessionsOf } from "../index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const lars = { id: "00000000-0000-7000-9000-000000000050", name: "Lars Ek", email: "lars.ek@vikby.example" };
const wished = "lars.ek@lindby.example";
const page = `/sjoriket/konton/${lars.id}`;
const installed = `/installation/konton/${lars.id}`;

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
  await db.insertInto("accounts").values(lars).execute();
  await give(sjoriket.id);
});

const give = (cooperationId: string) =>
  db
    .insertInto("account_roles")
    .values({
      account_id: lars.id,
      cooperation_id: cooperationId,
      role: "reader",
      organisation_id: null,
      from_on: firstDay,
    })
    .execute();

async function signedIn(email: string): Promise<Browser> {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  return visitor;
}

const bySecretary = (epost = "") => ({ avsandare: secretary.id, epost });
const emailOf = async (id: string) =>
  (await db.selectFrom("accounts").select("email").where("id", "=", id).executeTakeFirstOrThrow()).email;
const mailsTo = async (recipient: string) =>
  (await db.selectFrom("mails").select("text").where("recipient", "=", recipient).execute()).map(
    ({ text }) => text,
  );

test("a changed address is the one that comes in, and what the old one let in is over", async () => {
  const visitor = await signedIn(secretary.email);
  const there = await signedIn(lars.email);
  const waiting = newBrowser(app);
  await waiting.post("/logga-in", { epost: lars.email, till: "/konto" });
  const oldLink = await mailedLink(db, lars.email);
  await db
    .insertInto("provider_accounts")
    .values({ issuer: "https://in.vikby.example", subject: "lars", account_id: lars.id })
    .execute();

  const changed = await visitor.post(`${page}/adress`, bySecretary(wished.toUpperCase()));
  expect(changed.to).toBe(`${page}?gjort=adress`);
  expect(await visitor.get(`${page}?gjort=adress`)).toContain("Adressen är ändrad");
  expect(await emailOf(lars.id)).toBe(wished);
  await there.get("/konto", 303);
  expect((await waiting.post(oldLink)).status).toBe(410);
  expect(await db.selectFrom("provider_accounts").selectAll().execute()).toEqual([]);
  for (const address of [lars.email, wished]) {
    const [told = ""] = (await mailsTo(address)).slice(-1);
    for (const word of [secretary.name, lars.email, wished]) expect(told).toContain(word);
  }
  await signIn(db, newBrowser(app), wished);
  const acts = await db.selectFrom("acts").select(["kind", "account_id", "subject_id"]).execute();
  expect(acts).toEqual([{ kind: "account.changed", account_id: secretary.id, subject_id: lars.id }]);
});

test("whoever has not been in yet gets his invitation at the new address, and the old one is used up", async () => {
  const visitor = await signedIn(secretary.email);
  await visitor.post(`${page}/inbjudan`, bySecretary());
  const first = await mailedLink(db, lars.email);
  await visitor.post(`${page}/adress`, bySecretary(wished));
  expect((await newBrowser(app).post(first)).status).toBe(410);
  expect((await newBrowser(app).post(await mailedLink(db, wished), { till: "/konto" })).to).toBe("/konto");
});

test.each([
  ["ingen adress", 400, "ingen e-postadress"],
  ["x@demonstration.invalid", 400, "ingen e-postadress"],
  [lars.email, 409, "redan kontots adress"],
  [director.email, 409, "Ett annat konto"],
])("the address %j is refused, and stays written", async (epost, status, sentence) => {
  const visitor = await signedIn(secretary.email);
  const refused = await visitor.post(`${page}/adress`, bySecretary(epost));
  expect([refused.status, refused.html.includes(sentence)]).toEqual([status, true]);
  expect(refused.html).toContain(`value="${epost}"`);
  expect([await emailOf(lars.id), await db.selectFrom("acts").select("id").execute()]).toEqual([
    lars.email,
    [],
  ]);
});

test("a secretariat changes no address of others than its own: that would let it in where it may not be", async () => {
  const visitor = await signedIn(secretary.email);
  await give(skogsbygden.id);
  const both = await visitor.post(`${page}/adress`, bySecretary(wished));
  expect([both.status, both.html.includes("en annan samverkan")]).toEqual([409, true]);
  const far = await visitor.post(`/sjoriket/konton/${forester.id}/adress`, bySecretary(wished));
  expect(far.status).toBe(404);
  await visitor.get(`/sjoriket/konton/${forester.id}`, 404);
  await visitor.get(installed, 404);

  await db.deleteFrom("account_roles").where("cooperation_id", "=", skogsbygden.id).execute();
  await db
    .updateTable("accounts")
    .set({ administrator_since: clock.now() })
    .where("id", "=", lars.id)
    .execute();
  const runs = await visitor.post(`${page}/adress`, bySecretary(wished));
  expect([runs.status, runs.html.includes("administratör")]).toEqual([409, true]);
  expect(await emailOf(lars.id)).toBe(lars.email);
});

test("the administrator changes any, and keeps his own session when it is his own", async () => {
  const visitor = await signedIn(administrator.email);
  await give(skogsbygden.id);
  const by = { avsandare: administrator.id };
  expect((await visitor.post(`${installed}/adress`, { ...by, epost: wished })).to).toBe(
    `${installed}?gjort=adress`,
  );
  const own = `/installation/konton/${administrator.id}`;
  await visitor.post(`${own}/adress`, { ...by, epost: "ada@drift.example" });
  expect(await visitor.get(own)).toContain("ada@drift.example");
});

test("an invitation is sent again, ends the one before, and five times an hour at most", async () => {
  const visitor = await signedIn(secretary.email);
  expect(await visitor.get(page)).toContain("inbjudan har gått ut");
  await visitor.post(`${page}/inbjudan`, bySecretary());
  const first = await mailedLink(db, lars.email);
  clock.pass(1);
  await db.updateTable("mails").set({ created_at: firstDay }).execute();
  await visitor.post(`${page}/inbjudan`, bySecretary());
  expect((await newBrowser(app).post(first)).status).toBe(410);
  expect(await visitor.get(page)).toContain("inte använd än");
  for (let sent = 2; sent < 5; sent++) await visitor.post(`${page}/inbjudan`, bySecretary());
  const tooMany = await visitor.post(`${page}/inbjudan`, bySecretary());
  expect([tooMany.status, tooMany.html.includes("Vänta en timme")]).toEqual([429, true]);

  const second = await mailedLink(db, lars.email);
  expect(second).not.toBe(first);
});

test("whoever has been in asks for a link himself", async () => {
  const visitor = await signedIn(secretary.email);
  await signedIn(lars.email);
  const refused = await visitor.post(`${page}/inbjudan`, bySecretary());
  expect([refused.status, refused.html.includes("redan loggat in")]).toEqual([409, true]);
  expect(await visitor.get(`${page}?lang=en`)).toContain("has signed in");
});

test("it asks for a sign-in of the last quarter of an hour", async () => {
  const visitor = await signedIn(secretary.email);
  clock.pass(16);
  expect(await visitor.get(page)).toContain("Logga in igen");
  for (const deed of ["adress", "inbjudan"]) {
    expect((await visitor.post(`${page}/${deed}`, bySecretary(wished), page)).status).toBe(403);
  }
  expect(await emailOf(lars.id)).toBe(lars.email);
});
