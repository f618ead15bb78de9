// A response while it is written, in a real browser.
import type { Page } from "playwright-core";

/** The part that has this heading, with its fields to be had. */
async function part(page: Page, title: string) {
  const found = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) })
    .last();
  const folded = found.locator("summary", { hasText: `Skriv: ${title}` });
  if ((await folded.count()) > 0) await folded.click();
  return found;
}

/** The desk says who writes a part. */
export async function give(page: Page, title: string, name: string): Promise<void> {
  const its = await part(page, title);
  await its.getByLabel("Skrivs av").selectOption({ label: name });
  await its.getByRole("button", { name: `Spara: ${title}`, exact: true }).click();
  await page.getByText(`Skrivs av ${name}`).first().waitFor();
}

export async function write(
  page: Page,
  title: string,
  { text, stance }: { readonly text: string; readonly stance?: string },
): Promise<void> {
  const its = await part(page, title);
  if (stance !== undefined) {
    await its.getByLabel("Ställningstagande").selectOption({ label: stance });
    const loaded = page.waitForEvent("load");
    await its.getByRole("button", { name: `Spara: ${title}`, exact: true }).click();
    await loaded;
  }
  const again = await part(page, title);
  const field = again.getByLabel(/^Text/);
  await field.fill(text);
  const byHand = again.getByRole("button", { name: `Spara texten: ${title}` });
  if (await byHand.isVisible()) {
    const loaded = page.waitForEvent("load");
    await byHand.click();
    await loaded;
  } else await field.blur();
  await page.locator(`form[data-field]`).first().waitFor({ state: "attached" });
  await again
    .locator("p", { hasText: text.split("\n").at(-1)?.trim() ?? "" })
    .first()
    .waitFor();
}
