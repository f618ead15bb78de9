// Titles that stand as bullets or before a colon, each with its text under it, in notes that number nothing.
import type { Line } from "../lines.ts";
import { slice } from "../passage.ts";
import { type Candidate, unmarked } from "./candidates.ts";
import { fold } from "../folding.ts";
import { inputOpening } from "../items/input-forms.ts";
import { labelOf } from "../items/labels.ts";
import { titleLikeness } from "./titles.ts";

const bullet = /^[•●○▪·*–-]\s+(?=["”]?\p{Lu})/u;
const anyBullet = /^[•●○▪·*–+-]\s*(?=["”]?[\p{L}\d])/u;
const longest = 10;

/** The bullets after the header, where at least two and most of them stand over a text of their own. */
export function bulletTitles(lines: readonly Line[], from: number): Candidate[] {
  const bullets = lines.flatMap((line, i) => (i > from && bullet.test(line.text) ? [i] : []));
  const titles = bullets.filter((i) => standsOverText(lines, i));
  return titles.length >= 2 && titles.length * 2 > bullets.length
    ? titles.map((i) => withoutBullet(lines, i))
    : [];
}

/** 'Skyltar:' on a line of its own, and under it 'De är slut.' */
export function colonTitles(lines: readonly Line[], from: number): Candidate[] {
  const titles = lines.flatMap((line, i) => {
    if (i <= from || !/^\p{Lu}[^:]*:$/u.test(line.text) || labelOf(line.text) !== null) return [];
    return standsOverText(lines, i, true) && inputOpening(fold(line.text)) === null ? [i] : [];
  });
  return titles.length >= 2 ? titles.map((i) => withoutColon(lines, i)) : [];
}

function standsOverText(lines: readonly Line[], i: number, mayList = false): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (line === undefined || next === undefined || !line.blankBefore || next.blankBefore) return false;
  const title = line.text.replace(bullet, "").replace(/:$/, "");
  const isTitle = titleLikeness(title) === 1 && title.split(/\s+/).length <= longest && !/[.!?]$/.test(title);
  const isList = mayList && anyBullet.test(next.text);
  return isTitle && (isList || (/^[\p{Lu}\d]/u.test(next.text) && next.indent <= line.indent + 2));
}

function withoutColon(lines: readonly Line[], i: number): Candidate {
  const candidate = unmarked(lines, i);
  return { ...candidate, title: slice(candidate.title, 0, -1) };
}

function withoutBullet(lines: readonly Line[], i: number): Candidate {
  const candidate = unmarked(lines, i);
  return { ...candidate, title: slice(candidate.title, bullet.exec(candidate.title.text)?.[0].length ?? 0) };
}
