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
  return ok({
    pages: pages.length,
    async pictureOf(number) {
      const page = pages[number - 1];
      if (page === undefined || sizeTold(page) > mostPixels) return null;
      try {
        UTIF.decodeImage(whole, page);
        const { width, height } = page;
        const lying = createCanvas(width, height);
        const dots = new Uint8ClampedArray(UTIF.toRGBA8(page));
        lying.getContext("2d").putImageData(new ImageData(dots, width, height), 0, 0);
        return drawn(lying, width, height);
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
  const value: unknown = page[tag];
  return Array.isArray(value) ? Number(value[0]) : 0;
};

const sizeTold = (page: UTIF.IFD): number => told(page, "t256") * told(page, "t257");
const isThumbnail = (page: UTIF.IFD): boolean => (told(page, "t254") & 1) === 1;
