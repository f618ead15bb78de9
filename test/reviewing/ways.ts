// The fewest keys that lead from one fact to another, and from some words of the text to others.
import { hullOf, type Shown } from "../../src/features/minutes/index.ts";
import { placeFrom } from "../../src/features/reviewing/telling/rules.ts";
import {
  longerByLine,
  longerByWord,
  nextLine,
  nextWord,
  type Place,
  previousLine,
  previousWord,
  shorterByLine,
  shorterByWord,
  withoutFirstWord,
} from "../../src/ui/client/reviewing/places.ts";
import { alike } from "../minutes/wording.ts";

export function wayTo(text: string, { fact }: Shown, words: string): string[] | null {
  const hull = hullOf(fact.spans);
  const from = hull ? { start: hull[0], end: hull[1] } : nextLine(text, { start: 0, end: 0 });
  const place = placeFrom(text, Math.max(0, from.start - 300), words);
  return place && stepsTo(text, from, { start: place[0], end: place[1] });
}

/** Where words stand that are damaged in the text, or put otherwise: the lines, one after another, that are most alike. */
export function likestLines(text: string, words: string): Place {
  const lines: Place[] = [];
  for (
    let at = nextLine(text, { start: 0, end: 0 });
    at.start !== lines.at(-1)?.start;
    at = nextLine(text, at)
  )
    lines.push(at);
  let best: Place = { start: 0, end: 0 };
  let most = -1;
  for (const [i, { start }] of lines.entries())
    for (const { end } of lines.slice(i, i + mostLines)) {
      const likeness = alike(text.slice(start, end), words);
      if (likeness > most) [best, most] = [{ start, end }, likeness];
    }
  return best;
}

const mostLines = 15;

/** Facts and headings back and forth. */
export function wayBetween(from: number, to: number, facts: readonly Shown[]): string[] {
  const opens = (i: number) => {
    const [own, before] = [facts[i]?.fact.part, facts[i - 1]?.fact.part];
    return i === 0 || own === "item" || (own === "person" && before === "header");
  };
  const headings = facts.flatMap((_, i) => (opens(i) ? [i] : []));
  const moves = (at: number): [string, number][] => [
    ["j", Math.min(facts.length - 1, at + 1)],
    ["k", Math.max(0, at - 1)],
    ["l", headings.find((i) => i > at) ?? at],
    ["v", headings.findLast((i) => i < at) ?? at],
  ];
  const seen = new Map<number, string[]>([[from, []]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined && at !== to; at = queue.shift())
    for (const [key, next] of moves(at)) {
      if (seen.has(next)) continue;
      seen.set(next, [...(seen.get(at) ?? []), key]);
      queue.push(next);
    }
  return seen.get(to) ?? [];
}

const moves = [
  ["ArrowDown", nextLine],
  ["ArrowUp", previousLine],
  ["ArrowRight", nextWord],
  ["ArrowLeft", previousWord],
  ["Shift+ArrowDown", longerByLine],
  ["Shift+ArrowUp", shorterByLine],
  ["Shift+ArrowRight", longerByWord],
  ["Shift+ArrowLeft", shorterByWord],
  ["Delete", withoutFirstWord],
] as const;
const mostLooked = 40_000;

/** From the words that are chosen to these, by as few steps as there can be; a sign at the ends does not matter. Null
 *  where that is far. */
export function stepsTo(text: string, from: Place, to: Place): string[] | null {
  const isThere = ({ start, end }: Place) =>
    Math.abs(start - to.start) <= 2 && Math.abs(end - to.end) <= 2 && bare(text.slice(start, end)) === wanted;
  const wanted = bare(text.slice(to.start, to.end));
  const nameOf = ({ start, end }: Place) => `${start}-${end}`;
  const seen = new Set([nameOf(from)]);
  let edge: { place: Place; keys: string[] }[] = [{ place: from, keys: [] }];
  while (edge.length > 0 && seen.size < mostLooked) {
    const there = edge.find(({ place }) => isThere(place));
    if (there) return there.keys;
    edge = edge.flatMap(({ place, keys }) =>
      moves.flatMap(([key, step]) => {
        const next = step(text, place);
        if (seen.has(nameOf(next))) return [];
        seen.add(nameOf(next));
        return [{ place: next, keys: [...keys, key] }];
      }),
    );
  }
  return null;
}

const bare = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
