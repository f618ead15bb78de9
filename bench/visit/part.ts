// A first visit to the meeting page in a real browser with nothing in its cache.
import { type Browser, chromium } from "playwright-core";
import { chromiumFiles } from "../../test/chromium-files.ts";
import type { Bench } from "../bench.ts";
import { importedRegister } from "../cooperation/imported.ts";
import type { FigureName } from "../figures/asked.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";
import { genbo, serving } from "../surroundings/genbo.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { longestTask } from "./trace.ts";
import { visitPage } from "./visit.ts";

export async function firstVisit(bench: Bench): Promise<Figure[]> {
  const { dataFolder, longMeeting } = await importedRegister(bench);
  const server = await serving(genbo(dataFolder, "start"));
  const browser = await chromium.launch({
    ...(await chromiumFiles()),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    bench.say("visiting the page of a long meeting");
    return await visits(bench, browser, server.address + longMeeting.path, longMeeting.title);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function visits({ scale }: Bench, browser: Browser, address: string, text: string): Promise<Figure[]> {
  // The first one warms the server and the browser.
  await visitPage(browser, address, text);
  const { values, foreign } = await measureQuietly(scale, () => visitPage(browser, address, text));
  const traced = await measureQuietly(scale, () => longestTask(browser, address));
  const seen = (name: FigureName, samples: readonly number[]) =>
    figure(name, median(samples), { samples, note: busyNote(foreign) });
  return [
    seen(
      "visit.bytes",
      values.map(({ bytes }) => bytes / 1000),
    ),
    seen(
      "visit.requests",
      values.map(({ requests }) => requests),
    ),
    seen(
      "visit.text",
      values.map(({ textShown }) => textShown),
    ),
    seen(
      "visit.blocking",
      values.map(({ blocked }) => blocked),
    ),
    seen(
      "visit.script",
      values.map(({ script }) => script),
    ),
    seen("visit.longest", traced.values),
  ];
}
