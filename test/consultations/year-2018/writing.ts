// The response is written by two planners and the desk, each a part, and sent round for views on it.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectAccessible } from "../../chromium.ts";
import { closeRound, openRound, rowsOf } from "../../rounds/round-pages.ts";
import { give, write } from "../draft-pages.ts";
import { directorOf, disa, newAddress, within, writers } from "./eleven.ts";
import { address, draftAddress, proposals, round, type Setting, step } from "./setting.ts";

const about = "Synpunkter på utkastet";
export const texts = {
  summary: "Vi är i huvudsak för förslaget.\nKommunerna behöver rå över sitt eget underlag.",
  first: "Underlaget bör tas fram en gång om året.",
  mended: "Underlaget bör tas fram vartannat år.",
  second: "Medfinansieringen räcker inte till.",
};

export async function draft({ clock, enter, screen }: Setting, desk: Page): Promise<void> {
  await desk.goto(address);
  expect(await desk.locator("#steg").textContent()).toContain(
    "Runda 1: 10 av 11 har svarat, 2 står utanför. De flesta är med.",
  );
  await step(desk, "Börja skriva");
  await desk.getByRole("link", { name: "Skriv och läs utkastet" }).first().click();
  await give(desk, "Sammanfattning", writers.hanna.name);
  await give(desk, proposals[0], writers.kim.name);
  clock.set("2018-08-27T09:00:00Z");
  const hanna = await screen.open(draftAddress, { cookies: await enter(writers.hanna) });
  const kim = await screen.open(draftAddress, { cookies: await enter(writers.kim) });
  await Promise.all([
    write(hanna, "Sammanfattning", { text: texts.summary }),
    write(kim, proposals[0], { text: texts.first, stance: "Tillstyrker med synpunkter" }),
  ]);
  await write(desk, proposals[1], { text: texts.second, stance: "Avstyrker" });
  await desk.reload();
  for (const text of [texts.first, texts.second, "Vi är i huvudsak för förslaget."])
    await desk.getByText(text).first().waitFor();
  await expectAccessible(desk);
}

/** Those who stand outside are not asked on. */
export async function comment(at: Setting, desk: Page, phone: Page): Promise<void> {
  const { enter, mail, onDay, screen } = at;
  await onDay(desk, "2018-09-18T07:00:00Z", address);
  await step(desk, "Sänd ut för synpunkter");
  await desk.getByRole("link", { name: "Gör klar och öppna" }).click();
  const isAsked = (name: string) => desk.getByLabel(`Fråga ${name}`, { exact: true }).isChecked();
  expect([await isAsked("Lomma"), await isAsked("Trelleborg"), await isAsked("Svedala")]).toEqual([
    false,
    false,
    true,
  ]);
  expect(await desk.getByLabel("Svarar för Kävlinge: e-post").inputValue()).toBe(newAddress);
  await desk.goto(round(2));
  await openRound(desk);

  const malmo = await screen.open(draftAddress, { width: 360, cookies: await enter(directorOf("Malmö")) });
  const paragraph = malmo.locator("section", { hasText: texts.first }).last();
  await paragraph.getByText("Lämna en synpunkt på stycket").click();
  await paragraph.getByLabel("Synpunkt", { exact: true }).fill("Varje år är för ofta.");
  await paragraph.getByLabel("Förslag till ny lydelse").fill(texts.mended);
  await paragraph.getByRole("button", { name: "Skicka" }).click();
  await malmo.getByText("Väntar på svar").waitFor();
  await expectAccessible(malmo);

  const letter = (email: string) => mail.letterTo(email, about);
  await mail.reply(await letter(directorOf("Burlöv").email), directorOf("Burlöv"), "Bifall", "gmail");
  await phone.goto((await letter(directorOf("Eslöv").email)).link("/runda/"));
  await phone.getByLabel("Bifall", { exact: true }).check();
  await phone.getByLabel("Ställning till stycke 2").selectOption({ label: "Bifall med kommentar" });
  await phone.getByLabel("Kommentar till stycke 2").fill("Det gäller också regionen.");
  await phone.getByRole("button", { name: "Skicka svaret" }).click();
  await phone.getByText(/^Svaret är sparat/).waitFor();
  await letter(disa.email);

  await onDay(desk, "2018-10-03T07:00:00Z", round(2));
  // Whoever answers a part of the question by mail may have more to say: a person reads it.
  await desk.getByText("Förslag: Bifall.").waitFor();
  await desk.locator("#mejl").getByRole("button", { name: "Bifall", exact: true }).click();
  await desk.getByText("1 läst mejl").waitFor();
  expect(await rowsOf(desk)).toEqual(
    within.map((name) => [name, name === "Burlöv" || name === "Eslöv" ? "Bifall" : "Inte öppnat"]),
  );
  await desk.getByText("Det gäller också regionen.").first().waitFor();
  await closeRound(desk, "Tack, nu stämmer vi av.");
  await desk.goto(draftAddress);
  await desk.getByText("Varje år är för ofta.").waitFor();
  await desk.getByRole("button", { name: "Ta över lydelsen" }).click();
  await desk.getByText("Tas in", { exact: true }).waitFor();
}
