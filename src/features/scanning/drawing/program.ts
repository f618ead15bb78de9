// The process that draws pages: drawer.ts starts it, hands it pages one at a time, and ends it.
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { setPriority } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { ok, refuse } from "../../../lib/result.ts";
import { turned } from "../recogniser/drawn.ts";
import { openPictures } from "../recogniser/pictures.ts";
import { type Answer, order, type Order } from "./order.ts";

// A thread of its own, because a hostile picture may never let this one look up.
const megabytes = Number(process.argv[2]);
const watch = new Worker(
  new URL(`../../../platform/workers/watch${extname(import.meta.url)}`, import.meta.url),
  { workerData: { megabytes } },
);
watch.unref();
// Before what is recognised meanwhile, after whoever reads a page.
setPriority(5);

process.on("message", (message) => {
  void draw(order.parse(message)).then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit(0));

async function draw({ bytes, page, turn }: Order): Promise<Answer> {
  try {
    const pictures = await openPictures(bytes);
    if (!pictures.ok) return pictures;
    try {
      const picture = page > pictures.value.pages ? null : await pictures.value.pictureOf(page);
      if (picture === null) return refuse("damaged");
      return ok(new Uint8Array(await packed(turn === 0 ? picture : turned(picture, turn))));
    } finally {
      await pictures.value.close();
    }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Enough for the small print on a sharp screen. */
const longSide = 1800;
const quality = 60;

function packed(picture: Canvas): Promise<Buffer> {
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = createCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const drawing = canvas.getContext("2d");
  drawing.imageSmoothingQuality = "high";
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.encode("webp", quality);
}
