// What a cooperation's papers may look like: any colour that can be read on white, and a picture that is one.
import { ok, refuse, type Result } from "../../lib/result.ts";
import { isJpeg, isPng, type Logotype, pictureSize } from "../minutes/index.ts";

export interface Branding {
  readonly logotype: Logotype | null;
  /** "#1f4e79"; null for Genbo's own. */
  readonly colour: string | null;
  readonly line: string | null;
}

export const plain: Branding = { logotype: null, colour: null, line: null };

/** The ink of a paper without a colour of its own. */
export const ink = "#1f2933";

export const limits = { bytes: 500_000, side: 4000, lineLength: 160, contrast: 4.5 };

export type BrandingRefusal =
  | "no-colour"
  | "too-pale"
  | "long-line"
  | "large-logotype"
  | "not-a-picture"
  | "damaged-picture";

export function colourFrom(written: string): Result<string | null, "no-colour" | "too-pale"> {
  const colour = written.trim().toLowerCase();
  if (colour === "" || colour === ink) return ok(null);
  if (!/^#[0-9a-f]{6}$/.test(colour)) return refuse("no-colour");
  return contrastOnWhite(colour) < limits.contrast ? refuse("too-pale") : ok(colour);
}

export function lineFrom(written: string): Result<string | null, "long-line"> {
  const line = written.replace(/\s+/g, " ").trim();
  if (line.length > limits.lineLength) return refuse("long-line");
  return ok(line === "" ? null : line);
}

/** By what is in the file, whatever it is called. */
export function logotypeFrom(
  bytes: Uint8Array,
): Result<Logotype, "large-logotype" | "not-a-picture" | "damaged-picture"> {
  if (bytes.length > limits.bytes) return refuse("large-logotype");
  const mediaType = isPng(bytes) ? "image/png" : isJpeg(bytes) ? "image/jpeg" : null;
  if (mediaType === null) return refuse("not-a-picture");
  const size = pictureSize(bytes);
  if (size === null) return refuse("damaged-picture");
  if (Math.max(size.width, size.height) > limits.side) return refuse("large-logotype");
  return ok({ bytes, mediaType });
}

/** As WCAG 2.2 reckons it: 1 is no contrast, 21 is black. */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
