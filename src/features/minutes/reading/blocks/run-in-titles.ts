// Titles that stand on the line where their text begins: 'ÖPPNANDE. Ordföranden öppnade mötet.', '**Budget:** Den håller.',
// 'Ärende: Budget'.
import { fold } from "../folding.ts";
import { keyAt } from "../header/keys.ts";
import { labelOf } from "../items/labels.ts";
import type { Line } from "../lines.ts";
import { nothing, slice, trim } from "../passage.ts";
import type { Candidate } from "./candidates.ts";
import { closingFrom } from "./closing.ts";
import { isUsualTitle } from "./titles.ts";

const capitals = /^(?<title>\p{Lu}[\p{Lu}\d ,/&()-]{2,60}?)(?:[.:]|\s[–-])\s+(?=\S)/u;
const bold = /^(?<open>\*\*|__)(?<title>\p{Lu}[^*_]{2,60}?)[.:]?\k<open>[.:]?\s+(?=\S)/u;
const plain = /^(?<title>\p{Lu}[^:.!?]{2,50}?)(?::|\s[–-])\s+(?=\p{Lu}|\d)/u;
const keyed =
  /^(?<key>(?:ärende|punkt|fråga|ämne|rubrik|dagordningspunkt|agendapunkt)\s?:\s+)(?<title>\p{Lu}.{2,80})$/iu;
const fewest = 3;

/** In capitals or bold, at the beginning of most paragraphs. */
export function markedRunIns(lines: readonly Line[], from: number): Candidate[] {
  return runIns(lines, from, capitals, 0.5) ?? runIns(lines, from, bold, 0.5) ?? [];
}

/** 'Budget: Den håller.': in small letters, at the beginning of nearly all. */
export function plainRunIns(lines: readonly Line[], from: number): Candidate[] {
  return runIns(lines, from, plain, 0.8) ?? [];
}

const inBullet = /^[•●*–-]\s+(?<title>\p{Lu}[^.:!?]{2,45})[.:]\s+(?=["”]?[\p{Lu}\d])/u;
const bullet = /^[•●*–-]\s+(?=\S)/u;

/** '- Budget. Den håller.': the notes are a list, and each of its points begins with its title. */
export function bulletRunIns(lines: readonly Line[], from: number): Candidate[] {
  const until = closingFrom(lines);
  const points = lines.flatMap((line, i) => (i > from && i < until && bullet.test(line.text) ? [i] : []));
  const first = points[0] ?? lines.length;
  const loose = lines.slice(from + 1, first).filter(({ blankBefore }) => blankBefore);
  const found = points.flatMap((i) => {
    const line = lines[i];
    const title = line === undefined ? undefined : inBullet.exec(line.text)?.groups?.["title"];
    return line === undefined || title === undefined || labelOf(title) !== null
      ? []
      : [cutAt(line, i, title)];
  });
  return found.length >= fewest && found.length >= points.length * 0.7 && loose.length <= 2 ? found : [];
}

/** 'Ärende: Budget' over what was said of it. */
export function keyedTitles(lines: readonly Line[], from: number): Candidate[] {
  const found = lines.flatMap((line, i) => {
    const { key = "", title = "" } = (i > from && keyed.exec(line.text)?.groups) || {};
    if (title === "") return [];
    return [{ line: i, next: i + 1, mark: null, title: slice(line, key.length), tail: nothing, weight: 1 }];
  });
  return found.length >= fewest ? found : [];
}

/** 'Nästa träff: 15 april' */
export function usualRunIn(lines: readonly Line[], i: number): Candidate | null {
  const line = lines[i];
  const title =
    line === undefined
      ? undefined
      : /^(?<title>\p{Lu}[^:.]{3,40}):\s+(?=\S)/u.exec(line.text)?.groups?.["title"];
  return line?.blankBefore === true && title !== undefined && isUsualTitle(title)
    ? cutAt(line, i, title)
    : null;
}

function runIns(lines: readonly Line[], from: number, form: RegExp, share: number): Candidate[] | null {
  const paragraphs = lines.flatMap((line, i) =>
    i > from && line.blankBefore && line.text.length > 20 ? [i] : [],
  );
  const found = lines.flatMap((line, i) => {
    const title = i > from && line.blankBefore ? form.exec(line.text)?.groups?.["title"] : undefined;
    return title === undefined || opensPart(line.text, title) ? [] : [cutAt(line, i, title)];
  });
  return found.length >= fewest && found.length >= paragraphs.length * share ? found : null;
}

/** A part of an item, or of the header: 'BESLUT:', 'NÄRVARANDE:' */
function opensPart(text: string, title: string): boolean {
  if (isUsualTitle(title)) return false;
  const part = labelOf(title)?.part ?? labelOf(text)?.part;
  if (part !== undefined && part !== "text") return true;
  const isKey = (keyAt(fold(title))?.length ?? 0) >= title.length;
  return isKey && text.charAt(text.indexOf(title) + title.length) === ":";
}

function cutAt(line: Line, i: number, title: string): Candidate {
  const start = line.text.indexOf(title);
  const behind = slice(line, start + title.length);
  const signs = /^[\s.:*_–-]*/.exec(behind.text)?.[0].length ?? 0;
  return {
    line: i,
    next: i + 1,
    mark: null,
    title: slice(line, start, start + title.length),
    tail: trim(slice(behind, signs)),
    weight: 1,
  };
}
