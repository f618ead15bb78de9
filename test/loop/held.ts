// The meetings of the autumn, as their minutes are written, and what those who were there say of them.
import { expect } from "vitest";
import { expectAccessible } from "../chromium.ts";
import { amarken, hanna, ivar, tora, ylva } from "./amarken.ts";
import { add } from "./before.ts";
import { at, dayComes, press, type Room } from "./room.ts";
import { asProposed, atItem, attend, charge, finish, line, movedOn, reported } from "./writing.ts";

const november = "Direktörsgruppen 26 november 2019";

/** One set of minutes sends work to the 24th, the 26th and the 29th of November, for what is one meeting. */
export async function holdSeptember(room: Room): Promise<void> {
  const { desk } = room;
  await dayComes(room, "2019-09-24T07:00:00Z", at("2019-09-24", "/dagordning"));
  await add(desk, "Gemensamt e-arkiv", "Beslut");
  await desk.goto(at("2019-09-24"));
  await press(desk, "Kallelsen är skickad på annat sätt");
  await desk.getByRole("link", { name: "Skriv protokollet" }).press("Enter");
  await desk.waitForURL("**/protokoll");
  await attend(desk, hanna);
  const item = await atItem(desk, "Gemensamt e-arkiv");
  await desk.keyboard.press("a");
  const clause = item.getByRole("textbox", { name: "Beslut 1", exact: true });
  await expect.poll(() => clause.evaluate((field) => field === document.activeElement)).toBe(true);
  await desk.keyboard.type("utreda ett gemensamt e-arkiv");
  await desk.keyboard.press("Escape");
  const [questioned, known] = [
    { asked: true, to: november },
    { asked: false, to: november },
  ];
  for (const task of [
    { who: "Lövby", what: "återkommer 24/11 med ett förslag till kostnadsdelning", returns: questioned },
    { who: "Stenvik", what: "återkommer den 26/11 med en tidplan", returns: known },
    { who: "Ådala", what: "återkommer 29/11 med sina arkivariers synpunkter", returns: questioned },
  ])
    await charge(desk, item, task);
  await finish(desk);
}

/** Two of what came back is reported, one is moved on with its deadline, and so is an item that nobody had prepared. */
export async function holdNovember(room: Room): Promise<void> {
  const { desk } = room;
  await dayComes(room, "2019-11-26T08:00:00Z", at("2019-11-26", "/protokoll"));
  await attend(desk, hanna);
  await line(desk, "p", `${ivar.name} kom 9.45`);
  const late = desk.getByRole("listitem").filter({ hasText: ivar.name });
  await late.getByText("Ändra").click();
  const came = late.getByLabel("Kom");
  await expect.poll(() => came.inputValue()).toBe("09.45");
  const presence = ({ name }: { name: string }) =>
    desk.getByRole("listitem").filter({ hasText: name }).getByLabel("Deltar som").inputValue();
  expect(await presence(ylva)).toBe("absent");
  expect(await presence(tora)).toBe("other");

  await asProposed(desk, "Föregående mötes protokoll");
  await reported(desk, "ett förslag till kostnadsdelning");
  await reported(desk, "en tidplan");
  await movedOn(desk, "sina arkivariers synpunkter");
  await movedOn(desk, "Kustleden");
  const lawyer = await asProposed(desk, "Delad jurist");
  await line(desk, "i", "Hanna: tjänsten behöver en chef");
  await expect.poll(() => lawyer.getByLabel("Inspel 1").inputValue()).toContain("behöver en chef");
  await charge(desk, lawyer, {
    who: "Harsjö",
    what: "återkommer 24/1 med en annons",
    returns: { asked: true, to: "Direktörsgruppen 28 januari 2020" },
  });
  await expectAccessible(desk);
  await finish(desk);
}

/** By a link on a phone somebody says what is wrong; the desk mends it, and he is told. */
export async function correct(room: Room): Promise<void> {
  const { desk, phone, mail } = room;
  await dayComes(room, "2019-12-02T08:00:00Z", at("2019-11-26", "/synpunkter"));
  await desk.getByLabel("Sista dag för synpunkter").fill("2019-12-09");
  await press(desk, "Sänd ut");
  await phone.goto((await mail.from(hanna.email, "Läs protokollet")).link("/synpunkter/"));
  await expectAccessible(phone);
  await phone.getByText("Säg vad som är fel om ”att anställa en jurist tillsammans”").click();
  const opened = phone.locator("details[open]");
  await opened.getByLabel("Synpunkt").fill("Vi sa från hösten.");
  await opened.getByRole("button", { name: "Lämna synpunkten" }).click();
  await phone.getByText("Väntar på svar").waitFor();

  await desk.reload();
  await desk.getByText("Vi sa från hösten.").waitFor();
  await expectAccessible(desk);
  await desk.getByRole("link", { name: "Ändra texten" }).press("Enter");
  await desk.waitForURL("**/protokoll#*");
  const item = await atItem(desk, "Delad jurist");
  const clause = item.getByRole("textbox", { name: "Beslut 1", exact: true });
  await clause.fill("att anställa en jurist tillsammans från hösten 2020");
  await desk.keyboard.press("Escape");
  await item.getByText("med ändring").waitFor();
  await desk.goto(at("2019-11-26", "/synpunkter"));
  await press(desk, "Ta in");
  await press(desk, "Avsluta rundan");
  await desk.getByText("Rundan avslutades").waitFor();
  expect((await mail.from(hanna.email, "Dina synpunkter")).text).toContain("”Vi sa från hösten.” togs in.");
}

/** What Harsjö has to do, as its page tells. */
export async function toTask({ desk }: Room): Promise<void> {
  await desk.goto(`/${amarken.slug}/uppdrag`);
  await desk
    .getByRole("link", { name: /med en annons/ })
    .first()
    .press("Enter");
  await desk.getByRole("heading", { name: "Från början till slut" }).waitFor();
}
