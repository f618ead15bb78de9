// A file as pictures, a page each.
import { loadImage } from "@napi-rs/canvas";
import { ok, refuse } from "../../../lib/result.ts";
import { drawn, mostPixels, type Opened } from "./drawn.ts";

export async function openPictures(bytes: Uint8Array): Promise<Opened> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (start.includes("%PDF-")) return (await import("./pdf-pages.ts")).openPdf(bytes);
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return (await import("./tiff.ts")).openTiff(bytes);
  return openPicture(bytes);
}

async function openPicture(bytes: Uint8Array): Promise<Opened> {
  const picture = await loadImage(Buffer.from(bytes)).catch(() => null);
  if (picture === null || picture.width * picture.height === 0) return refuse("damaged");
  if (picture.width * picture.height > mostPixels) return refuse("too-heavy");
  return ok({
    pages: 1,
    pictureOf: async () => drawn(picture, picture.width, picture.height),
    close: async () => undefined,
  });
}
