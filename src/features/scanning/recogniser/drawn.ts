// Pages as pictures of a size that a recogniser reads well and whose memory is bounded.
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Result } from "../../../lib/result.ts";
import type { Unreadable } from "../../minutes/index.ts";

export interface Pictures {
  readonly pages: number;
  /** From 1. Null where that page cannot be drawn. */
  pictureOf(page: number): Promise<Canvas | null>;
  /** Whether a picture of that page could not be unpacked, and is missing in what was drawn. */
  isWanting?(page: number): Promise<boolean>;
  close(): Promise<void>;
}

export type Opened = Result<Pictures, Unreadable>;

/** An A4 page of 300 dots an inch is 3508 high. */
export const longestSide = 3508;
/** Letters of a smaller picture are too small to be read. */
const shortestLongSide = 2300;
/** An A2 page of 400 dots an inch. */
export const mostPixels = 62_000_000;

/** On white, since what is transparent is paper. */
export function drawn(picture: Parameters<Drawing["drawImage"]>[0], width: number, height: number): Canvas {
  const scale = scaleFor(width, height);
  const [w, h] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const canvas = createCanvas(w, h);
  const drawing = canvas.getContext("2d");
  drawing.fillStyle = "white";
  drawing.fillRect(0, 0, w, h);
  drawing.imageSmoothingQuality = "high";
  drawing.drawImage(picture, 0, 0, w, h);
  return canvas;
}

type Drawing = ReturnType<Canvas["getContext"]>;

function scaleFor(width: number, height: number): number {
  const long = Math.max(width, height);
  if (long > longestSide) return longestSide / long;
  return long < shortestLongSide ? Math.min(3, shortestLongSide / long) : 1;
}

export function turned(picture: Canvas, degrees: number): Canvas {
  const [width, height] = degrees === 180 ? [picture.width, picture.height] : [picture.height, picture.width];
  const canvas = createCanvas(width, height);
  const drawing = canvas.getContext("2d");
  drawing.translate(width / 2, height / 2);
  drawing.rotate((degrees * Math.PI) / 180);
  drawing.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}
