import { AxeBuilder } from "@axe-core/playwright";
import type { Hono } from "hono";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Listening, listen } from "../src/platform/web/listen.ts";
import type { Cookies } from "./browser.ts";
import { chromiumFiles } from "./chromium-files.ts";

interface View {
  width?: number;
  scheme?: "light" | "dark";
  javaScript?: boolean;
  /** A phone: fingers, and no mouse. */
  touch?: boolean;
  /** Pages are refused on purpose, which the browser tells in its console too. */
  refusals?: boolean;
  /** Of somebody who has signed in. */
  cookies?: Cookies;
}

/** A real browser on the real app. Everything that a page complains of in its console fails the test. */
export function realBrowser(makeApp: () => Hono) {
  let browser: Browser;
  let web: Listening;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    web = await listen(makeApp(), { host: "127.0.0.1", port: 0, open: false });
    browser = await browserHere();
  }, 120_000);

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const heard = complaints;
    [contexts, complaints] = [[], []];
    expect(heard, "complaints in the browser's console").toEqual([]);
  });

  afterAll(async () => {
    await web.close();
  });

  return {
    async open(
      path: string,
      {
        width = 1280,
        scheme = "light",
        javaScript = true,
        touch = false,
        refusals = false,
        cookies = new Map(),
      }: View = {},
    ): Promise<Page> {
      const context = await browser.newContext({
        baseURL: web.address,
        viewport: { width, height: width < 600 ? 740 : 900 },
        colorScheme: scheme,
        javaScriptEnabled: javaScript,
        hasTouch: touch,
        isMobile: touch,
        locale: "sv-SE",
      });
      contexts.push(context);
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: web.address })));
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (refusals && /responded with a status of 4\d\d/.test(message.text())) return;
        if (hasNoRooms.test(message.text())) return;
        if (isOfRoom.test(message.location().url) && / 404 /.test(message.text())) return;
        if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
      });
      await page.goto(path);
      return page;
    },
  };
}

let running: Promise<Browser> | undefined;

/** One for all files that a worker takes, and it ends with the worker: what a page leaves behind ends with its context. */
async function browserHere(): Promise<Browser> {
  const before = await running;
  if (before?.isConnected() === true) return before;
  running = launch();
  return running;
}

async function launch(): Promise<Browser> {
  const files = await chromiumFiles();
  // It shows nothing but our own pages; its sandbox is not to be had as root or in most containers.
  return chromium.launch({ ...files, args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] });
}

/** Where an app is made without rooms, pages do as they do without. */
const hasNoRooms = /^WebSocket connection to '[^']+\/(?:rum|utkast)\/direkt\?[^']*' failed: .*404/;
const isOfRoom = /\/(?:rum|utkast)\/direkt(\?|$)/;

/** No fault that axe can find by the rules of WCAG 2.1 A and AA, and no sideways scrolling of the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`),
  );
  expect(faults, `${page.url()}: axe`).toEqual([]);
  const overflow = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(overflow, `${page.url()}: pixels that the page is wider than the window`).toBeLessThanOrEqual(0);
}
