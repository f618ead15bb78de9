// The names that were wanted before midsummer: each municipality sends in its own for a new working group, by its link,
// by mail or not at all; Genbo reminds those who have said nothing, and closing gives the others their seats.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "../chromium.ts";
import {
  directorOf,
  directors,
  loadEleven,
  municipalities,
  type Municipality,
  region,
  secretary,
  writers,
} from "../consultations/year-2018/eleven.ts";
import { round, settingOf2018 } from "../consultations/year-2018/setting.ts";
import { closedRound, counting, lettersSent, repliesKept } from "../rounds/in-the-register.ts";
import { closeRound, openRound, rowsOf } from "../rounds/round-pages.ts";
import { writeDown } from "../rounds/told.ts";

const { db, clock, screen, mail, enter, onDay, linkTo, remindOn } = settingOf2018();
const group = { id: "00000000-0000-7000-b000-000000000004", name: "Arbetsgruppen för miljö och klimat" };
const question = "Vem företräder er i arbetsgruppen för miljö och klimat?";
const field = "names-1";

/** Most are in no register; Hanna is. */
const names: Partial<Record<Municipality, readonly [name: string, title: string]>> = {
  Burlöv: ["Gro Lindqvister", "miljöstrateg"],
  Eslöv: ["Hjalmar Ekmarker", ""],
  Kävlinge: ["Ines Alvarsdal", "klimatsamordnare"],
  Lomma: ["Jorunn Strandell", ""],
  Lund: ["Malte Oxelgren", "hållbarhetschef"],
  Malmö: [writers.hanna.name, "översiktsplanerare"],
  Staffanstorp: ["Runa Tegelstad", ""],
  Vellinge: ["Sixten Havelund", "miljöchef"],
};
const tooLate = ["Torun Bäckevik", "miljöinspektör"] as const;
const letter = "Hej! Vi skickar gärna Hjalmar Ekmarker från miljökontoret.";

test("each municipality is to name somebody before midsummer, and those who are named get their seats", async () => {
  await loadEleven(db);
  await enterGroup();
  clock.set("2019-06-03T07:00:00Z");
  const desk = await screen.open(`/${region.slug}/rundor/ny?slag=nomination`, {
    cookies: await enter(secretary),
  });
  await ask(desk);
  expect(await lettersSent(db, "question")).toEqual(municipalities);
  const phone = await screen.open("/", { width: 360 });
  await answerInTime(desk, phone);
  await answerWhenReminded(phone);
  await answerTooLate(phone);
  await close(desk);
  await expectKept();
}, 120_000);

/** And that Hanna, who is a planner, is Malmö's. */
async function enterGroup(): Promise<void> {
  const party = { ...group, cooperation_id: region.id, current_id: group.id };
  await db
    .insertInto("parties")
    .values({ ...party, kind: "body", slug: "miljo-och-klimat" })
    .execute();
  await db
    .updateTable("mandates")
    .set({ organisation_id: directorOf("Malmö").organisation })
    .where("person_id", "=", writers.hanna.id)
    .execute();
}

async function ask(desk: Page): Promise<void> {
  await desk.getByLabel("Fråga", { exact: true }).fill(question);
  // The day before Midsummer's Eve.
  await desk.getByLabel("Sista svarsdag").fill("2019-06-20");
  await desk.getByLabel("Vems runda det är").selectOption(directors.id);
  await desk.getByLabel("Organ", { exact: true }).selectOption(group.id);
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Spara utkastet" }).last().click();
  await desk.goto(round(1));
  const unknown = municipalities.filter((name) => name !== "Lomma" && name !== "Malmö");
  const emails = unknown.map((name) => [`Svarar för ${name}: e-post`, directorOf(name).email]);
  await openRound(desk, Object.fromEntries(emails));
}

async function answerInTime(desk: Page, phone: Page): Promise<void> {
  const link = async (name: Municipality) => linkTo(directorOf(name), question);
  await send(phone, await link("Burlöv"), names.Burlöv);
  await expectAccessible(phone);
  await send(phone, await link("Lomma"), names.Lomma);
  await send(phone, await link("Malmö"), names.Malmö);
  await send(phone, await link("Vellinge"), names.Vellinge);
  const first = await link("Lund");
  await send(phone, first, ["Disa Dalinder", ""]);
  await send(phone, first, names.Lund);
  await phone.goto(await link("Höör"));
  await phone.getByLabel("Vi har ingen att föreslå").check();
  await phone.getByRole("button", { name: "Skicka svaret" }).click();
  await phone.getByText("Har ingen att föreslå").waitFor();

  // A name in a mail is for somebody to read, and to write in.
  const eslov = directorOf("Eslöv");
  await mail.reply(await mail.letterTo(eslov.email, question), eslov, letter, "outlook");
  await desk.goto(round(1));
  await desk.locator("#mejl > article").getByText(letter).first().waitFor();
  const say = (form: Page) => fill(form, names.Eslöv);
  await writeDown(desk, { name: "Eslöv", how: `Mejl från ${eslov.name}`, say });
}

/** Three days before and on the day, and however often it is looked: only those who have said nothing. */
async function answerWhenReminded(phone: Page): Promise<void> {
  clock.set("2019-06-17T06:00:00Z");
  await remindOn("2019-06-16");
  expect(await lettersSent(db, "reminder")).toEqual([]);
  await remindOn("2019-06-17");
  await remindOn("2019-06-17");
  const [before, after] = [
    ["Kävlinge", "Staffanstorp", "Svedala", "Trelleborg"],
    ["Staffanstorp", "Svedala", "Trelleborg"],
  ];
  expect(await lettersSent(db, "reminder")).toEqual(before);
  await send(phone, await linkTo(directorOf("Kävlinge"), "Påminnelse"), names.Kävlinge);
  await remindOn("2019-06-18");
  clock.set("2019-06-20T06:00:00Z");
  await remindOn("2019-06-20");
  await remindOn("2019-06-20");
  expect(await lettersSent(db, "reminder")).toEqual([...before, ...after].toSorted());
  clock.set("2019-06-20T21:30:00Z");
  await mail.letterTo(directorOf("Staffanstorp").email, "Påminnelse");
  await send(phone, await linkTo(directorOf("Staffanstorp"), "Påminnelse"), names.Staffanstorp);
  await remindOn("2019-06-21");
  expect(await lettersSent(db, "reminder")).toHaveLength(before.length + after.length);
}

async function answerTooLate(phone: Page): Promise<void> {
  clock.set("2019-06-24T07:00:00Z");
  await phone.goto(await linkTo(directorOf("Svedala"), "Påminnelse"));
  await phone.getByText("Svaret sparas som sent").waitFor();
  await fill(phone, tooLate);
  await phone.getByRole("button", { name: "Skicka svaret" }).click();
  await phone.getByText("Svaret är sparat som sent").waitFor();
}

async function send(phone: Page, link: string, named: readonly [string, string] | undefined): Promise<void> {
  await phone.goto(link);
  const change = phone.getByRole("link", { name: "Ändra svaret" });
  if (await change.isVisible()) await change.click();
  await fill(phone, named);
  await phone.getByRole("button", { name: "Skicka svaret" }).click();
  await phone.locator(".notice.green", { hasText: named?.[0] ?? "?" }).waitFor();
}

async function fill(page: Page, named: readonly [string, string] | undefined): Promise<void> {
  const [name, title] = named ?? ["?", "?"];
  const form = page.locator(".round-form");
  await form.getByLabel("Namn", { exact: true }).fill(name);
  await form.getByLabel("Titel", { exact: true }).fill(title);
}

async function close(desk: Page): Promise<void> {
  await onDay(desk, "2019-06-25T07:00:00Z", round(1));
  const states: Partial<Record<Municipality, string>> = {
    Svedala: "Svarat för sent",
    Trelleborg: "Inte öppnat",
  };
  expect(await rowsOf(desk)).toEqual(municipalities.map((name) => [name, states[name] ?? "Har svarat"]));
  const seats = desk.getByRole("group", { name: "Mandat" });
  expect(await seats.getByRole("checkbox").count()).toBe(8);
  expect(await seats.textContent()).not.toContain(tooLate[0]);
  await desk.getByLabel("Från och med").fill("2019-08-15");
  await expectAccessible(desk);
  await closeRound(desk, "Ett första möte kommer efter sommaren.");
  await desk.getByText("8 mandat är givna.").waitFor();
  await desk.getByText(tooLate[0]).first().waitFor();
  await mail.letterTo(directorOf("Trelleborg").email, "Så blev det");
}

async function expectKept(): Promise<void> {
  const kept = await closedRound(db);
  expect(kept).toMatchObject({ kind: "nomination", result: { seated: 0 }, closedBy: secretary.name });
  const mandates = await db
    .selectFrom("mandates")
    .innerJoin("parties as person", "person.id", "mandates.person_id")
    .innerJoin("parties as organisation", "organisation.id", "mandates.organisation_id")
    .select(["mandates.id", "organisation.name as of", "person.id as personId", "person.name"])
    .select(["mandates.role", "mandates.from_on as from", "mandates.until_on as until"])
    .where("mandates.body_id", "=", group.id)
    .orderBy("organisation.name")
    .execute();
  const given = { role: "member", from: "2019-08-15", until: null };
  expect(mandates.map(({ of, name, role, from, until }) => ({ of, name, role, from, until }))).toEqual(
    Object.entries(names)
      .map(([of, [name]]) => ({ of, name, ...given }))
      .toSorted((a, b) => a.of.localeCompare(b.of, "sv")),
  );
  expect(kept.result).toMatchObject({
    mandates: expect.arrayContaining(mandates.map(({ id }) => ({ id, until: null }))),
  });
  expect(mandates.find(({ of }) => of === "Malmö")?.personId).toBe(writers.hanna.id);
  const known = await db.selectFrom("parties").select("name").where("kind", "=", "person").execute();
  const entered = known.map(({ name }) => name);
  expect(entered).toEqual(expect.arrayContaining(Object.values(names).map(([name]) => name)));
  expect(new Set(entered).size).toBe(entered.length);
  expect(entered).not.toContain(tooLate[0]);
  expect(entered).not.toContain("Disa Dalinder");

  const counts = await counting(db);
  for (const [of, [name, title]] of Object.entries(names)) {
    const personId = of === "Malmö" ? writers.hanna.id : null;
    const isTold = of === "Eslöv";
    expect(counts.get(of)).toMatchObject({
      answer: { [field]: { persons: [{ personId, name, title }] } },
      cameBy: isTold ? "desk" : "link",
      toldHow: isTold ? `Mejl från ${directorOf("Eslöv").name}` : "",
    });
  }
  expect(counts.get("Höör")).toMatchObject({ answer: { [field]: { persons: [] } } });
  expect(counts.size).toBe(9);
  const late = (await repliesKept(db)).filter(({ isLate }) => isLate);
  const [name, title] = tooLate;
  expect(late).toMatchObject([{ of: "Svedala", answer: { [field]: { persons: [{ name, title }] } } }]);
}
