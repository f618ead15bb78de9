// Sound documents damaged on purpose, to see how many of their words the repairs give back.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repairsIn } from "../../src/features/minutes/repairing/repair.ts";
import { loadSpelling } from "../../src/features/minutes/repairing/spelling.ts";
import { vocabularyOf } from "../../src/features/minutes/repairing/vocabulary.ts";

export interface Sound {
  readonly name: string;
  readonly text: string;
}

/** Those of a folder that have all their letters. */
export function soundDocuments(...folders: readonly string[]): Sound[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name) && !/ocr|README/.test(name))
      .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8").normalize("NFC") })),
  );
}

const plainLetters: Readonly<Record<string, string>> = {
  å: "a",
  ä: "a",
  ö: "o",
  Å: "A",
  Ä: "A",
  Ö: "O",
  é: "e",
};

/** As a program writes that knows no other letters than the English. */
export const stripped = (word: string): string =>
  word.replace(/[åäöÅÄÖé]/g, (letter) => plainLetters[letter] ?? letter);

const misread: Readonly<Record<string, readonly string[]>> = {
  å: ["a", "a", "a", "a", "d", "4"],
  ä: ["a", "a", "é", "d", "di", "ii", "4"],
  ö: ["o", "o", "é", "é", "6", "d", "dé"],
  Å: ["A"],
  Ä: ["A"],
  Ö: ["O"],
};

/** As English character recognition does it: the same each time. */
export function garbling(): (word: string) => string {
  let seed = 7;
  const below = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * most);
  };
  return (word) =>
    word.replace(/[åäöÅÄÖ]/g, (letter) => {
      const signs = misread[letter] ?? [letter];
      return signs[below(signs.length)] ?? letter;
    });
}

export interface Tally {
  damaged: number;
  right: number;
  sound: number;
  spoilt: number;
  readonly wrong: string[];
  readonly spoiled: string[];
}

export const nothingYet = (): Tally => ({
  damaged: 0,
  right: 0,
  sound: 0,
  spoilt: 0,
  wrong: [],
  spoiled: [],
});

const words = /[\p{L}\p{M}\d]+/gu;

/** Each document damaged and repaired with the words of all the others. What has no capital is no name. */
export async function repairing(
  documents: readonly Sound[],
  damage: (word: string) => string,
  register: readonly Sound[] = documents,
): Promise<{ all: Tally; withoutNames: Tally }> {
  const spelling = await loadSpelling();
  const [all, withoutNames] = [nothingYet(), nothingYet()];
  for (const document of documents) {
    const others = register.filter((other) => other !== document).map(({ text }) => text);
    const { text, starts, pairs } = damagedText(document.text, damage);
    const repairs = new Map(
      repairsIn(text, vocabularyOf(others, spelling)).map(({ start, word }) => [start, word]),
    );
    for (const [i, [written, read]] of pairs.entries()) {
      const meant = repairs.get(starts[i] ?? -1) ?? read;
      count(all, written, read, meant);
      if (!/^\p{Lu}/u.test(written)) count(withoutNames, written, read, meant);
    }
  }
  return { all, withoutNames };
}

/** One word: as it was written, as it was read, and as it was repaired. */
export function count(tally: Tally, written: string, read: string, meant: string): void {
  const isRight = meant === written;
  if (read === written) {
    tally.sound += 1;
    if (!isRight) tally.spoilt += 1;
    if (!isRight) tally.spoiled.push(`${written} > ${meant}`);
    return;
  }
  tally.damaged += 1;
  if (isRight) tally.right += 1;
  else tally.wrong.push(`${written}: ${read} > ${meant}`);
}

function damagedText(sound: string, damage: (word: string) => string) {
  const starts: number[] = [];
  const pairs: [written: string, read: string][] = [];
  let text = "";
  let last = 0;
  for (const { 0: written, index } of sound.matchAll(words)) {
    const read = damage(written);
    text += sound.slice(last, index);
    starts.push(text.length);
    pairs.push([written, read]);
    text += read;
    last = index + written.length;
  }
  return { text: text + sound.slice(last), starts, pairs };
}

export function figuresOf(what: string, { damaged, right, sound, spoilt }: Tally): string {
  const [share, harm] = [right / damaged, spoilt / sound];
  return `${what}: ${(share * 100).toFixed(2)} % of ${damaged} damaged words right, ${(harm * 100).toFixed(3)} % of ${sound} sound words spoilt\n`;
}
