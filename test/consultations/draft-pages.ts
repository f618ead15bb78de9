// A response while it is written, in a real browser.
import type { Page } from "playwright-core";

/** The part that has this heading, with its fields to be had. */
async function part(page: Page, title: string) {
  const found = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) })
    .last();
  const folded = found.locator("details:not([open]) > summary", { hasText: `Skriv: ${title}` });
  if ((await folded.count()) > 0) await folded.click();
  return found;
}

/** The desk says who writes a part. */
export async function give(page: Page, title: string, name: string): Promise<void> {
  const its = await part(page, title);
  await its.getByLabel("Skrivs av").selectOption({ label: name });
  await its.getByRole("button", { name: `Spara ${title}`, exact: true }).click();
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
    await its.getByRole("button", { name: `Spara ${title}`, exact: true }).click();
    await loaded;
  }
  const again = await part(page, title);
  await again.getByLabel(/^Text/).fill(text);
  await again.getByLabel(/^Text/).blur();
  for (const paragraph of text.split("\n"))
    await again.getByText(paragraph, { exact: true }).first().waitFor();
}
