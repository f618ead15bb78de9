// Titles that stand as bullets, each with its text under it, in notes that number nothing.
import type { Line } from "../lines.ts";
import { slice } from "../passage.ts";
import { type Candidate, unmarked } from "./candidates.ts";
import { titleLikeness } from "./titles.ts";

const bullet = /^[•●○▪·*–-]\s+(?=["”]?\p{Lu})/u;
const longest = 10;

/** The bullets after the header, where at least two and most of them stand over a text of their own. */
export function bulletTitles(lines: readonly Line[], from: number): Candidate[] {
  const bullets = lines.flatMap((line, i) => (i > from && bullet.test(line.text) ? [i] : []));
  const titles = bullets.filter((i) => standsOverText(lines, i));
  return titles.length >= 2 && titles.length * 2 > bullets.length
    ? titles.map((i) => withoutBullet(lines, i))
    : [];
}

function standsOverText(lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (line === undefined || next === undefined || !line.blankBefore || next.blankBefore) return false;
  const title = line.text.replace(bullet, "");
  const isTitle = titleLikeness(title) === 1 && title.split(/\s+/).length <= longest && !/[.!?]$/.test(title);
  return isTitle && /^\p{Lu}/u.test(next.text) && next.indent <= line.indent + 2;
}

function withoutBullet(lines: readonly Line[], i: number): Candidate {
  const candidate = unmarked(lines, i);
  return { ...candidate, title: slice(candidate.title, bullet.exec(candidate.title.text)?.[0].length ?? 0) };
}
