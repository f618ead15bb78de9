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
  await its.getByRole("button", { name: "Spara" }).click();
  await page.getByText(`Skrivs av ${name}`).first().waitFor();
}

export async function write(
  page: Page,
  title: string,
  { text, stance }: { readonly text: string; readonly stance?: string },
): Promise<void> {
  const its = await part(page, title);
  if (stance !== undefined) await its.getByLabel("Ställningstagande").selectOption({ label: stance });
  await its.getByLabel("Text").fill(text);
  const saved = page.waitForEvent("load");
  await its.getByRole("button", { name: "Spara" }).click();
  await saved;
}
