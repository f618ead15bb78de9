// Twelve interviews in June 2018, one a municipality: what each is to think of is sent out a week before, filled in at
// home by the director and those who are interviewed with him, and gathered question by question, as a table too.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sourceTextOf } from "../../src/features/minutes/source/source.ts";
import { sv as showing } from "../../src/features/rounds/showing/messages.sv.ts";
import { expectAccessible } from "../chromium.ts";
import {
  directorOf,
  directors,
  loadEleven,
  municipalities,
  planners,
  region,
  secretary,
} from "../consultations/year-2018/eleven.ts";
import { round, settingOf2018 } from "../consultations/year-2018/setting.ts";
import { joinTwelfth, twelfth } from "../consultations/year-2018/twelfth.ts";
import { closedRound, counting, lettersSent } from "../rounds/in-the-register.ts";
import { closeRound, openRound, rowsOf } from "../rounds/round-pages.ts";

const { db, clock, screen, mail, enter, onDay } = settingOf2018();
const question = "Inför intervjun om vårt samarbete";
const all = [...municipalities.map((place) => directorOf(place)), twelfth].toSorted((a, b) =>
  a.place.localeCompare(b.place, "sv"),
);
const titles = ["kommundirektör", "kommunstyrelsens ordförande", "oppositionsråd"];
const labels = [
  "Vad fungerar bra?",
  "Hur ofta vill ni träffas?",
  "Vad ska ändras?",
  "Vad lägger ni på det?",
  "Vilka kommer?",
];
const often = ["Varje månad", "Varannan månad"];
const hours = { label: "Arbetstid", unit: "timmar", year: 2017 };
/** By the places of `all`. */
const said = all.map(({ place, name }, at) => ({
  good: `${place} har fått bättre kontakter.`,
  often: often[at % 2] ?? "",
  change: place === "Höör" ? "Vi vill ha färre möten; och kortare." : `${place} vill ha färre möten.`,
  hours: `${100 + at},5`,
  persons: [name, `Ordförande ${at + 1} Ek`, `Opposition ${at + 1} Ask`],
}));

test("twelve municipalities fill in what their interviews are about, and it is gathered", async () => {
  await loadEleven(db);
  await joinTwelfth(db);
  clock.set("2018-06-04T07:00:00Z");
  const desk = await screen.open(`/${region.slug}/rundor/ny?slag=interview`, {
    cookies: await enter(secretary),
  });
  await ask(desk);
  const phone = await screen.open("/", { width: 360 });
  for (const [at, { place, email }] of all.entries()) {
    const letter = await mail.letterTo(email, question);
    expect(letter.text).toContain(labels.map((label) => `– ${label}`).join("\n"));
    if (place === "Höör") await takeHome(phone, letter.link("/runda/"), at);
    else await answer(phone, letter.link("/runda/"), at);
  }
  await othersSeeNothing(phone);
  await close(desk);
  await takeTable(desk);
  await takeDocument(desk);
  await expectKept();
}, 120_000);

/** The director first, and then whoever has the chair: looked at, and not kept. */
async function suggestChairs(desk: Page): Promise<void> {
  await desk.goto(`${round(1)}/andra`);
  await desk.getByText("Föreslå dem som har vissa uppdrag").click();
  await desk.locator("#organ-0").selectOption(directors.id);
  await desk.locator("#organ-1").selectOption(planners.id);
  await desk.locator("#uppdrag-1").selectOption("chair");
  await desk.getByRole("button", { name: "Föreslå", exact: true }).click();
  const named = (role: string) => desk.getByLabel(`${role} för ${twelfth.place}: namn`).first().inputValue();
  await desk.getByText("Mottagarna är inte sparade än").waitFor();
  expect([await named("Svarar"), await named("Ersättare")]).toEqual([twelfth.name, twelfth.chair]);
  await expectAccessible(desk);
}

/** A week before the first of them. */
async function ask(desk: Page): Promise<void> {
  await desk.getByLabel("Fråga", { exact: true }).fill(question);
  await desk.getByLabel("Bakgrund").fill("Intervjuerna hålls den 11–14 juni. Ta med det ifyllda.");
  await desk.getByLabel("Sista svarsdag").fill("2018-06-11");
  await desk.getByLabel("Vems runda det är").selectOption(directors.id);
  await desk.getByLabel("Bara de som håller i rundan").check();
  for (const [at, label] of labels.slice(0, 4).entries())
    await desk.locator(`#falt-${at}-etikett`).fill(label);
  await desk.locator("#falt-1-rader").fill(often.join("\n"));
  await desk.locator("#falt-3-rader").fill(`${hours.label}; ${hours.unit}; ${hours.year}`);
  await desk.getByRole("group", { name: "Lägg till" }).getByRole("button", { name: "Namn" }).click();
  await desk.locator("#falt-4-etikett").fill(labels[4] ?? "");
  await desk.locator("#falt-4-antal").fill("3");
  await desk.getByRole("button", { name: "Spara utkastet" }).last().click();
  await suggestChairs(desk);
  await desk.goto(round(1));
  const unknown = all.filter(({ place }) => place !== "Lomma" && place !== "Malmö");
  await openRound(
    desk,
    Object.fromEntries(unknown.map(({ place, email }) => [`Svarar för ${place}: e-post`, email])),
  );
  expect(await lettersSent(db, "question")).toHaveLength(12);
}

/** All but what colleagues at home are asked. */
async function fill(phone: Page, at: number, isAlone = true): Promise<void> {
  const own = said[at];
  if (own === undefined) throw new Error(`nothing to say for ${at}`);
  const form = phone.locator(".round-form");
  const within = (label: string) => form.getByRole("group", { name: label });
  const text = (label: string) => form.getByLabel(label, { exact: true });
  await text(labels[0] ?? "").fill(own.good);
  await form.getByLabel(own.often, { exact: true }).check();
  if (isAlone) await text(labels[2] ?? "").fill(own.change);
  await form.getByLabel("Arbetstid 2017 (timmar)").fill(own.hours);
  for (const [place, name] of own.persons.entries()) {
    await within(labels[4] ?? "")
      .getByLabel(`Namn ${place + 1}`)
      .fill(name);
    await within(labels[4] ?? "")
      .getByLabel(`Titel ${place + 1}`)
      .fill(titles[place] ?? "");
  }
}

async function answer(phone: Page, link: string, at: number): Promise<void> {
  await phone.goto(link);
  await fill(phone, at);
  if (at === 0) await expectAccessible(phone);
  await send(phone);
}

async function send(phone: Page): Promise<void> {
  await phone.getByRole("button", { name: "Skicka svaret" }).click();
  await phone
    .getByText(/^Svaret är sparat/)
    .first()
    .waitFor();
}

/** The director asks those who are interviewed with him for one of the answers, and takes it in. */
async function takeHome(phone: Page, link: string, at: number): Promise<void> {
  await phone.goto(link);
  await phone.getByText("Fråga kollegor hemma").click();
  const colleagues = ["ordforande@hoor.example", "opposition@hoor.example"] as const;
  const rows = phone.locator(".round-colleague");
  for (const [place, email] of colleagues.entries()) {
    await rows
      .nth(place)
      .getByLabel("Namn")
      .fill(said[at]?.persons[place + 1] ?? "");
    await rows.nth(place).getByLabel("E-post").fill(email);
  }
  await phone.getByRole("checkbox", { name: labels[2] ?? "" }).check();
  await phone.getByRole("button", { name: "Skicka till kollegorna" }).click();
  await phone.getByText("Har inte svarat").first().waitFor();
  for (const [email, words] of [
    [colleagues[0], said[at]?.change ?? ""],
    [colleagues[1], "Ingenting."],
  ] as const) {
    await phone.goto((await mail.letterTo(email, question)).link("/fraga/"));
    expect(await phone.getByText(labels[0] ?? "").count()).toBe(0);
    await phone.getByLabel(labels[2] ?? "", { exact: true }).fill(words);
    await phone.getByRole("button", { name: "Skicka svaret" }).click();
    await phone.getByText("Ditt svar är sparat").waitFor();
  }
  await phone.goto(link);
  await fill(phone, at, false);
  await phone.getByRole("button", { name: `Ta in i svaret (vad ${said[at]?.persons[1]} svarar` }).click();
  const field = phone.locator("textarea[name='svar.text-3']");
  await expect.poll(() => field.inputValue()).toBe(said[at]?.change);
  await send(phone);
}

/** What is said before an interview is between the municipality and those who interview. */
async function othersSeeNothing(phone: Page): Promise<void> {
  const cookies = await enter(directorOf("Malmö"));
  const own = await screen.open(round(1), { width: 360, cookies });
  await own.getByText(showing.hidden["desk-only"]).waitFor();
  const text = await own.locator("main").textContent();
  for (const [at, { good }] of said.entries()) expect(text?.includes(good)).toBe(all[at]?.place === "Malmö");
  await own.close();
  await phone.close();
}

async function close(desk: Page): Promise<void> {
  await onDay(desk, "2018-06-12T06:00:00Z", round(1));
  expect(await rowsOf(desk)).toEqual(all.map(({ place }) => [place, "Har svarat"]));
  await closeRound(desk, "Tack. Vi ses på intervjuerna.");
  await desk.getByText("12 svar är sparade.").waitFor();
  expect(await lettersSent(db, "result")).toHaveLength(12);
  const answers = desk.locator("#per-fraga");
  expect(await answers.getByRole("heading", { level: 3 }).allTextContents()).toEqual(labels);
  const changes = answers.locator("section", { has: desk.getByRole("heading", { name: labels[2] ?? "" }) });
  expect(await changes.locator("dt").allTextContents()).toEqual(all.map(({ place }) => place));
  expect(await changes.locator("dd").allTextContents()).toEqual(said.map(({ change }) => change));
  // 100.5 and eleven more, each one above the last.
  expect(await answers.locator("tfoot td").first().textContent()).toBe("1\u00A0272");
  await expectAccessible(desk);
}

/** A row a municipality and a column a question, with the letters that spreadsheets are to know. */
async function takeTable(desk: Page): Promise<void> {
  const download = desk.waitForEvent("download");
  await desk.getByRole("link", { name: showing.asTable }).click();
  const stream = await (await download).createReadStream();
  const table = Buffer.concat(await stream.toArray()).toString();
  const [heading, ...rows] = table.trimEnd().split("\r\n");
  expect(heading).toBe(
    `\uFEFF${Object.values(showing.columns).join(";")};${labels.slice(0, 3).join(";")};Arbetstid 2017 (timmar);${labels[4]}`,
  );
  const cells = rows.map((row) => row.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/));
  expect(
    cells.map(([place, state, name, , way, words, ...answers]) => ({
      place,
      state,
      name,
      way,
      words,
      answers,
    })),
  ).toEqual(
    all.map(({ place, name }, at) => ({
      place,
      state: "Har svarat",
      name,
      way: showing.cameBy.link,
      words: "",
      answers: answersOf(at),
    })),
  );
}

/** What the meeting reads: each question, and beneath it what each municipality has said. */
async function takeDocument(desk: Page): Promise<void> {
  const download = desk.waitForEvent("download");
  await desk.getByRole("link", { name: "Alla svar i ett dokument (Word)" }).click();
  const stream = await (await download).createReadStream();
  const read = await sourceTextOf(Buffer.concat(await stream.toArray()), "svar.docx");
  const text = read.ok ? read.value.text : "";
  const places = labels.map((label) => text.indexOf(label));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const { good, change } of said) {
    expect(text).toContain(good);
    expect(text).toContain(change);
  }
}

function answersOf(at: number): string[] {
  const own = said[at];
  if (own === undefined) return [];
  const persons = own.persons.map((name, place) => `${name} (${titles[place]})`).join(", ");
  const change = own.change.includes(";") ? `"${own.change}"` : own.change;
  return [own.good, own.often, change, own.hours, persons];
}

async function expectKept(): Promise<void> {
  expect(await closedRound(db)).toMatchObject({
    kind: "interview",
    result: { kind: "interview", answers: 12 },
    closedBy: secretary.name,
  });
  const counts = await counting(db);
  expect(counts.size).toBe(12);
  for (const [at, { place, name }] of all.entries())
    expect(counts.get(place)).toMatchObject({
      by: name,
      cameBy: "link",
      isLate: false,
      answer: {
        "text-1": { text: said[at]?.good },
        "choice-2": { chosen: [at % 2 === 0 ? "varje-manad" : "varannan-manad"] },
        "text-3": { text: said[at]?.change },
        "numbers-4": { rows: { "arbetstid-timmar-2017": `${100 + at}.5` } },
      },
    });
  const asked = await db
    .selectFrom("round_handovers")
    .select(["email", "fields", "answer"])
    .orderBy("email")
    .execute();
  expect(asked).toMatchObject([
    { email: "opposition@hoor.example", fields: ["text-3"], answer: { "text-3": { text: "Ingenting." } } },
    { email: "ordforande@hoor.example", fields: ["text-3"] },
  ]);
}
