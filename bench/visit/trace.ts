import type { Browser } from "playwright-core";
import { z } from "zod";

const trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      args: z.object({ name: z.string().optional() }).optional(),
    }),
  ),
});

/** Milliseconds of the longest task that the main thread of the page had while it came. */
export async function longestTask(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "sv-SE" });
  try {
    const page = await context.newPage();
    await browser.startTracing(page, { categories: ["devtools.timeline", "toplevel", "__metadata"] });
    await page.goto(address, { waitUntil: "networkidle" });
    const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()));
    const mainThreads = traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`);
    const tasks = traceEvents.filter(
      ({ name, ph, pid, tid }) =>
        ph === "X" && name.endsWith("RunTask") && mainThreads.includes(`${pid} ${tid}`),
    );
    return Math.max(...tasks.map(({ dur = 0 }) => dur / 1000));
  } finally {
    await context.close();
  }
}
