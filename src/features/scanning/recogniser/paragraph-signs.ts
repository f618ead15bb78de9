// The Swedish recogniser's alphabet has no §: it takes it for the figure or letter that is most like it. A § is taller than
// the figures beside it, and reaches below the line that they stand on.
import type { Line } from "tesseract.js";

interface Sign {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

/** The texts of a line's words, with § where it stands. */
export function textsOf({ words }: Line): string[] {
  const signs = words.map(({ symbols }) =>
    symbols.map(({ text, bbox }): Sign => ({ text, top: bbox.y0, bottom: bbox.y1 })),
  );
  return words.map(({ text, bbox }, i) => {
    const own = signs[i] ?? [];
    if (!/[$8&S5B]/.test(text) || own.map((sign) => sign.text).join("") !== text) return text;
    const next = signs[i + 1]?.[0];
    const written = own
      .map((sign, place) => {
        const before = place === 0 ? signs[i - 1]?.at(-1) : undefined;
        return isParagraph(sign, [own[place + 1], own[place + 2], next, before]) ? "§" : sign.text;
      })
      .join("");
    // One that was taken for two.
    return written === "§§" && bbox.x1 - bbox.x0 < (bbox.y1 - bbox.y0) * 0.75 ? "§" : written;
  });
}

function isParagraph(sign: Sign, near: readonly (Sign | undefined)[]): boolean {
  if (!/^[$8&S5B]$/.test(sign.text)) return false;
  const figure = near.find((each) => each !== undefined && /^\d$/.test(each.text) && !isTaller(each, sign));
  return figure !== undefined && (sign.text === "$" || isTaller(sign, figure));
}

function isTaller(sign: Sign, figure: Sign): boolean {
  const height = figure.bottom - figure.top;
  return sign.bottom - sign.top > height * 1.08 && sign.bottom > figure.bottom + height * 0.04;
}
