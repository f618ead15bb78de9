import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { type Browser, clockAt, mailedLink, newBrowser, signIn } from "../../../test/signing-in.ts";
import { createApp } from "../../app.ts";
import { administrator, director, loadAccounts, secretary } from "../accounts/fixtures.ts";
import { sessionsOf } from "../accounts/index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const page = "/installation/samverkan";
const form = {
  avsandare: administrator.id,
  namn: "Åmåls och Säffles samverkan",
  adress: "",
  fran: "2019-03-01",
  kommun: "1785",
  sekreterare: "Lars Ek",
  epost: "lars.ek@vikby.example",
};

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
});

async function signedIn(email: string): Promise<Browser> {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  return visitor;
}

const cooperations = async () =>
  (await db.selectFrom("cooperations").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);

test("a cooperation is made with its members and whoever is to run it", async () => {
  const visitor = await signedIn(administrator.email);
  expect(await visitor.get("/")).toContain(`href="${page}"`);
  expect(await visitor.get(page)).toContain("Värmlands län");
  expect((await visitor.post(page, form)).to).toBe("/installation");
  expect(await visitor.get("/installation")).toContain("Lars Ek (lars.ek@vikby.example)");

  const invited = newBrowser(app);
  const link = await mailedLink(db, form.epost);
  const { to } = await invited.post(link, { till: "/" });
  expect(to).toBe("/amals-och-saffles-samverkan");
  expect(await invited.get("/amals-och-saffles-samverkan/organisationer")).toContain("Säffle");
  await invited.get("/amals-och-saffles-samverkan/konton");
  await visitor.get("/amals-och-saffles-samverkan", 404);

  const members = await db
    .selectFrom("parties")
    .select(["name", "municipality_code as code", "member_from as from"])
    .where("slug", "=", "saffle")
    .execute();
  expect(members).toEqual([{ name: "Säffle", code: "1785", from: "2019-03-01" }]);
  const acts = await db.selectFrom("acts").select("kind").orderBy("id").execute();
  expect(acts.map(({ kind }) => kind)).toEqual(["role.given", "account.invited", "cooperation.made"]);
});

test.each([
  ["namn", "", 400, "Skriv samverkans namn"],
  ["epost", "lars", 400, "Skriv samverkans namn"],
  ["fran", "igår", 400, "Skriv samverkans namn"],
  ["kommun", "9999", 400, "Välj de kommuner"],
  ["adress", "å/ä", 400, "a–z"],
  ["adress", "installation", 400, "Genbo själv"],
  ["adress", "sjoriket", 409, "redan den adressen"],
])("with %s %j none is made, and the rest stays written", async (field, written, status, sentence) => {
  const before = await cooperations();
  const visitor = await signedIn(administrator.email);
  const refused = await visitor.post(page, { ...form, [field]: written });
  expect([refused.status, refused.html.includes(sentence)]).toEqual([status, true]);
  const others = Object.entries({
    sekreterare: `value="${form.sekreterare}"`,
    kommun: "Värmlands län, 1 valda",
  });
  for (const [other, shown] of others.filter(([name]) => name !== field)) {
    expect(refused.html, other).toContain(shown);
  }
  expect(await cooperations()).toEqual(before);
  expect(await db.selectFrom("acts").select("id").execute()).toEqual([]);
});

test("where the secretary's account is closed nothing is made", async () => {
  await db.updateTable("accounts").set({ closed_at: clock.now() }).where("id", "=", director.id).execute();
  const before = await cooperations();
  const visitor = await signedIn(administrator.email);
  const refused = await visitor.post(page, { ...form, epost: director.email });
  expect([refused.status, refused.html.includes("stängt")]).toEqual([409, true]);
  expect([await cooperations(), (await db.selectFrom("acts").select("id").execute()).length]).toEqual([
    before,
    0,
  ]);
});

test("nobody else finds the page, and it asks for a sign-in of the last quarter of an hour", async () => {
  await newBrowser(app).get(page, 303);
  const other = await signedIn(secretary.email);
  await other.get(page, 404);
  expect((await other.post(page, { ...form, avsandare: secretary.id })).status).toBe(404);
  const visitor = await signedIn(administrator.email);
  clock.pass(16);
  expect(await visitor.get(`${page}?lang=en`)).not.toContain('name="kommun"');
  expect((await visitor.post(page, form)).status).toBe(403);
});
