import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { clockAt, mailedLink, newBrowser, signIn } from "../../../test/signing-in.ts";
import { createApp } from "../../app.ts";
import { demonstrationAddress } from "../../lib/demonstration.ts";
import { firstDay, loadAccounts, secretary, sjoriket } from "../accounts/fixtures.ts";
import { sessionsOf } from "../accounts/index.ts";
import { demonstrationOutboxPath, demonstrationPath } from "./paths.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const invented = { id: "00000000-0000-7000-9000-000000000060", name: "Påhittad Sekreterare" };
const page = `/${sjoriket.slug}/konton`;
const nils = demonstrationAddress("nils");

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
});

async function demonstrate() {
  await db
    .insertInto("accounts")
    .values({ ...invented, email: demonstrationAddress("sekreterare"), is_demonstration: true })
    .execute();
  await db
    .insertInto("account_roles")
    .values({
      account_id: invented.id,
      cooperation_id: sjoriket.id,
      role: "secretariat",
      organisation_id: null,
      from_on: firstDay,
    })
    .execute();
  const visitor = newBrowser(app);
  const { to } = await visitor.post(demonstrationPath(invented.id));
  expect(to).toBe(`/${sjoriket.slug}`);
  return visitor;
}

const invitation = (epost: string, avsandare = invented.id) => ({
  avsandare,
  namn: "Nils Ek",
  epost,
  person: "ingen",
  uppgift: "reader",
  kommun: "",
});

test("whom an invented secretary invites comes in by the link that anybody reads in the demonstration's outbox", async () => {
  const visitor = await demonstrate();
  expect(await visitor.get(page)).toContain(`href="${demonstrationOutboxPath}"`);
  expect((await visitor.post(page, invitation(nils))).to).toBe(page);
  const link = await mailedLink(db, nils);
  const outbox = await newBrowser(app).get(demonstrationOutboxPath);
  for (const shown of [nils, link.replace("&", "&amp;")]) expect(outbox).toContain(shown);
  const invited = newBrowser(app);
  expect((await invited.post(link)).to).toBe(`/${sjoriket.slug}`);
  expect(await newBrowser(app).get("/logga-in")).not.toContain("Nils Ek");
});

test("his way back is a link that lies there too", async () => {
  const visitor = await demonstrate();
  await visitor.post(page, invitation(nils));
  await signIn(db, newBrowser(app), nils);
  expect(await newBrowser(app).get(`${demonstrationOutboxPath}?lang=en`)).toContain("Din länk till Genbo");
});

test("the demonstration invites nobody real, and nobody real invites one of it", async () => {
  const visitor = await demonstrate();
  const real = await visitor.post(page, invitation("lars.ek@vikby.example"));
  expect([real.status, real.html.includes("finns bara i demonstrationen")]).toEqual([409, true]);
  const signe = newBrowser(app);
  await signIn(db, signe, secretary.email);
  const other = await signe.post(page, invitation(nils, secretary.id));
  expect([other.status, other.html.includes("finns bara i demonstrationen")]).toEqual([409, true]);
});

test("of mail to real people nothing is shown there, and without a demonstration there is no such page", async () => {
  await newBrowser(app).get(demonstrationOutboxPath, 404);
  await demonstrate();
  await signIn(db, newBrowser(app), secretary.email);
  expect(await newBrowser(app).get(demonstrationOutboxPath)).not.toContain(secretary.email);
});

test("no ready sign-in lets in somebody whom one of the demonstration's people has invited", async () => {
  const visitor = await demonstrate();
  await visitor.post(page, invitation(nils));
  const { id } = await db
    .selectFrom("accounts")
    .select("id")
    .where("email", "=", nils)
    .executeTakeFirstOrThrow();
  expect((await newBrowser(app).post(demonstrationPath(id))).status).toBe(404);
});
