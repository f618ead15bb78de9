// Before a meeting: its day, what is to be taken up, and who is called.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { agendaOf } from "../../src/features/agenda/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { expectAccessible } from "../chromium.ts";
import { amarken, directors, hanna, ylva } from "./amarken.ts";
import type { Mail } from "./mailbox.ts";
import { at, dayComes, idOf, meetings, press, type Room, signIn } from "./room.ts";

/** Two days by a plan of the year, and one by itself. A weekday that is not the day's is told while it is typed. */
export async function planDays(room: Room): Promise<void> {
  const { desk } = room;
  await dayComes(room, "2019-09-02T07:00:00Z", `/${amarken.slug}/planering`);
  await desk.getByLabel("Planens namn").fill("Höstens möten");
  await desk.getByLabel("År", { exact: true }).fill("2019");
  await press(desk, "Gör planen");
  await desk.waitForURL(`**/${amarken.slug}/planering/*`);
  for (const [number, day] of [
    [1, "tis 24/9"],
    [2, "ons 26/11"],
  ] as const) {
    const row = desk.getByRole("group", { name: `Dag ${number}` });
    await row.getByLabel("Organ").selectOption(directors.name);
    await row.getByLabel("Dag", { exact: true }).fill(day);
    await row.getByLabel("Börjar").fill("9.00");
    await row.getByLabel("Slutar").fill("12.00");
  }
  const november = desk.getByRole("group", { name: "Dag 2" });
  await november.getByText("26 november 2019 är ingen onsdag").waitFor();
  await expectAccessible(desk);
  await november.getByLabel("Dag", { exact: true }).fill("tis 26/11");
  await press(desk, "Spara dagarna");
  await press(desk, "Godkänn: gör dagarna till möten");
  await desk.getByRole("heading", { name: "Har blivit möten" }).waitFor();

  await desk.goto(`${meetings}/nytt`);
  await desk.getByRole("textbox", { name: "Dag", exact: true }).first().fill("tis 28/1 2020");
  await desk.getByLabel("Börjar").first().fill("13.30");
  await desk.getByLabel("Slutar").first().fill("17.00");
  await expectAccessible(desk);
  await press(desk, "Planera mötet");
  await desk.waitForURL(`**${at("2020-01-28")}`);
}

/** A director wishes for an item, on a phone. */
export async function wish({ phone, mail, clock }: Room): Promise<void> {
  clock.set("2019-10-28T08:00:00Z");
  await signIn(phone, mail, hanna, at("2019-11-26"));
  await phone.getByRole("link", { name: "Önska en punkt" }).click();
  await phone.getByLabel("Rubrik").fill("Delad jurist");
  await phone.getByLabel("Förslag till beslut").fill("att anställa en jurist tillsammans");
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Önska punkten" }).click();
  await phone.getByText("Väntar på svar").waitFor();
}

/** What waits comes by itself, the wish by a press, and the rest is written. */
export async function writeAgenda(room: Room): Promise<void> {
  const { desk, db } = room;
  await dayComes(room, "2019-11-12T08:00:00Z", at("2019-11-26", "/dagordning"));
  await seeWhatWaited(desk);
  await press(desk, "Ta upp ”Delad jurist”");
  await desk.getByRole("link", { name: "Delad jurist" }).waitFor();
  for (const [title, kind] of [
    ["Att bevara det som är digitalt", "Information"],
    ["Lokalvård i egen regi", "Diskussion"],
    ["Mötesdagar 2020", "Beslut"],
    ["Kustleden", "Beslut"],
    ["Rapport från nätverken", "Information"],
  ] as const)
    await add(desk, title, kind);
  await desk.getByRole("link", { name: "Att bevara det som är digitalt" }).press("Enter");
  await desk.getByLabel("Föredragande", { exact: true }).fill("Nils Åberg, Arkivhuset");
  await press(desk, "Spara punkten");
  await desk.getByRole("button", { name: "Spara punkten" }).waitFor({ state: "detached" });
  await expectAccessible(desk);
  expect(await titles(db, "2019-11-26")).toEqual([
    "1 Föregående mötes protokoll",
    "2 Gemensamt e-arkiv: återkommer den 26 november 2019 med ett förslag till kostnadsdelning",
    "3 Gemensamt e-arkiv: återkommer den 26/11 med en tidplan",
    "4 Gemensamt e-arkiv: återkommer den 26 november 2019 med sina arkivariers synpunkter",
    "5 Delad jurist",
    "6 Att bevara det som är digitalt",
    "7 Lokalvård i egen regi",
    "8 Mötesdagar 2020",
    "9 Kustleden",
    "10 Rapport från nätverken",
  ]);
}

/** It has come by itself. */
export async function seeWhatWaited(desk: Page): Promise<void> {
  await desk.getByRole("link", { name: "Föregående mötes protokoll" }).waitFor();
}

export async function add(desk: Page, title: string, kind: string): Promise<void> {
  await desk.getByLabel("Rubrik").fill(title);
  await desk.getByLabel("Slag", { exact: true }).selectOption(kind);
  await desk.getByLabel("Planerade minuter").fill("10");
  await press(desk, "Lägg till");
  await desk.getByRole("link", { name: title }).waitFor();
}

export async function titles(db: Db, heldOn: string): Promise<string[]> {
  const items = await agendaOf(db, await idOf(db, heldOn));
  return items.map(({ label, title }) => `${label} ${title}`);
}

/** Each gets the call and its calendar object, a guest his own item alone. */
export async function call({ desk, mail, db }: Room): Promise<Mail> {
  const guest = "nils@arkivhuset.example";
  await desk.getByRole("link", { name: "Till kallelsen" }).press("Enter");
  await desk.getByLabel("E-post till Nils Åberg").fill(guest);
  await desk.getByLabel("Hälsning").fill("Ta gärna tåget.");
  await expectAccessible(desk);
  await press(desk, "Skicka kallelsen till 5");
  const called = await mail.from(hanna.email, "Kallelse");
  expect(called.invitation).toMatchObject({
    method: "REQUEST",
    zone: "Europe/Stockholm",
    zoneOfStart: "Europe/Stockholm",
    uid: `${await idOf(db, "2019-11-26")}@genbo`,
    sequence: 0,
    starts: "2019-11-26T09:00:00",
    ends: "2019-11-26T12:00:00",
  });
  expect(called.text).toContain("Ta gärna tåget.");
  expect(called.text).toContain("Kustleden");
  expect(called.files).toContain("Dagordning 2019-11-26.pdf");
  const invited = await mail.from(guest, "Kallelse");
  expect(invited.text).toContain("Att bevara det som är digitalt");
  expect(invited.text).not.toContain("Kustleden");
  return called;
}

/** By the links in the mail, without signing in. */
export async function answer({ desk, phone, mail }: Room, called: Mail): Promise<void> {
  await phone.context().clearCookies();
  await phone.goto(called.link("/svar/"));
  await expectAccessible(phone);
  await phone.getByLabel("Ja, jag kommer").check();
  await phone.getByRole("button", { name: "Spara svaret" }).click();
  await phone.getByText("Kommer. Svarat").waitFor();
  await phone.goto((await mail.from(ylva.email, "Kallelse")).link("/svar/"));
  await phone.getByLabel("Nej, jag kommer inte").check();
  await phone.getByRole("button", { name: "Spara svaret" }).click();
  await phone.getByText("Kommer inte. Svarat").waitFor();
  await desk.reload();
  await desk.getByText("1 kommer, 1 kommer inte, 3 har inte svarat").waitFor();
}
