// Words that the end of a line has cut in two.
import type { Line } from "./lines.ts";
import { join, slice } from "./passage.ts";

/** No line of minutes is longer; what is joined to one over and over is none. */
const longestLine = 2000;

/** Moves the rest of a cut word up to its beginning: 'kommun-' 'direktörer kom' is 'kommundirektörer' 'kom'. */
export function joinHyphenated(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  const whole = () => new Set(lines.flatMap((line) => line.text.toLowerCase().split(/[^\p{L}-]+/u)));
  let words: Set<string> | null = null;
  for (const line of lines) {
    const before = joined.at(-1);
    const head =
      before?.text.match(/(?<=[\p{L}\p{N}])[-‐]$|(?<=\d)–$/u) &&
      before.text.match(/[\p{L}\p{N}]+(?=[-‐–]$)/u)?.[0];
    const rest = line.text.match(before?.text.endsWith("–") ? /^\d+\S*/ : /^[\p{L}\p{N}]+\S*/u)?.[0];
    if (
      before === undefined ||
      !head ||
      !rest ||
      line.blankBefore ||
      before.text.length > longestLine ||
      suspended.test(line.text)
    ) {
      joined.push(line);
      continue;
    }
    words ??= whole();
    const keep = keepsHyphen(head, rest, words);
    const start = keep ? before : slice(before, 0, -1);
    joined[joined.length - 1] = { ...before, ...join([start, slice(line, 0, rest.length)], "") };
    const left = slice(line, rest.length + (line.text.slice(rest.length).match(/^\s*/)?.[0].length ?? 0));
    if (left.text !== "") joined.push({ ...line, ...left });
  }
  return joined;
}

/** 'HR- och IT-frågor': the hyphen stands for a word that follows later. */
const suspended = /^(?:och|eller|samt|respektive|resp\.?|men|till|kontra)(?![\p{L}])/u;

function keepsHyphen(head: string, rest: string, words: ReadonlySet<string>): boolean {
  const tail = rest.match(/^[\p{L}\p{N}]+/u)?.[0] ?? "";
  if (/^[\p{Lu}\p{N}]/u.test(rest) || /^[\p{Lu}\p{N}]+$/u.test(head) || head.length === 1) return true;
  return words.has(`${head}-${tail}`.toLowerCase());
}
