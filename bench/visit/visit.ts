import type { Browser } from "playwright-core";
import { z } from "zod";

/** Milliseconds are counted from where the navigation begins. */
export interface Visit {
  /** Everything that came over the wire, headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** When the text was in the page and something had been painted. */
  readonly textShown: number;
  /** What tasks of over 50 ms had above that: the total blocking time. */
  readonly blocked: number;
  readonly script: number;
}

const observed = z.object({ text: z.number(), painted: z.number(), blocked: z.number() });

export async function visitPage(browser: Browser, address: string, text: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "sv-SE" });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Performance.enable");
    let [bytes, requests] = [0, 0];
    devtools.on("Network.requestWillBeSent", () => (requests += 1));
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));

    await page.addInitScript(observing(text));
    await page.goto(address, { waitUntil: "networkidle" });
    const { text: found, painted, blocked } = observed.parse(await page.evaluate("window.seen()"));
    const { metrics } = await devtools.send("Performance.getMetrics");
    const script = metrics.find(({ name }) => name === "ScriptDuration")?.value ?? NaN;
    return { bytes, requests, textShown: Math.max(found, painted), blocked, script: script * 1000 };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of its own. As text, because what compiles the bench would write calls into a
 *  function that only the bench can answer. */
function observing(text: string): string {
  return `{
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
    const painted = new Promise((done) =>
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") done(startTime);
      }).observe({ type: "paint", buffered: true }),
    );
    const text = new Promise((done) => {
      const look = () => {
        if (document.body?.textContent.includes(${JSON.stringify(text)})) done(performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    window.seen = async () => ({
      text: await text,
      painted: await painted,
      blocked: long.reduce((all, { duration }) => all + Math.max(0, duration - 50), 0),
    });
  }`;
}
