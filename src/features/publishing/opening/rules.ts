// Which minutes may be opened to the public, and which are left until somebody has looked at them.
import { findingsIn } from "../check/check.ts";
import type { Finding, FindingKind } from "../check/finding.ts";
import { onOneLine } from "../masking/rules.ts";

/** The source text of a meeting as it stands, with what has been said of it. */
export interface CheckedText {
  readonly text: string;
  readonly place: string | null;
  /** Where items stand that stay closed when their meeting opens. */
  readonly closed: readonly (readonly [number, number])[];
  /** Words that a person let pass. */
  readonly passed: readonly string[];
}

export interface FoundWords extends Finding {
  /** On one line. */
  readonly words: string;
}

/** What waits for a person: each words once, in the order of the text. */
export function waitingIn({ text, place, closed, passed }: CheckedText): FoundWords[] {
  const known = new Set(passed.map(folded));
  return findingsIn(text, place).flatMap((finding) => {
    const words = onOneLine(text.slice(finding.start, finding.end));
    const isClosed = closed.some(([from, until]) => finding.start >= from && finding.end <= until);
    if (isClosed || known.has(folded(words))) return [];
    known.add(folded(words));
    return { ...finding, words };
  });
}

export const betweenTexts = "\n";

/** The same in the texts of all files of a meeting, with offsets as though they were one. Only the first is the one
 *  whose items have known places; of the others nothing is told that it has already told. */
export function waitingInAll(texts: readonly string[], of: Omit<CheckedText, "text">): FoundWords[] {
  const [first = "", ...copies] = texts;
  const found = waitingIn({ ...of, text: first });
  if (copies.length === 0) return found;
  const known = [...of.passed, ...waitingIn({ ...of, text: first, closed: [] }).map(({ words }) => words)];
  let from = first.length + betweenTexts.length;
  for (const text of copies) {
    const more = waitingIn({ ...of, text, closed: [], passed: known });
    for (const { words, start, end, kind } of more) {
      found.push({ kind, words, start: start + from, end: end + from });
      known.push(words);
    }
    from += text.length + betweenTexts.length;
  }
  return found;
}

const folded = (words: string) => onOneLine(words).toLowerCase();

/** How many findings there are of each kind. */
export function countsOf(found: readonly { kind: FindingKind }[]): { kind: FindingKind; count: number }[] {
  const kinds = Map.groupBy(found, ({ kind }) => kind);
  return [...kinds].map(([kind, all]) => ({ kind, count: all.length }));
}
