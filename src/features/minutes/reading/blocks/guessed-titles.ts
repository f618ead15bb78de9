// Where nothing tells the items: short lines over sentences, else the opening words of each paragraph. Better a title
// that somebody has to look at than a meeting that said nothing.
import { findDates } from "../dates.ts";
import { labelOf } from "../items/labels.ts";
import type { Line } from "../lines.ts";
import { nothing, slice } from "../passage.ts";
import { type Candidate, unmarked } from "./candidates.ts";
import { closingFrom } from "./closing.ts";
import { isGroupHeading, titleLikeness } from "./titles.ts";

/** Shorter documents may well hold no items. */
const fewestLines = 15;
const fewest = 2;
const bullet = /^[•●○▪·*+–-]\s+/u;

export function guessedTitles(lines: readonly Line[], from: number): Candidate[] {
  if (lines.length < fewestLines) return [];
  const until = closingFrom(lines);
  const within = lines.flatMap((_, i) => (i > from && i < until ? [i] : []));
  const short = within.filter((i) => isShortOverSentence(lines, i));
  if (short.length >= fewest) return short.map((i) => withoutSigns(lines, i));
  const paragraphs = within.filter((i) => opensParagraph(lines[i]));
  return paragraphs.length >= fewest ? paragraphs.map((i) => byOpeningWords(lines, i)) : [];
}

function isShortOverSentence(lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (line === undefined || next === undefined) return false;
  const title = line.text.replace(bullet, "").replace(/:$/, "");
  const isShort = title.split(/\s+/).length <= 8 && title.length <= 70;
  const isTitle = /^\p{Lu}/u.test(title) && titleLikeness(title) === 1 && !/[.!?\d]$/.test(title);
  const isApart = line.blankBefore || /[.!?]$/.test(lines[i - 1]?.text ?? "");
  const hasText = next.text.length > title.length && /\p{Ll}\s\p{L}/u.test(next.text);
  return isShort && isTitle && isApart && hasText && labelOf(title) === null && !isGroupHeading(title);
}

const tellsMeeting =
  /(?<!\p{L})(?:närvar\p{L}+|deltog|deltagare|träffades|möttes|samlades|var där)(?!\p{L})/iu;

function opensParagraph(line: Line | undefined): boolean {
  if (line === undefined || !line.blankBefore || line.text.length < 25 || !/^\p{Lu}/u.test(line.text))
    return false;
  return (
    !tellsMeeting.test(line.text) && !findDates(line.text.slice(0, 60), null).some(({ index }) => index === 0)
  );
}

function withoutSigns(lines: readonly Line[], i: number): Candidate {
  const candidate = unmarked(lines, i);
  const { title } = candidate;
  const start = bullet.exec(title.text)?.[0].length ?? 0;
  return { ...candidate, title: slice(title, start, title.text.length - (title.text.endsWith(":") ? 1 : 0)) };
}

const openingWords = /^\S+(?:\s[^\s,.:;!?]+){0,6}/u;

/** The paragraph is the item's text, its first words too. */
function byOpeningWords(lines: readonly Line[], i: number): Candidate {
  const line = lines[i];
  const length = openingWords.exec(line?.text ?? "")?.[0].length ?? 0;
  const title = line === undefined ? nothing : slice(line, 0, length);
  return { line: i, next: i, mark: null, title, tail: nothing, weight: 0 };
}
