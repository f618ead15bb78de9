// How the secretary writes minutes: by keys alone.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { tora } from "./amarken.ts";

/** All who are expected, as they have answered, and herself. */
export async function attend(page: Page, expected: { name: string }): Promise<void> {
  await page.keyboard.press("v");
  await present(page, expected);
  await line(page, "p", `${tora.name}, vid protokollet`);
  await present(page, tora);
}

const present = (page: Page, { name }: { name: string }) =>
  page.locator("strong", { hasText: name }).waitFor();

/** Goes to an item. */
export async function atItem(page: Page, title: string): Promise<Locator> {
  const heading = page.getByRole("heading", { level: 2, name: title });
  const item = page.locator("[data-item]", { has: heading });
  await item.focus();
  return item;
}

/** Types into the field that a key leads to, and sends it. */
export async function line(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** Gives somebody something to do, once it is seen how the line is understood. Where no meeting is held on its day, it is
 *  asked which one is meant, and the first that is offered is taken. */
export async function charge(
  page: Page,
  item: Locator,
  { who, what, returns }: { who: string; what: string; returns: { asked: boolean; to: string } },
): Promise<void> {
  const { asked, to } = returns;
  await page.keyboard.press("u");
  await page.keyboard.type(`@${who} ${what}`);
  const read = item.locator("[data-read]");
  await read.getByText(asked ? "Vilket möte menas?" : `Kommer tillbaka till: ${to}`).waitFor();
  await page.keyboard.press("Enter");
  if (asked) {
    await item.getByText("Välj vilket möte som menas.").waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
  }
  const given = item.locator(".minuting-assignment", { has: page.getByText(who, { exact: true }) });
  await given.getByText(`tillbaka till ${to}`).waitFor();
  await page.keyboard.press("Escape");
}

/** The proposal is taken as it stands. */
export async function asProposed(page: Page, title: string): Promise<Locator> {
  const item = await atItem(page, title);
  await page.keyboard.press("a");
  await item.getByText("som föreslaget").waitFor();
  return item;
}

export async function reported(page: Page, title: string): Promise<void> {
  const item = await atItem(page, title);
  await page.keyboard.press("s");
  await item.getByText("Redovisat", { exact: true }).waitFor();
}

/** To the body's next meeting. */
export async function movedOn(page: Page, title: string): Promise<void> {
  const item = await atItem(page, title);
  for (const key of ["f", "Tab", "Enter"]) await page.keyboard.press(key);
  await expect.poll(() => item.getByLabel("Utfall: Beslut 1").inputValue()).toBe("deferred");
}

export async function finish(page: Page): Promise<void> {
  await page.getByText("Inget saknas.").waitFor();
  await page.getByRole("button", { name: "Klart för justering" }).press("Enter");
  await page.getByText("Protokollet är klart för justering").first().waitFor();
}
