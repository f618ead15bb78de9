// A list of all titles that stands before the minutes proper and is repeated by them.
import type { Line } from "../lines.ts";
import { bare } from "../folding.ts";
import type { Candidate } from "./candidates.ts";
import { sameTitle } from "./titles.ts";

export interface AgendaList {
  readonly entries: readonly Candidate[];
  /** The first line after the list. */
  readonly end: number;
}

/** No agenda is longer; a longer run is another kind of list. */
const longest = 200;

/** The longest run of headings line by line, if at least half of its titles come back further down. */
export function agendaListIn(candidates: readonly Candidate[], lines: readonly Line[]): AgendaList | null {
  const run = runs(candidates)
    .filter((each) => each.length >= 3 && each.length <= longest)
    .toSorted((a, b) => b.length - a.length)[0];
  const last = run?.at(-1);
  if (run === undefined || last === undefined) return null;
  const below = new Set(lines.slice(last.next).map((line) => bare(line.text)));
  const later = candidates.filter((each) => each.line >= last.next);
  const repeated = run.filter(
    (entry) =>
      below.has(bare(entry.title.text)) || later.some((each) => sameTitle(each.title.text, entry.title.text)),
  );
  return repeated.length * 2 >= run.length ? { entries: run, end: last.next } : null;
}

function runs(candidates: readonly Candidate[]): Candidate[][] {
  const found: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (
      run !== undefined &&
      last !== undefined &&
      candidate.line <= last.next + 1 &&
      follows(last, candidate)
    )
      run.push(candidate);
    else found.push([candidate]);
  }
  return found;
}

function follows(last: Candidate, next: Candidate): boolean {
  if (next.mark?.style === "letter" || last.mark?.style === "letter") return true;
  return Number.parseInt(next.mark?.number ?? "0", 10) > Number.parseInt(last.mark?.number ?? "0", 10);
}
