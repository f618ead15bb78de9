// What is lettering among the words that a recogniser gives: not the specks, the rules of tables and the logotypes.
import type { ScannedPage, ScannedWord } from "./scanned-page.ts";

export function legibleWords({ words }: ScannedPage): ScannedWord[] {
  return words.flatMap((word, i) => {
    const text = storable(word.text);
    if (text === "") return [];
    if (opensLine(word, words[i - 1]) && isBullet(word, text)) return [{ ...word, text: "•" }];
    return isSpeck(word, text) ? [] : [{ ...word, text }];
  });
}

/** Composed letters, and nothing a database cannot hold. */
function storable(text: string): string {
  return text
    .replace(/[\s\p{Cc}\uFEFF]+/gu, "")
    .toWellFormed()
    .normalize("NFC");
}

const marks = /^(?:[-–—•●○▪■§&/+=*:.,;!?()"”’']|[-–][-–>]?)+$/;

function isSpeck({ confidence }: ScannedWord, text: string): boolean {
  if (/^[|_~=\\—]+$/.test(text)) return true;
  // Known by how high it stands, whatever letter it was taken for.
  if (text.includes("§")) return false;
  if (/[\p{L}\p{N}]/u.test(text)) return confidence < 8;
  return !marks.test(text) || confidence < 30;
}

const opensLine = (word: ScannedWord, before: ScannedWord | undefined): boolean =>
  before === undefined || word.x < before.x || Math.abs(word.baseline - before.baseline) > word.size / 2;

/** A dot that floats above the line, whichever letter it was taken for: “e”, “o”, “+”, “«”. */
function isBullet({ top, bottom, baseline, x, right, size }: ScannedWord, text: string): boolean {
  if (text.length > 2 || /[-–—\d]/.test(text)) return false;
  const [height, width] = [bottom - top, right - x];
  const floats = baseline - bottom > size * 0.08;
  return (
    floats && height > size * 0.15 && height < size * 0.6 && width > height * 0.6 && width < height * 1.7
  );
}
