// The consultation of 2018 on a joint responsibility for housing, from the day it came until the response was sent and
// read by all: eleven municipalities, in a real browser and by real mail.
import { hash } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sourceTextOf } from "../../src/features/minutes/source/source.ts";
import { expectAccessible } from "../chromium.ts";
import { askTogether } from "../consultations/year-2018/asking.ts";
import {
  directorOf,
  directors,
  disa,
  loadEleven,
  municipalities,
  newAddress,
  region,
  secretary,
  within,
} from "../consultations/year-2018/eleven.ts";
import {
  address,
  list,
  proposals,
  round,
  type Setting,
  settingOf2018,
  step,
  title,
} from "../consultations/year-2018/setting.ts";
import { comment, draft, texts } from "../consultations/year-2018/writing.ts";
import { closeRound, openRound, rowsOf, tap, tapWithComment } from "../rounds/round-pages.ts";

const at = settingOf2018();
const { db, clock, enter, mail, onDay, screen } = at;
const pdf = (name: string, words: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7 ${words}`),
});
const inquiry = pdf("SOU 2018-35.pdf", "Betänkandet");
const alone = pdf("Trelleborgs svar.pdf", "Vi svarar själva");

test("eleven municipalities answer a consultation, nine of them together", async () => {
  await loadEleven(db);
  const desk = await screen.open(`${list}/ny`, { cookies: await enter(secretary) });
  const phone = await screen.open("/", { width: 360, refusals: true });
  await watch(desk);
  await askTogether(at, desk, phone);
  await draft(at, desk);
  await comment(at, desk, phone);
  await signOff(at, desk, phone);
  await answerAlone(desk);
  const sent = await submit(desk);
  await whatStandsInTheEnd(desk);
  await everybodyReads(sent);
  expect(await mailsOfRounds()).toEqual([
    ["round-handover", 2],
    // Twelve are asked, one of them twice; then ten, and ten.
    ["round-question", 33],
    // Four three days before, and on the last day the one who is still silent.
    ["round-reminder", 5],
    ["round-result", 32],
  ]);
}, 180_000);

async function watch(desk: Page): Promise<void> {
  await expectAccessible(desk);
  const typed = {
    "Remissens rubrik": title,
    Från: "Näringsdepartementet",
    "Sista svarsdag": "15 oktober 2018",
    "Deras beteckning": "N2018/01234",
    "Vårt diarienummer": "2018/7",
    Bakgrund: "Utredningen har lämnat SOU 2018:35.",
    "Frågor och förslag": proposals.join("\n"),
  };
  for (const [label, words] of Object.entries(typed))
    await desk.getByLabel(label, { exact: true }).fill(words);
  await desk.getByLabel("Organ som antar").selectOption(directors.id);
  await desk.getByLabel("Antas", { exact: true }).selectOption("per-capsulam");
  await desk.getByRole("button", { name: "Bevaka en remiss" }).click();
  await desk.getByLabel("Filer").setInputFiles(inquiry);
  await desk.getByRole("button", { name: "Spara handlingar" }).click();
  await desk.getByRole("link", { name: inquiry.name }).waitFor();
  const plan = (await desk.locator("#plan").textContent()) ?? "";
  expect(plan).toMatch(/Fråga kommunerna.*?14 aug\..*?24 aug\..*Lämna in.*?15 okt\./s);
}

async function signOff({ linkTo }: Setting, desk: Page, phone: Page): Promise<void> {
  const about = "Ställer ni er bakom";
  await onDay(desk, "2018-10-05T07:00:00Z", address);
  await step(desk, "Stäm av med kommunerna");
  await openRound(desk);
  const byMail = [
    ["Burlöv", "Bifall", "gmail"],
    ["Eslöv", "Ja för Eslöv", "outlook"],
    ["Höör", "Vi ställer oss bakom yttrandet", "iphone"],
    ["Svedala", "Ok för Svedala", "outlook"],
  ] as const;
  for (const [name, words, program] of byMail) {
    const letter = await mail.letterTo(directorOf(name).email, about);
    expect(letter.text).toContain(texts.mended);
    await mail.reply(letter, directorOf(name), words, program);
  }
  await tap(phone, await linkTo({ email: newAddress }, about), /^Bifall /);
  for (const name of ["Lund", "Malmö", "Staffanstorp"] as const)
    await tap(phone, await linkTo(directorOf(name), about), /^Bifall /);
  await phone.goto(await linkTo(directorOf("Vellinge"), about));
  await tapWithComment(phone, "Säg också något om kollektivtrafiken.");
  await mail.letterTo(disa.email, about);

  await onDay(desk, "2018-10-12T07:00:00Z", round(3));
  expect(await rowsOf(desk)).toEqual(
    within.map((name) => [name, name === "Vellinge" ? "Bifall med kommentar" : "Bifall"]),
  );
  expect(await desk.locator("#summa").textContent()).toContain("8 bifall · 1 bifall med kommentar");
  await closeRound(desk, "Tack!");
  await desk.getByRole("link", { name: "Till beslutet PC 2018-1" }).click();
  await desk.getByText("Vellinge: bifall med kommentar. Säg också något om kollektivtrafiken.").waitFor();
  await desk.getByText(`att anta yttrandet över ”${title}”`).first().waitFor();
  await desk.goto(address);
  await step(desk, "Anteckna att det är antaget");
  await desk.getByRole("heading", { name: "Lämna in" }).waitFor();
}

/** Two say what they themselves answer, and one of those who answer together does so too. */
async function answerAlone(desk: Page): Promise<void> {
  for (const [name, words] of [
    ["Lomma", "Lomma avstyrker förslaget i sin helhet."],
    ["Malmö", "Malmö lägger till sin egen prognos."],
  ] as const) {
    const page = await screen.open(address, { width: 360, cookies: await enter(directorOf(name)) });
    await page.getByText(`Eget svar för ${name}`).click();
    await page.getByLabel("Kommunens eget svar").fill(words);
    await page.getByRole("button", { name: "Spara" }).click();
    await page.locator("#kommunerna").getByText(words).first().waitFor();
  }
  await desk.reload();
  const trelleborg = desk.locator("#kommunerna details", { hasText: "Eget svar för Trelleborg" });
  await trelleborg.locator("summary").click();
  await trelleborg.getByLabel("Eller som fil").setInputFiles(alone);
  await trelleborg.getByRole("button", { name: "Spara" }).click();
  await desk.getByRole("link", { name: alone.name }).waitFor();
}

/** What was sent is the paper with something in it that Genbo knows nothing of. */
async function submit(desk: Page): Promise<Buffer> {
  await onDay(desk, "2018-10-15T07:00:00Z", address);
  const made = await (await desk.request.get(`${address}/yttrande.pdf`)).body();
  const sent = Buffer.concat([made, Buffer.from("\n% undertecknat i Malmö")]);
  const file = { name: "Yttrande N2018-01234.pdf", mimeType: "application/pdf", buffer: sent };
  await desk.getByLabel("Filen som skickas").setInputFiles(file);
  await desk.getByRole("button", { name: "Anteckna som inlämnat" }).click();
  await desk.getByText(hash("sha256", sent)).waitFor();
  await expectAccessible(desk);
  return sent;
}

async function whatStandsInTheEnd(desk: Page): Promise<void> {
  const rows = await desk.locator("#kommunerna tbody tr").evaluateAll((all) =>
    all.map((row) => {
      // The forms are not what is told.
      for (const form of row.querySelectorAll("details")) form.remove();
      return [...row.querySelectorAll("td")].map(({ textContent }) => textContent.trim());
    }),
  );
  const own = new Map([
    ["Lomma", "Lomma avstyrker förslaget i sin helhet."],
    ["Malmö", "Malmö lägger till sin egen prognos."],
    ["Trelleborg", alone.name],
  ]);
  const standing = (name: string) => (within.some((each) => each === name) ? "Är med" : "Står utanför");
  expect(rows).toEqual(
    municipalities.map((name) => [name, standing(name), own.get(name) ?? "Inget eget svar"]),
  );
  const acts = await db
    .selectFrom("consultation_acts as act")
    .leftJoin("rounds", "rounds.id", "act.round_id")
    .select(["act.kind", "rounds.number", "rounds.kind as asked", "rounds.outcome"])
    .where("undone_at", "is", null)
    .orderBy("place")
    .execute();
  const nothing = { number: null, asked: null, outcome: null };
  expect(acts).toEqual([
    { kind: "watched", ...nothing },
    { kind: "asked", number: 1, asked: "consultation", outcome: "majority" },
    { kind: "drafting", ...nothing },
    { kind: "commenting", number: 2, asked: "consultation", outcome: "none" },
    { kind: "signing", number: 3, asked: "per-capsulam", outcome: "consensus-with-comments" },
    { kind: "adopted", ...nothing },
    { kind: "submitted", ...nothing },
  ]);
  const agree = { stallning: { stance: "agree", words: "" } };
  const commented = (words: string) => ({ stallning: { stance: "agree-with-comment", words } });
  expect(await repliesTo(1)).toEqual([
    ["Burlöv", "mail", agree, "Alva Brink"],
    ["Eslöv", "mail", agree, "Bengt Enmark"],
    ["Höör", "mail", commented("Ja, med tillägget att kostnaden bör beskrivas tydligare."), "Cissi Hallin"],
    ["Kävlinge", "link", agree, "Inga Kjellin"],
    ["Lomma", "link", "outside", "Ludvig Norell"],
    ["Lund", "link", agree, disa.name],
    ["Malmö", "link", agree, "Rolf Mattén"],
    ["Staffanstorp", "link", commented("Vi har egna siffror. En av oss skriver gärna."), "Siri Stolpe"],
    ["Svedala", "link", agree, "Tove Svärdin", "late"],
    ["Trelleborg", "link", "outside", "Urban Trastner"],
    ["Vellinge", "desk", agree, null, "Viola Westin ringde den 14 augusti"],
  ]);
  expect(
    await db
      .selectFrom("consultation_answers")
      .select(["file_name", "bytes"])
      .where("bytes", "is not", null)
      .execute(),
  ).toEqual([{ file_name: alone.name, bytes: alone.buffer }]);
}

/** What each has said, who did, how, and whether it counts. */
async function repliesTo(number: number) {
  const replies = await db
    .selectFrom("round_replies as reply")
    .innerJoin("rounds", "rounds.id", "reply.round_id")
    .innerJoin("round_recipients as recipient", "recipient.id", "reply.recipient_id")
    .innerJoin("parties as organisation", "organisation.id", "recipient.organisation_id")
    .leftJoin("round_answerers as answerer", "answerer.id", "reply.answerer_id")
    .leftJoin("parties as person", "person.id", "answerer.person_id")
    .selectAll("reply")
    .select(["organisation.name as organisation", "person.name as person"])
    .where("rounds.number", "=", number)
    .orderBy("recipient.position")
    .execute();
  return replies.map((reply) => [
    reply.organisation,
    reply.came_by,
    reply.stands_outside ? "outside" : reply.answer,
    reply.person,
    ...(reply.is_late ? ["late"] : []),
    ...(reply.told_how === "" ? [] : [reply.told_how]),
  ]);
}

async function everybodyReads(sent: Buffer): Promise<void> {
  await db.updateTable("cooperations").set({ opened_at: clock.now() }).where("id", "=", region.id).execute();
  const stranger = await screen.open(address, { width: 360 });
  const told = (await stranger.locator("main").textContent()) ?? "";
  const parts = [
    "Tillstyrker med synpunkter",
    texts.mended,
    "Avstyrker",
    texts.second,
    within.join(", "),
    "Lomma, Trelleborg",
  ];
  for (const words of parts) expect(told).toContain(words);
  for (const words of ["Varje år är för ofta.", "Lomma avstyrker", "Vi har egna siffror.", "Runda 1"])
    expect(told).not.toContain(words);
  await expectAccessible(stranger);
  const file = async (path: string) => (await stranger.request.get(`${address}/${path}`)).body();
  expect(await file("inlamnat")).toEqual(sent);
  expect((await file("yttrande.pdf")).toString("latin1")).toContain("pdfuaid:part");
  for (const name of ["yttrande.pdf", "yttrande.docx", "yttrande.html"]) {
    const read = await sourceTextOf(await file(name), name);
    const text = read.ok ? read.value.text.replaceAll(/\s+/g, " ") : read.reason;
    for (const words of ["Kommunerna behöver rå över sitt eget underlag.", ...parts])
      expect(text, name).toContain(words);
  }
}

/** Each went out once, and no more came than were written; how many of each kind. */
async function mailsOfRounds() {
  await expect.poll(async () => (await mail.delivered()).length).toBe(await written());
  const letters = await mail.delivered();
  expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
  // What was asked, and what came of it: those who stand outside are not written to again.
  expect(letters.filter(({ to }) => to === directorOf("Trelleborg").email)).toHaveLength(2);
  const kinds = await db
    .selectFrom("mails")
    .select(["kind", (mails) => mails.fn.countAll<string>().as("count")])
    .where("kind", "like", "round-%")
    .groupBy("kind")
    .orderBy("kind")
    .execute();
  return kinds.map(({ kind, count }) => [kind, Number(count)]);
}

const written = async () => {
  const { count } = await db
    .selectFrom("mails")
    .select((mails) => mails.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};
