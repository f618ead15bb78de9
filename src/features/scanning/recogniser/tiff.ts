// The pages of a TIFF, as fax machines and scanners write them.
import { createCanvas, ImageData } from "@napi-rs/canvas";
import UTIF from "utif2";
import { ok, refuse } from "../../../lib/result.ts";
import { documentLimits } from "../../minutes/index.ts";
import { drawn, mostPixels, type Opened } from "./drawn.ts";

export function openTiff(bytes: Uint8Array): Opened {
  const whole = new Uint8Array(bytes).buffer;
  const pages = pagesIn(whole);
  if (pages.length === 0) return refuse("damaged");
  if (pages.length > documentLimits.pages) return refuse("too-large");
  if (!pages.some(isKnown)) return refuse("unknown-picture");
  return ok({
    pages: pages.length,
    async pictureOf(number) {
      const page = pages[number - 1];
      if (page === undefined || sizeTold(page) > mostPixels || !isKnown(page)) return null;
      try {
        UTIF.decodeImage(whole, page);
        const { width, height } = page;
        const lying = createCanvas(width, height);
        const dots = new Uint8ClampedArray(UTIF.toRGBA8(page));
        lying.getContext("2d").putImageData(new ImageData(dots, width, height), 0, 0);
        return drawn(lying, width, height * stretchOf(page));
      } catch {
        return null;
      }
    },
    close: async () => undefined,
  });
}

/** Small pictures of the pages, which some programs put beside them, are no pages. */
function pagesIn(whole: ArrayBuffer): UTIF.IFD[] {
  try {
    return UTIF.decode(whole).filter((page) => sizeTold(page) > 0 && !isThumbnail(page));
  } catch {
    return [];
  }
}

const told = (page: UTIF.IFD, tag: string): number => {
  const [value]: unknown[] = Array.isArray(page[tag]) ? page[tag] : [0];
  // What is a fraction stands in two.
  return Array.isArray(value) ? Number(value[0]) / Number(value[1]) : Number(value);
};

const sizeTold = (page: UTIF.IFD): number => told(page, "t256") * told(page, "t257");
const isThumbnail = (page: UTIF.IFD): boolean => (told(page, "t254") & 1) === 1;

/** Raw, the three of fax machines, LZW, JPEG as it was and as it is, Deflate by two numbers, and PackBits. */
const compressions = [1, 2, 3, 4, 5, 6, 7, 8, 32946, 32773];
const isKnown = (page: UTIF.IFD): boolean => compressions.includes(told(page, "t259") || 1);

/** A fax has twice as many dots along its lines as down the page. */
function stretchOf(page: UTIF.IFD): number {
  const [along, down] = [told(page, "t282"), told(page, "t283")];
  const stretch = along / down;
  return stretch > 0.3 && stretch < 3 ? stretch : 1;
}
