// Documents as they come when something has gone wrong with them: letters lost, halves missing, lines in disorder.
import type { SourceText } from "../../src/features/minutes/index.ts";

/** The same on every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const plain: Readonly<Record<string, string>> = { å: "a", ä: "a", ö: "o", Å: "A", Ä: "A", Ö: "O" };
/** What a machine that has not learnt Swedish takes the letters for. */
const misread: Readonly<Record<string, string>> = {
  å: "aaaad4",
  ä: "aaéd4",
  ö: "ooéé6d",
  Å: "A",
  Ä: "A",
  Ö: "O",
};

const ways = {
  "letters stripped": (text: string) => text.replace(/[åäö]/gi, (letter) => plain[letter] ?? letter),
  "letters garbled": (text: string) => {
    const roll = dice(7);
    return text.replace(/[åäö]/gi, (letter) => {
      const taken = misread[letter] ?? letter;
      return taken.charAt(Math.floor(roll() * taken.length));
    });
  },
  "lines shuffled": (text: string) => {
    const roll = dice(7);
    return text
      .split("\n")
      .map((line) => ({ line, place: roll() }))
      .toSorted((one, other) => one.place - other.place)
      .map(({ line }) => line)
      .join("\n");
  },
  "first half": (text: string) => text.slice(0, text.length / 2),
  "second half": (text: string) => text.slice(text.length / 2),
};

export type Way = keyof typeof ways;

export function spoilt(source: SourceText, way: Way): SourceText {
  return { ...source, text: ways[way](source.text), emphasis: [], repairs: undefined };
}
