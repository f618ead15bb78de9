// The recogniser's process: recogniser.ts starts it, hands it pages one at a time, and ends it.
import { Worker } from "node:worker_threads";
import { extname } from "node:path";
import { setPriority } from "node:os";
import { ok, refuse } from "../../../lib/result.ts";
import { unreadPage } from "../../minutes/index.ts";
import { type Answer, order, type Order } from "./order.ts";
import { openPictures } from "./pictures.ts";
import { wordsOf } from "./words.ts";

// A thread of its own, because a hostile picture may never let this one look up.
const megabytes = Number(process.argv[2]);
const watch = new Worker(
  new URL(`../../../platform/workers/watch${extname(import.meta.url)}`, import.meta.url),
  { workerData: { megabytes } },
);
watch.unref();
// Whoever reads a page meanwhile goes first.
setPriority(10);

process.on("message", (message) => {
  void read(order.parse(message)).then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit(0));

async function read({ bytes, page }: Order): Promise<Answer> {
  try {
    const pictures = await openPictures(bytes);
    if (!pictures.ok) return pictures;
    const { pages } = pictures.value;
    try {
      if (page > pages) return refuse("damaged");
      const picture = await pictures.value.pictureOf(page);
      const told = picture === null ? unreadPage("damaged") : await wordsOf(picture);
      const isWanting = told.words.length === 0 && (await pictures.value.isWanting?.(page)) === true;
      return ok({ pages, page: isWanting ? unreadPage("unknown-picture") : told });
    } finally {
      await pictures.value.close();
    }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
