import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { type Browser, clockAt, mailedLink, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import {
  administrator,
  director,
  forester,
  forestGroup,
  group,
  loadAccounts,
  maja,
  otto,
  secretary,
  sjoriket,
  vikby,
} from "../fixtures.ts";
import { sessionsOf } from "../index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const page = "/sjoriket/konton";

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
});

async function signedIn(email: string): Promise<Browser> {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  return visitor;
}

/** A form of the secretary's, as her page has it. */
const own = (fields: Record<string, string> = {}) => ({ avsandare: secretary.id, ...fields });
const invitation = (fields: Record<string, string> = {}) =>
  own({ namn: "Lars Ek", epost: "lars.ek@vikby.example", person: "", uppgift: "", kommun: "", ...fields });
const mandate = (fields: Record<string, string> = {}) =>
  own({
    organ: group.id,
    person: maja.id,
    kommun: "",
    som: "member",
    fran: "2026-11-01",
    till: "",
    ...fields,
  });
const kinds = async () =>
  (await db.selectFrom("acts").select("kind").orderBy("id").execute()).map(({ kind }) => kind);

test.each([
  ["a member", director.email],
  ["another cooperation's secretariat", forester.email],
  ["the administrator", administrator.email],
])("to %s there is no such page, nor any of its acts", async (_, email) => {
  const visitor = await signedIn(email);
  await visitor.get(page, 404);
  const { id } = await db
    .selectFrom("accounts")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  for (const form of ["", "/roller/00000000-0000-7000-9000-000000000001/avslut", "/personer", "/mandat"]) {
    const { status } = await visitor.post(page + form, { ...invitation(), ...mandate(), avsandare: id });
    expect(status, form).toBe(404);
  }
  expect(await kinds()).toEqual([]);
});

test("nobody is sent to sign in, and comes back", async () => {
  const { status, to } = await newBrowser(app).post(page, invitation(), page);
  expect([status, to]).toEqual([303, `/logga-in?till=${encodeURIComponent(page)}`]);
});

test("an invitation makes an account and sends a link, which lets one in from any browser, once, for a week", async () => {
  const visitor = await signedIn(secretary.email);
  expect((await visitor.post(page, invitation({ uppgift: "reader" }))).to).toBe(page);
  const html = await visitor.get(page);
  for (const shown of ["Lars Ek", "lars.ek@vikby.example", "läsare", "har inte loggat in än"])
    expect(html).toContain(shown);

  clock.pass(6 * 24 * 60);
  const invited = newBrowser(app);
  const link = await mailedLink(db, "lars.ek@vikby.example");
  expect(await invited.get(link)).toContain("Välkommen, Lars Ek");
  expect((await invited.post(link, { till: "/sjoriket" })).to).toBe("/sjoriket");
  await invited.get("/sjoriket");
  expect((await newBrowser(app).post(link)).status).toBe(410);
  expect(await kinds()).toEqual(["role.given", "account.invited"]);
});

test("an invitation ends after a week", async () => {
  const visitor = await signedIn(secretary.email);
  await visitor.post(page, invitation({ uppgift: "reader" }));
  clock.pass(7 * 24 * 60);
  const link = await mailedLink(db, "lars.ek@vikby.example");
  expect(await newBrowser(app).get(link, 410)).toContain("Länken har gått ut");
});

test("whoever is called as somebody in the register is asked about before he becomes that person", async () => {
  const visitor = await signedIn(secretary.email);
  const asked = await visitor.post(page, invitation({ namn: "Otto Lov", uppgift: "reader" }));
  expect(asked.status).toBe(409);
  expect(asked.html).toContain("I registret finns Otto Löv");
  expect(asked.html).toContain(`<option value="${otto.id}" selected`);
  expect(await kinds()).toEqual([]);
  await visitor.post(page, invitation({ namn: "Otto Lov", person: otto.id }));
  expect(await kinds()).toEqual(["person.joined", "account.invited"]);
  const nobody = { namn: "Otto Löv", epost: "otto@annan.example", person: "ingen", uppgift: "reader" };
  expect((await visitor.post(page, invitation(nobody))).to).toBe(page);
});

test("who is invited to a second cooperation keeps his account and name, and gets no link that lets him in", async () => {
  await signedIn(director.email);
  const visitor = await signedIn(secretary.email);
  const again = { namn: "M Strand", epost: director.email, person: "ingen", uppgift: "contributor" };
  const refused = await visitor.post(page, invitation(again));
  expect([refused.status, refused.html.includes("vilket organ")]).toEqual([409, true]);
  await visitor.post(page, invitation({ ...again, organ: group.id }));
  expect(await visitor.get(page)).toContain("skribent för Direktörsgruppen");
  expect(await mailedLink(db, director.email)).toBe("/sjoriket");
  const names = await db.selectFrom("accounts").select("name").where("email", "=", director.email).execute();
  expect(names).toEqual([{ name: director.name }]);
});

test.each([
  ["no name", { namn: " ", uppgift: "reader" }, 400, "Skriv namn"],
  ["no address", { epost: "lars", uppgift: "reader" }, 400, "Skriv namn"],
  ["nothing to do", {}, 400, "Välj en uppgift"],
  ["a registrar of nowhere", { uppgift: "registrar" }, 409, "vilken kommun"],
  ["a person of another cooperation", { person: forestGroup.id }, 409, "finns inte längre"],
  ["a person who has an account", { person: maja.id }, 409, "redan ett annat konto"],
])(
  "an invitation with %s is refused, keeps what was written, and makes no account",
  async (_, fields, status, said) => {
    const visitor = await signedIn(secretary.email);
    const refused = await visitor.post(page, invitation(fields));
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(said);
    expect(refused.html).toContain(`value="${"epost" in fields ? fields.epost : "lars.ek@vikby.example"}"`);
    const made = await db.selectFrom("accounts").select("id").where("name", "=", "Lars Ek").execute();
    expect([made, await kinds()]).toEqual([[], []]);
  },
);

test("a registrar is one of a municipality", async () => {
  const visitor = await signedIn(secretary.email);
  await visitor.post(page, invitation({ uppgift: "registrar", kommun: vikby.id }));
  expect(await visitor.get(page)).toContain("registrator för Vikby");
});

test("a role that ends is closed with the next request, and cannot end twice", async () => {
  const visitor = await signedIn(secretary.email);
  await visitor.post(page, invitation({ uppgift: "secretariat" }));
  const lars = newBrowser(app);
  const link = await mailedLink(db, "lars.ek@vikby.example");
  await lars.post(link, { till: page });
  await lars.get(page);
  const ending = /\/sjoriket\/konton\/roller\/[0-9a-f-]{36}\/avslut/;
  const { id } = await db
    .selectFrom("account_roles")
    .select("id")
    .where("account_id", "<>", secretary.id)
    .where("cooperation_id", "=", sjoriket.id)
    .executeTakeFirstOrThrow();
  const action = `/sjoriket/konton/roller/${id}/avslut`;
  expect(await visitor.get(page)).toMatch(ending);
  expect((await visitor.post(action, own())).to).toBe(page);
  await lars.get(page, 404);
  const twice = await visitor.post(action, own());
  expect([twice.status, twice.html.includes("redan avslutat")]).toEqual([409, true]);
});

test("the last of the secretariat stays", async () => {
  const visitor = await signedIn(secretary.email);
  const { id } = await db
    .selectFrom("account_roles")
    .select("id")
    .where("account_id", "=", secretary.id)
    .executeTakeFirstOrThrow();
  const refused = await visitor.post(`/sjoriket/konton/roller/${id}/avslut`, own());
  expect([refused.status, refused.html.includes("Bjud in en till först")]).toEqual([409, true]);
});

test("no role of another cooperation is ended from here", async () => {
  const visitor = await signedIn(secretary.email);
  const { id } = await db
    .selectFrom("account_roles")
    .select("id")
    .where("account_id", "=", forester.id)
    .executeTakeFirstOrThrow();
  const refused = await visitor.post(`/sjoriket/konton/roller/${id}/avslut`, own());
  expect(refused.status).toBe(409);
  expect(await kinds()).toEqual([]);
});

test("a mandate opens its body from its first day, and ends with its last", async () => {
  const [visitor, member] = [await signedIn(secretary.email), await signedIn(director.email)];
  await member.get("/sjoriket", 404);
  expect((await visitor.post(`${page}/mandat`, mandate())).to).toBe(page);
  await member.get("/sjoriket");
  const { id } = await db.selectFrom("mandates").select("id").executeTakeFirstOrThrow();
  const end = (sista: string) => visitor.post(`${page}/mandat/${id}/avslut`, own({ sista }));
  expect((await end("2026-10-01")).html).toContain("kommer före den första");
  expect((await end("2026-11-23")).to).toBe(page);
  await member.get("/sjoriket");
  expect((await end("2026-12-31")).html).toContain("redan avslutat");
  expect((await end("2026-11-22")).to).toBe(page);
  await member.get("/sjoriket", 404);
  expect(await visitor.get(page)).toContain("slutade 2026-11-22");
});

test.each([
  ["days that go backwards", { fran: "2026-11-20", till: "2026-11-19" }, 409, "kommer före"],
  ["a day that is none", { fran: "2026-02-30" }, 400, "ÅÅÅÅ-MM-DD"],
  ["a body of another cooperation", { organ: forestGroup.id }, 409, "finns inte längre"],
  ["a person as the body", { organ: maja.id }, 409, "finns inte längre"],
])("a mandate with %s is refused, and stays written", async (_, fields, status, said) => {
  const visitor = await signedIn(secretary.email);
  const refused = await visitor.post(`${page}/mandat`, mandate({ som: "chair", ...fields }));
  expect(refused.status).toBe(status);
  expect(refused.html).toContain(said);
  expect(refused.html).toContain('<option value="chair" selected');
  expect(await db.selectFrom("mandates").select("id").execute()).toEqual([]);
});

test("nobody sits twice in the same seat on the same day", async () => {
  const visitor = await signedIn(secretary.email);
  const ids = await Promise.all([
    visitor.post(`${page}/mandat`, mandate({ till: "2026-12-31" })),
    visitor.post(`${page}/mandat`, mandate({ fran: "2026-12-31" })),
  ]);
  expect(new Set(ids.map(({ status }) => status))).toEqual(new Set([303, 409]));
  expect((await visitor.post(`${page}/mandat`, mandate({ som: "convener" }))).status).toBe(303);
});

test("an account is parted from its person, joined to another, and is nobody's seat meanwhile", async () => {
  const visitor = await signedIn(secretary.email);
  const member = await signedIn(director.email);
  await visitor.post(`${page}/mandat`, mandate());
  await member.get("/sjoriket");
  const taken = await visitor.post(`${page}/personer`, own({ konto: secretary.id, person: maja.id }));
  expect(taken.html).toContain("redan ett annat konto");
  await visitor.post(`${page}/personer/skiljda`, own({ konto: director.id, person: maja.id }));
  await member.get("/sjoriket", 404);
  expect((await visitor.post(`${page}/personer`, own({ konto: secretary.id, person: maja.id }))).to).toBe(
    page,
  );
});

test("a quarter of an hour after signing in, the forms are gone and an act asks for a new sign-in", async () => {
  const visitor = await signedIn(secretary.email);
  expect(await visitor.get(page)).toContain('name="epost"');
  clock.pass(16);
  const html = await visitor.get(page);
  expect(html).toContain("den senaste kvarten");
  expect(html).not.toContain('name="epost"');
  const refused = await visitor.post(page, invitation({ uppgift: "reader" }), page);
  expect(refused.status).toBe(403);
  expect(refused.html).toContain(`href="/logga-in?till=${encodeURIComponent(page)}"`);
  expect(await signIn(db, visitor, secretary.email, page)).toBe(page);
  expect((await visitor.post(page, invitation({ uppgift: "reader" }))).to).toBe(page);
});

test("a form of hers is not taken from whoever has signed in since", async () => {
  const visitor = await signedIn(secretary.email);
  await signIn(db, visitor, forester.email);
  const refused = await visitor.post(page, invitation({ uppgift: "reader" }), page);
  expect([refused.status, refused.html.includes(forester.name)]).toEqual([409, true]);
  expect(await kinds()).toEqual([]);
});

test("all of it can be read in English", async () => {
  const visitor = await signedIn(secretary.email);
  await visitor.post(`${page}/mandat`, mandate());
  const html = await visitor.get(`${page}?lang=en`);
  for (const said of ["Accounts and mandates", "has not signed in yet", "until further notice"]) {
    expect(html).toContain(said);
  }
  const asked = await visitor.post(page, invitation({ namn: "Otto Löv" }));
  expect(asked.html).toContain("The register has Otto Löv");
});
