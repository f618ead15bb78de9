// "Shall we answer together?": what each of the eleven does with the question, and what the desk does.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectAccessible } from "../../chromium.ts";
import { closeRound, openRound, rowsOf, tap, tapWithComment } from "../../rounds/round-pages.ts";
import { directorOf, disa, type Municipality, municipalities, newAddress } from "./eleven.ts";
import { address, round, type Setting, step } from "./setting.ts";

const about = "Ska vi svara tillsammans";

export async function askTogether(at: Setting, desk: Page, phone: Page): Promise<void> {
  const { clock, mail, onDay } = at;
  await onDay(desk, "2018-08-14T08:00:00Z", address);
  await step(desk, "Fråga om vi ska svara tillsammans");
  const unknown = municipalities.filter((name) => name !== "Lomma" && name !== "Malmö");
  await openRound(desk, {
    ...Object.fromEntries(unknown.map((name) => [`Svarar för ${name}: e-post`, directorOf(name).email])),
    "Ersättare för Lund: namn": disa.name,
    "Ersättare för Lund: e-post": disa.email,
  });
  const letter = (name: Municipality) => mail.letterTo(directorOf(name).email, about);
  const linkOf = async (name: Municipality) => (await letter(name)).link("/runda/");
  await mail.reply(await letter("Burlöv"), directorOf("Burlöv"), "Ja", "outlook");
  await mail.reply(await letter("Eslöv"), directorOf("Eslöv"), "Hej Stina!\n\nBifall", "gmail");
  const addition = "Ja, med tillägget att kostnaden bör beskrivas tydligare.";
  await mail.reply(await letter("Höör"), directorOf("Höör"), addition, "iphone");
  const returned = await letter("Kävlinge");
  await mail.bounce(returned);
  const absence = "Hej!\n\nJag är ledig till den 27 augusti. Ja, det är skönt.";
  await mail.answerByItself(await letter("Lund"), directorOf("Lund"), absence);
  await tap(phone, await linkOf("Lomma"), /^Kommunen står utanför/);
  await tap(phone, await linkOf("Malmö"), /^Bifall /);
  await tap(phone, await linkOf("Trelleborg"), /^Kommunen står utanför/);
  await takeHome(at, phone, await linkOf("Staffanstorp"));
  await atDesk(desk);
  await remind(at, phone, returned.link("/runda/"));

  clock.set("2018-08-27T06:00:00Z");
  await phone.goto(await linkOf("Svedala"));
  await phone.getByText("Svaret sparas som sent").waitFor();
  await phone.getByRole("button", { name: /^Bifall / }).click();
  await phone.getByText("Svaret är sparat som sent").waitFor();
  await expectAccessible(phone);
  await close(at, desk);
}

/** Two colleagues are asked, one of them answers, and the director takes it in and goes on writing. */
async function takeHome({ mail }: Setting, phone: Page, link: string): Promise<void> {
  await phone.goto(link);
  await phone.getByText("Fråga kollegor hemma").click();
  const rows = phone.locator(".round-colleague");
  for (const [place, name] of ["Anna Ekvall", "Ola Åström"].entries()) {
    await rows.nth(place).getByLabel("Namn").fill(name);
    const email = `${name.slice(0, 3).toLowerCase()}@staffanstorp.example`;
    await rows.nth(place).getByLabel("E-post").fill(email);
  }
  await phone.getByLabel("Hälsning").fill("Vad säger ni?");
  await phone.getByRole("button", { name: "Skicka till kollegorna" }).click();
  await expect.poll(() => phone.getByText("Har inte svarat").count()).toBe(2);
  await mail.letterTo("ola@staffanstorp.example", "Siri Stolpe frågar dig");
  const asked = await mail.letterTo("ann@staffanstorp.example", "Siri Stolpe frågar dig");
  await phone.goto(asked.link("/fraga/"));
  await phone.getByLabel("Bifall med kommentar", { exact: true }).check();
  await phone.getByLabel("Kommentar", { exact: true }).fill("Vi har egna siffror.");
  await phone.getByRole("button", { name: "Skicka svaret" }).click();
  await phone.getByText("Ditt svar är sparat").waitFor();
  await phone.goto(link);
  await phone.getByRole("button", { name: /^Ta in i svaret/ }).click();
  const field = phone.getByLabel("Kommentar", { exact: true });
  await expect.poll(() => field.inputValue()).toBe("Vi har egna siffror.");
  await tapWithComment(phone, "Vi har egna siffror. En av oss skriver gärna.");
}

/** What came back is sent to another address, and what was said by telephone is written down. */
async function atDesk(desk: Page): Promise<void> {
  await desk.reload();
  const row = desk.locator("#svar tr", { hasText: "Kävlinge" });
  await row.getByText(/Frågan kom tillbaka/).waitFor();
  await desk.getByText("Mejlet till Inga Kjellin (Kävlinge) kunde inte lämnas fram").waitFor();
  expect(await desk.locator("#mejl").textContent()).toContain(
    "Automatiskt svar på mejlet till Petra Sandfors (Lund). Det räknas inte",
  );
  await expectAccessible(desk);
  await row.getByLabel("Ny e-postadress till Inga Kjellin").fill(newAddress);
  await row.getByRole("button", { name: "Byt och skicka" }).click();
  await row.getByText(newAddress).waitFor();
  await expect.poll(() => desk.locator("#mejl").innerText()).toBe("5 lästa mejl");
  await desk.getByRole("link", { name: /svar \(Vellinge\)$/ }).click();
  await desk.getByLabel("Bifall", { exact: true }).check();
  await desk.getByLabel("Hur svaret kom").fill("Viola Westin ringde den 14 augusti");
  await desk.getByRole("button", { name: /svaret för Vellinge$/ }).click();
  await desk.getByText("Svar från Vellinge").waitFor();
}

/** Those who have said nothing are reminded once, the one who is away too; his deputy answers. */
async function remind({ clock, linkTo, remindOn }: Setting, phone: Page, returned: string): Promise<void> {
  clock.set("2018-08-21T06:00:00Z");
  await remindOn("2018-08-21");
  await remindOn("2018-08-21");
  await phone.goto(returned);
  await phone.getByText("Länken gäller inte längre").first().waitFor();
  await tap(phone, await linkTo({ email: newAddress }, about), /^Bifall /);
  await tap(phone, await linkTo(disa, "Påminnelse"), /^Bifall /);
  await remindOn("2018-08-24");
}

async function close({ onDay }: Setting, desk: Page): Promise<void> {
  await onDay(desk, "2018-08-27T07:00:00Z", round(1));
  expect(await rowsOf(desk)).toEqual([
    ["Burlöv", "Bifall"],
    ["Eslöv", "Bifall"],
    ["Höör", "Bifall med kommentar"],
    ["Kävlinge", "Bifall"],
    ["Lomma", "Står utanför"],
    ["Lund", "Bifall"],
    ["Malmö", "Bifall"],
    ["Staffanstorp", "Bifall med kommentar"],
    ["Svedala", "Svarat för sent"],
    ["Trelleborg", "Står utanför"],
    ["Vellinge", "Bifall"],
  ]);
  expect(await desk.locator("#summa").textContent()).toContain(
    "6 bifall · 2 bifall med kommentar · 2 står utanför · 1 har inte svarat",
  );
  await closeRound(desk, "Nu börjar vi skriva.");
  await desk.getByText("8 svar är sparade.").waitFor();
}
