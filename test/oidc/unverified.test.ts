// A municipality's provider that does not vouch for addresses of mail: its sign-in is joined once, by a link.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { director, loadAccounts, secretary } from "../../src/features/accounts/fixtures.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { messages } from "../../src/features/providers/messages.ts";
import { providerJoinPath, providerPath } from "../../src/features/providers/paths.ts";
import { freshDb } from "../db.ts";
import { mailedLink } from "../signing-in.ts";
import { guest, type Municipality, startMunicipality } from "./municipality.ts";
import { pathOf, visitor } from "./visitor.ts";

const { db } = freshDb();
const now = () => new Date();
const people = { maja: { email: director.email }, signe: { email: secretary.email } };
let vikby: Municipality;

beforeAll(async () => {
  vikby = await startMunicipality({ key: "vikby", genbo: "http://localhost", people });
});
afterAll(() => vikby.stop());
beforeEach(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await loadAccounts(db);
});

type Visitor = ReturnType<typeof visitor>;
const join = providerJoinPath("vikby");
const open = () =>
  visitor(createApp(db, { sessions: sessionsOf(db, now), now, providers: [vikby.settings] }));

/** What Genbo says to whoever comes back from the provider. */
async function arrive(somebody: Visitor, person: string, till = "/konto"): Promise<Response> {
  const departure = await somebody.onward(providerPath("vikby"), { till });
  return somebody.get(pathOf(await guest().signIn(departure, person)));
}

/** The page that the last link to an address leads to, when it has let somebody in. */
async function follow(somebody: Visitor, email: string): Promise<string> {
  const link = await mailedLink(db, email);
  const till = new URL(link, "http://localhost").searchParams.get("till") ?? "";
  const entered = await somebody.post(link, { till });
  expect(entered.status).toBe(303);
  return entered.headers.get("location") ?? "";
}

const joined = () => db.selectFrom("provider_accounts").select(["subject", "account_id"]).execute();

test("the address is confirmed once, and after that one press is enough", async () => {
  const somebody = open();
  const first = await arrive(somebody, "maja");
  expect([first.status, (await first.text()).includes(messages.sv.proof.title)]).toEqual([200, true]);
  expect(await db.selectFrom("sessions").select("id").execute()).toEqual([]);

  const page = await follow(somebody, director.email);
  expect(page).toBe(`${join}?till=%2Fkonto`);
  expect(await (await somebody.get(page)).text()).toContain(director.email);
  expect(await joined()).toEqual([]);
  const pressed = await somebody.post(join, { avsandare: director.id, till: "/konto" });
  expect(pressed.headers.get("location")).toBe("/konto");
  expect(await joined()).toEqual([{ subject: "maja", account_id: director.id }]);

  await db
    .updateTable("accounts")
    .set({ email: "maja@lindby.example" })
    .where("id", "=", director.id)
    .execute();
  const second = await arrive(open(), "maja");
  expect([second.status, second.headers.get("location")]).toEqual([303, "/konto"]);
});

test("whoever has no account is told the same, and gets nothing", async () => {
  await db
    .updateTable("accounts")
    .set({ email: "maja@lindby.example" })
    .where("id", "=", director.id)
    .execute();
  const answer = await arrive(open(), "maja");
  expect([answer.status, (await answer.text()).includes(messages.sv.proof.title)]).toEqual([200, true]);
  expect(await db.selectFrom("mails").select("id").execute()).toEqual([]);
});

test("somebody else at the same browser does not get the sign-in joined to his account", async () => {
  const shared = open();
  await arrive(shared, "maja");
  await shared.post("/logga-in", { epost: secretary.email, till: "/konto" });
  await follow(shared, secretary.email);
  const pressed = await shared.post(join, { avsandare: secretary.id });
  expect(pressed.status).toBe(400);
  expect(await joined()).toEqual([]);
});

test("in another browser there is nothing to join, nor twice in one", async () => {
  await arrive(open(), "maja");
  const other = open();
  await other.post("/logga-in", { epost: director.email, till: "/konto" });
  await follow(other, director.email);
  expect((await other.post(join, { avsandare: director.id })).status).toBe(400);

  await arrive(other, "maja");
  await follow(other, director.email);
  expect((await other.post(join, { avsandare: director.id })).status).toBe(303);
  expect((await other.post(join, { avsandare: director.id })).status).toBe(400);
  expect(await joined()).toHaveLength(1);
});

test("a successor who has got the address is not joined to the account of whoever had it", async () => {
  await db
    .insertInto("provider_accounts")
    .values({ issuer: vikby.settings.issuer, subject: "företrädaren", account_id: director.id })
    .execute();
  const somebody = open();
  await arrive(somebody, "maja");
  await follow(somebody, director.email);
  const pressed = await somebody.post(join, { avsandare: director.id });
  expect([pressed.status, (await joined()).length]).toEqual([403, 1]);
});
