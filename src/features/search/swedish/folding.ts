import { foldName } from "../../../lib/names.ts";

/** A word as it is when its accents are lost, on a foreign keyboard or in a scan: malmo, milj6. */
export function fold(word: string): string {
  const common = word.replace(/[åäö]/g, (letter) => (letter === "ö" ? "o" : "a"));
  const plain = /^[a-z0-9]*$/.test(common) ? common : foldName(common);
  return /[06]/.test(plain) && /[a-z]/.test(plain) ? plain.replace(/[06]/g, "o") : plain;
}

/** The same and, since scanning takes ö for é, what the word then was: bjérklund. */
export function foldings(word: string): string[] {
  return word.includes("é") ? [fold(word), fold(word.replaceAll("é", "ö"))] : [fold(word)];
}
