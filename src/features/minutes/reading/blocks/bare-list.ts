// An agenda without numbers before the minutes proper: 'Dagordning', and the titles line by line.
import { bare } from "../folding.ts";
import type { Line } from "../lines.ts";
import { slice } from "../passage.ts";
import type { AgendaList } from "./agenda-list.ts";
import { type Candidate, headingText, unmarked } from "./candidates.ts";
import { isUsualTitle, sameTitle, titleLikeness } from "./titles.ts";

const heading =
  /^(?:(?:dagens |mötets )?(?:dagordning(?:en)?|agenda(?:n)?|ärenden|punkter|program)|föredragningslista|ärendelista|innehåll|på dagordningen|att behandla)(?: för (?:mötet|dagen))?:?$/iu;
const bullet = /^[•●○▪·*–-]\s+/u;
const longest = 40;

/** The titles below the word for it, if at least half of them come back further down. */
export function bareListIn(lines: readonly Line[]): AgendaList | null {
  const at = lines.findIndex((line) => heading.test(headingText(line).text));
  if (at < 0) return null;
  const entries: Candidate[] = [];
  for (let i = at + 1; i < lines.length && entries.length < longest; i += 1) {
    const line = lines[i];
    if (line === undefined || (line.blankBefore && i > at + 1)) break;
    const entry = entryAt(lines, i);
    if (entries.some(({ title }) => bare(title.text) === bare(entry.title.text))) break;
    if (titleLikeness(entry.title.text) < 0.7) break;
    entries.push(entry);
  }
  const end = entries.at(-1)?.next ?? at + 1;
  const later = lines.slice(end).map((line) => headingText(line).text);
  const repeated = entries.filter(({ title }) => later.some((text) => isRepeated(text, title.text)));
  return repeated.length >= 2 && repeated.length * 2 >= entries.length ? { entries, end } : null;
}

const isRepeated = (text: string, title: string): boolean =>
  sameTitle(text, title) || (isUsualTitle(title) && text.startsWith(`${title}:`));

function entryAt(lines: readonly Line[], i: number): Candidate {
  const candidate = { ...unmarked(lines, i), next: i + 1 };
  return { ...candidate, title: slice(candidate.title, bullet.exec(candidate.title.text)?.[0].length ?? 0) };
}
