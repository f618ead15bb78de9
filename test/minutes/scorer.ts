// How well a reader reads: gold records against what was found, pooled over any number of documents.
// The measure is the project's agreed one; scorer.test.ts holds it to the original where that is at hand.
import type { z } from "zod";
import { minutesRecord } from "../../src/features/minutes/index.ts";
import { alike, folded, withoutMunicipality, withoutThat } from "./wording.ts";

/** What is scored of a record; gold files hold no more. */
export const scoredRecord = minutesRecord.omit({ schema: true, source: true, warnings: true });
export type Scored = z.infer<typeof scoredRecord>;
type ScoredItem = Scored["items"][number];

export interface Figure {
  f1: number;
  precision: number;
  recall: number;
  gold: number;
  found: number;
}

const weights = { header: 2, people: 2, items: 2, decisions: 2, assignments: 2, inputs: 1, presenters: 1 };

export function scorer() {
  const tallies = new Map<string, { hit: number; gold: number; found: number }>();
  const misses: string[] = [];

  function count(key: string, hit: number, gold: number, found: number): void {
    const tally = tallies.get(key) ?? { hit: 0, gold: 0, found: 0 };
    tallies.set(key, { hit: tally.hit + hit, gold: tally.gold + gold, found: tally.found + found });
  }

  function compare<Fact>(
    document: string,
    kind: FactKind<Fact>,
    gold: Fact[],
    found: Fact[],
  ): [Fact, Fact][] {
    const { pairs, missed, invented } = paired(gold, found, kind.likeness, kind.floor);
    count(kind.key, pairs.length, gold.length, found.length);
    for (const fact of missed) misses.push(`${document}\t${kind.key}\tmissed\t${kind.show(fact)}`);
    for (const fact of invented) misses.push(`${document}\t${kind.key}\tinvented\t${kind.show(fact)}`);
    return pairs;
  }

  function header(document: string, gold: Scored, found: Scored): void {
    for (const [field, same] of Object.entries(sameHeader(gold, found))) {
      count("header", same ? 1 : 0, 1, 1);
      if (!same) misses.push(`${document}\theader\t${field}`);
    }
  }

  function people(document: string, gold: Scored, found: Scored): void {
    for (const [a, b] of compare(document, person, gold.people, found.people)) {
      const same = [
        withoutMunicipality(a.organisation) === withoutMunicipality(b.organisation),
        a.chair === b.chair,
        a.minuteTaker === b.minuteTaker,
        a.from === b.from,
        a.until === b.until,
      ];
      count("people.details", same.filter(Boolean).length, same.length, same.length);
      if (same.includes(false)) misses.push(`${document}\tpeople.details\t${a.name}\t${same.join(" ")}`);
    }
  }

  /** What stands under an item counts in that item alone: a missed item loses all under it. */
  function underItem(document: string, gold: ScoredItem, found: ScoredItem): void {
    compare(document, presenter, gold.presenters, found.presenters);
    compare(document, input, gold.inputs, found.inputs);
    compare(document, assignment, gold.assignments, found.assignments);
    compare(document, annex, gold.annexes, found.annexes);
    const decided = compare(document, decision, gold.decisions, found.decisions);
    const right = decided.filter(([a, b]) => a.outcome === b.outcome).length;
    count("decisions.outcome", right, decided.length, decided.length);
    for (const [a, b] of decided)
      if (a.outcome !== b.outcome) misses.push(`${document}\toutcome\t${a.outcome} ${b.outcome}\t${a.text}`);
  }

  function score(document: string, gold: Scored, found: Scored): void {
    header(document, gold, found);
    people(document, gold, found);
    const { pairs, missed, invented } = paired(gold.items, found.items, item.likeness, item.floor);
    compare(document, item, gold.items, found.items);
    for (const [a, b] of pairs) underItem(document, a, b);
    for (const lost of missed) underItem(document, lost, nothingUnder(lost));
    for (const made of invented) underItem(document, nothingUnder(made), made);
  }

  const figures = (): Record<string, Figure> =>
    Object.fromEntries([...tallies].map(([key, tally]) => [key, figure(tally)]));

  return { score, figures, total: () => totalOf(figures()), misses };
}

function figure({ hit, gold, found }: { hit: number; gold: number; found: number }): Figure {
  const share = (of: number, other: number) => (of > 0 ? hit / of : other > 0 ? 0 : 1);
  const [precision, recall] = [share(found, gold), share(gold, found)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { f1, precision, recall, gold, found };
}

function totalOf(figures: Record<string, Figure>): number {
  const parts = Object.entries(weights);
  const weighed = parts.reduce((sum, [key, weight]) => sum + weight * (figures[key]?.f1 ?? 0), 0);
  return weighed / parts.reduce((sum, [, weight]) => sum + weight, 0);
}

export function sameHeader(gold: Scored, found: Scored) {
  return {
    kind: gold.kind === found.kind,
    number: gold.number === found.number,
    date: gold.date === found.date,
    start: gold.start === found.start,
    end: gold.end === found.end,
    remote: gold.remote === found.remote,
    place: folded(gold.place) === folded(found.place),
    cooperation: folded(gold.cooperation) === folded(found.cooperation),
    body: alike(gold.body, found.body) >= 0.5,
  };
}

interface FactKind<Fact> {
  key: string;
  likeness: (gold: Fact, found: Fact) => number;
  /** Pairs less alike than this are none. */
  floor: number;
  show: (fact: Fact) => string;
}

export const person: FactKind<Scored["people"][number]> = {
  key: "people",
  likeness: (a, b) => (a.presence === b.presence ? alike(a.name, b.name) : 0),
  floor: 0.99,
  show: ({ name, presence }) => `${name} (${presence})`,
};
export const item: FactKind<ScoredItem> = {
  key: "items",
  likeness: (a, b) => (folded(a.number) === folded(b.number) ? alike(a.title, b.title) : 0),
  floor: 0.8,
  show: ({ number, title }) => `${number} ${title}`,
};
export const presenter: FactKind<ScoredItem["presenters"][number]> = {
  key: "presenters",
  likeness: (a, b) => alike(a.name, b.name),
  floor: 0.99,
  show: ({ name }) => name,
};
export const input: FactKind<string> = { key: "inputs", likeness: alike, floor: 0.75, show: (text) => text };
export const decision: FactKind<ScoredItem["decisions"][number]> = {
  key: "decisions",
  likeness: (a, b) => alike(withoutThat(a.text), withoutThat(b.text)),
  floor: 0.8,
  show: ({ text }) => text,
};
export const assignment: FactKind<ScoredItem["assignments"][number]> = {
  key: "assignments",
  likeness: (a, b) => (a.due === b.due ? alike(`${a.who} ${a.what}`, `${b.who} ${b.what}`) : 0),
  floor: 0.5,
  show: ({ who, what, due }) => `${who}: ${what} [${due}]`,
};
const annex: FactKind<string> = { key: "annexes", likeness: alike, floor: 0.99, show: (name) => name };

export const kinds = { person, item, presenter, input, decision, assignment };

export function nothingUnder(like: ScoredItem): ScoredItem {
  return { ...like, presenters: [], inputs: [], decisions: [], assignments: [], annexes: [] };
}

/** One to one, the most alike first. */
export function paired<Fact>(
  gold: readonly Fact[],
  found: readonly Fact[],
  likeness: (gold: Fact, found: Fact) => number,
  floor: number,
): { pairs: [Fact, Fact][]; missed: Fact[]; invented: Fact[] } {
  const candidates = gold
    .flatMap((a, i) => found.map((b, j) => ({ a, b, i, j, likeness: likeness(a, b) })))
    .filter((candidate) => candidate.likeness >= floor)
    .toSorted((one, other) => other.likeness - one.likeness);
  const [goldTaken, foundTaken] = [new Set<number>(), new Set<number>()];
  const pairs: [Fact, Fact][] = [];
  for (const { a, b, i, j } of candidates) {
    if (goldTaken.has(i) || foundTaken.has(j)) continue;
    goldTaken.add(i);
    foundTaken.add(j);
    pairs.push([a, b]);
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !goldTaken.has(i)),
    invented: found.filter((_, j) => !foundTaken.has(j)),
  };
}
