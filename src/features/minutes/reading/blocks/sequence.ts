// Which numbered lines are the agenda: those that count on, look like headings and have text between them.
import type { Line } from "../lines.ts";
import type { Candidate } from "./candidates.ts";
import { isUsualTitle } from "./titles.ts";

const furthestGap = 3;
const gapCost = 0.35;

interface Chain {
  readonly last: Candidate;
  readonly before: Chain | null;
  readonly score: number;
}

/** The best chain of numbers counting upwards. */
export function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const endingAt = new Map<number, Chain>();
  let best: Chain | null = null;
  for (const candidate of candidates) {
    const number = numberOf(candidate);
    if (Number.isNaN(number)) continue;
    const chain = extend(candidate, number, endingAt);
    if (chain.score >= (endingAt.get(number)?.score ?? -Infinity)) endingAt.set(number, chain);
    if (chain.score > (best?.score ?? 0.5)) best = chain;
  }
  const members: Candidate[] = [];
  for (let chain = best; chain !== null; chain = chain.before) members.unshift(chain.last);
  return members;
}

/** 62 for '62/12', 12 for '12a'. */
export function numberOf(candidate: Candidate): number {
  return Number.parseInt(candidate.mark?.number ?? "", 10);
}

function extend(candidate: Candidate, number: number, endingAt: ReadonlyMap<number, Chain>): Chain {
  let score = candidate.weight - (number === 1 ? 0 : 0.3);
  let before: Chain | null = null;
  for (let step = 1; step <= furthestGap; step++) {
    const earlier = endingAt.get(number - step);
    const reached = (earlier?.score ?? -Infinity) + candidate.weight - (step - 1) * gapCost;
    if (earlier !== undefined && reached > score) [score, before] = [reached, earlier];
  }
  return { last: candidate, before, score };
}

/** The agenda whole: the best chain, and the chains before and after it where numbers begin anew. */
export function agendaOf(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  restarted = false,
): Candidate[] {
  const chain = bestChain(candidates).filter((each) => each.weight > 0.25);
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (restarted && !standsForItself(chain, lines)) return [];
  const before = candidates.filter((each) => each.line < first.line);
  const after = candidates.filter((each) => each.line > last.line);
  return [...agendaOf(before, lines, true), ...chain, ...agendaOf(after, lines, true)];
}

/** A list inside an item has its points line by line; a restarted agenda has text under its headings. */
function standsForItself(chain: readonly Candidate[], lines: readonly Line[]): boolean {
  const withText = chain.filter((each, i) => {
    const next = chain[i + 1]?.line ?? lines.length;
    return each.tail.text !== "" || next > each.next;
  });
  const headings = chain.filter((each) => each.weight >= 0.9);
  const [only] = chain;
  if (chain.length === 1 && only !== undefined && isUsualTitle(only.title.text)) return true;
  return chain.length >= 2 && headings.length === chain.length && withText.length * 2 > chain.length;
}
