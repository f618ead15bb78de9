// The words that a word which is read may have been.
import { rememberedOf } from "../../../lib/remembered.ts";
import { after, atBeginning, atEnd, signOf } from "./letters.ts";
import type { Confusion } from "./signs.ts";

export interface Candidate {
  readonly word: string;
  /** The logarithm of how likely the word is to be read as it is, negated. */
  readonly cost: number;
}

/** How likely a sign is after what came before it. */
export type Next = (before: number, sign: number) => number;

interface Beginning extends Candidate {
  readonly before: number;
  /** The logarithm of how likely its letters are. */
  readonly spelt: number;
  readonly changes: number;
}

const mostChanges = 7;
const mostBeginnings = 32;

/** Those that look like words of the language, the likeliest first, and the word itself. */
export function candidatesFor(
  read: string,
  confusions: readonly Confusion[],
  lost: readonly Confusion[],
  next: Next,
): Candidate[] {
  const byFirst = grouped(confusions);
  const reached: Map<string, Beginning>[] = Array.from({ length: read.length + 1 }, () => new Map());
  const nothing = { word: "", cost: 0, before: atBeginning, spelt: 0, changes: 0 };
  reached[0]?.set("", nothing);
  for (const { written, cost } of lost) reach(reached[0], nothing, written, cost);
  for (let at = 0; at < read.length; at += 1) {
    const letter = read.charAt(at);
    for (const from of likeliest(reached[at])) {
      reach(reached[at + 1], from, letter, null);
      if (from.changes === mostChanges) continue;
      for (const { read: sign, written, cost } of byFirst.get(letter) ?? [])
        if (read.startsWith(sign, at)) reach(reached[at + sign.length], from, written, cost);
    }
    reached[at] = new Map();
  }
  const found = likeliest(
    new Map(
      [...(reached[read.length] ?? [])].map(([word, way]) => [
        word,
        { ...way, spelt: way.spelt + Math.log(next(way.before, atEnd)) },
      ]),
    ),
  );
  return found.some(({ word }) => word === read) ? found : [...found, { word: read, cost: 0 }];

  function reach(
    there: Map<string, Beginning> | undefined,
    from: Beginning,
    written: string,
    cost: number | null,
  ): void {
    const word = from.word + written;
    const inAll = from.cost + (cost ?? 0);
    const known = there?.get(word);
    if (known !== undefined && known.cost <= inAll) return;
    let { before, spelt } = from;
    for (const letter of written) {
      const sign = signOf(letter);
      spelt += Math.log(next(before, sign));
      before = after(before, sign);
    }
    const changes = from.changes + (cost === null ? 0 : 1);
    there?.set(word, { word, cost: inAll, before, spelt, changes });
  }
}

function likeliest(beginnings: ReadonlyMap<string, Beginning> | undefined): Beginning[] {
  return [...(beginnings?.values() ?? [])]
    .toSorted((one, other) => other.spelt - other.cost - one.spelt + one.cost)
    .slice(0, mostBeginnings);
}

const grouped = rememberedOf((confusions: readonly Confusion[]) =>
  Map.groupBy(confusions, ({ read }) => read.charAt(0)),
);
