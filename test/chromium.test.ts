import { Hono } from "hono";
import { expect, test } from "vitest";
import { expectAccessible, realBrowser } from "./chromium.ts";

const page = (body: string) =>
  `<!doctype html><html lang="sv"><head><title>Möten</title></head><body><main><h1>Möten</h1>${body}</main></body></html>`;

const app = new Hono()
  .get("/", (c) => c.html(page('<p id="size"></p><script>size.textContent = innerWidth</script>')))
  .get("/bild", (c) => c.html(page('<img src="data:,">')))
  .get("/bred", (c) => c.html(page('<p style="width: 2000px">bred</p>')));
const browser = realBrowser(() => app);

test("a page opens at the width that was asked for, and runs its script", async () => {
  const opened = await browser.open("/", { width: 360 });
  expect(await opened.textContent("#size")).toBe("360");
  await expectAccessible(opened);
});

test("without JavaScript no script runs", async () => {
  const opened = await browser.open("/", { javaScript: false });
  expect(await opened.textContent("#size")).toBe("");
});

test("an image without a text is found", async () => {
  await expect(expectAccessible(await browser.open("/bild"))).rejects.toThrow("image-alt");
});

test("a page wider than the window is found", async () => {
  await expect(expectAccessible(await browser.open("/bred"))).rejects.toThrow("wider than the window");
});
