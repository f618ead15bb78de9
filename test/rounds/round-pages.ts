// What people do on the pages of a round in a real browser.
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The desk says who answers where the register does not know, looks through what goes out, and sends it. */
export async function openRound(page: Page, typed: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole("link", { name: "Gör klar och öppna" }).click();
  for (const [label, words] of Object.entries(typed))
    await page.getByLabel(label, { exact: true }).fill(words);
  if (Object.keys(typed).length > 0) await page.getByRole("button", { name: "Spara mottagarna" }).click();
  await page.getByRole("link", { name: "Granska och öppna" }).click();
  await page.getByRole("button", { name: /^Öppna och skicka/ }).click();
  await page.getByRole("heading", { name: "Så här står det" }).waitFor();
}

/** Somebody follows his link and presses one of the answers. */
export async function tap(phone: Page, link: string, answer: RegExp): Promise<void> {
  await phone.goto(link);
  await phone.getByRole("button", { name: answer }).click();
  await phone.getByText(/^Svaret är sparat/).waitFor();
}

export async function tapWithComment(phone: Page, words: string): Promise<void> {
  const field = phone.getByLabel("Kommentar", { exact: true });
  if (!(await field.isVisible())) await phone.getByText("Bifall med kommentar", { exact: true }).click();
  await field.fill(words);
  await phone.getByRole("button", { name: /^Skicka bifall med kommentar/ }).click();
  await phone.getByText(/^Svaret är sparat/).waitFor();
}

/** Each row's name and its state. */
export const rowsOf = (page: Page): Promise<string[][]> =>
  page
    .locator("#svar tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("td")].slice(0, 2).map(({ textContent }) => textContent.trim()),
      ),
    );

export async function closeRound(page: Page, words: string): Promise<void> {
  const closing = page.getByRole("region", { name: "Avsluta rundan" });
  await closing.getByLabel("Några ord").fill(words);
  await closing.getByRole("button", { name: "Avsluta rundan" }).click();
  await expect.poll(() => page.getByRole("region", { name: "Det här blev det" }).count()).toBe(1);
}
