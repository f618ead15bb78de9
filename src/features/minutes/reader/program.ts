// The reader process: read-document.ts starts it, hands it documents one at a time, and ends it.
import { Worker } from "node:worker_threads";
import { extname } from "node:path";
import { mended } from "../repairing/mending.ts";
import { readMinutes } from "../reading/read.ts";
import { looksLikeMinutes } from "../reading/evidence.ts";
import type { ScannedPage } from "../source/pictures/scanned-page.ts";
import { sourceTextOf } from "../source/source.ts";
import { type Answer, order, type Order } from "./order.ts";

// A thread of its own, because a hostile document may never let this one look up.
const megabytes = Number(process.argv[2]);
const watch = new Worker(
  new URL(`../../../platform/workers/watch${extname(import.meta.url)}`, import.meta.url),
  {
    workerData: { megabytes },
  },
);
watch.unref();

process.on("message", (message) => {
  void read(order.parse(message)).then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit(0));

async function read(given: Order): Promise<Answer> {
  const { bytes, pages, pictures, against, name, sha256, knownDate, mending } = given;
  try {
    const found = pages === undefined ? await sourceTextOf(bytes, name, pictures) : await textOfScan(pages);
    if (!found.ok) return found;
    if (against !== undefined && !(await isBetter(found.value.text, against)))
      return { ok: false, reason: "no-better" };
    const source = await mended(found.value, mending);
    const record = readMinutes(source, { name, sha256 }, knownDate);
    if (!looksLikeMinutes(record, source))
      return { ok: false, reason: "not-minutes", pictures: source.pictures?.map(({ page }) => page) };
    return { ok: true, value: { source, record } };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const textOfScan = async (pages: readonly ScannedPage[]) =>
  (await import("../source/pictures/scan.ts")).scanText(pages);

async function isBetter(text: string, than: string): Promise<boolean> {
  const [{ betterText }, { loadSpelling }] = await Promise.all([
    import("../repairing/better.ts"),
    import("../repairing/spelling.ts"),
  ]);
  return betterText(than, text, await loadSpelling()) === text;
}
