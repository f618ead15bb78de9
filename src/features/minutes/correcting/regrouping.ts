// Under which heading everything stands, when headings are corrected: what stood under one that is split goes to the
// last of its parts that begins before it in the text, and what stood under one that is dropped to the one before.
import { type Correction, startOf } from "./facts.ts";
import { matching } from "./matching.ts";
import { type Node, type Rest, type Section, settled } from "./sheet.ts";

interface Heading {
  readonly node: Node;
  /** Indexes of the sections, as they were read, whose words it now heads. */
  readonly from: Set<number>;
  readonly read: Section | null;
}

export interface Regrouped {
  readonly headings: readonly Heading[];
  /** The index of the heading that a place in a section stands under now; none where there is none left. */
  under(section: number, start: number | null): number | null;
}

interface Standing extends Correction {
  readonly id: string;
}

export function regrouped(sections: readonly Section[], standing: readonly Standing[]): Regrouped {
  const nodes = sections.map(({ heading }) => heading);
  const own = new Map<number, Node[]>();
  const joined = new Map<number, number>();
  const added = new Map<number, Node[]>();
  for (const correction of standing) {
    const put = correction.becomes.map((fact) => settled(fact, correction.id));
    const [first, ...others] = matching(nodes, correction).map((each) => nodes.indexOf(each));
    if (first === undefined) {
      for (const each of put) push(added, hostOf(sections, startOf(each.fact)), each);
      continue;
    }
    own.set(first, [...(own.get(first) ?? []), ...put]);
    for (const other of others) {
      own.set(other, own.get(other) ?? []);
      joined.set(other, first);
    }
  }
  const standingAt = sections.map((section, i) => {
    const kept = own.get(i) ?? [section.heading];
    return inOrder([...kept, ...(added.get(i) ?? [])]).map((node) => ({
      node,
      from: new Set<number>(),
      read: node === section.heading ? section : null,
    }));
  });
  const headings = [...standingAt.flat(), ...(sections.length === 0 ? headingsOf(added) : [])];
  for (const i of sections.keys()) for (const each of heirs(i)) each.from.add(i);
  return { headings, under };

  function heirs(i: number): readonly Heading[] {
    const here = standingAt[i] ?? [];
    if (here.length > 0) return here;
    const anchor = joined.get(i);
    if (anchor !== undefined && (standingAt[anchor] ?? []).length > 0) return standingAt[anchor] ?? [];
    const before = standingAt.slice(0, i).flat().at(-1);
    const after = standingAt.slice(i + 1).flat()[0];
    return [before ?? after].filter((each) => each !== undefined);
  }

  function under(section: number, start: number | null): number | null {
    const those = heirs(section);
    const begun = those.filter(({ node }) => start !== null && (startOf(node.fact) ?? Infinity) <= start);
    const kept = those.find(({ read }) => read !== null && read === sections[section]);
    const heading = begun.at(-1) ?? kept ?? those[0];
    return heading === undefined ? null : headings.indexOf(heading);
  }
}

/** The section in whose words a place lies: the last that has begun. */
export function hostOf(sections: readonly Section[], start: number | null): number {
  if (start === null) return Math.max(0, sections.length - 1);
  const inside = sections.findIndex(
    ({ extent }) => extent !== undefined && start >= extent[0] && start < extent[1],
  );
  if (inside >= 0) return inside;
  const begun = sections.map(({ heading }, i) => ({ i, at: startOf(heading.fact) ?? Infinity }));
  const last = begun
    .filter(({ at }) => at <= start)
    .reduce((one, other) => (other.at >= one.at ? other : one), {
      i: 0,
      at: -1,
    });
  return last.i;
}

/** From where a heading begins to where the next does, within what was its sections'. */
export function extentOf(
  heading: Heading,
  headings: readonly Heading[],
  sections: readonly Section[],
): [number, number] | undefined {
  const { from, node, read } = heading;
  const extents = [...from].map((i) => sections[i]?.extent).filter((each) => each !== undefined);
  if (extents.length < from.size || extents.length === 0) return undefined;
  const whole: [number, number] = [
    Math.min(...extents.map(([start]) => start)),
    Math.max(...extents.map(([, end]) => end)),
  ];
  const sharing = headings.filter((each) => [...each.from].some((i) => from.has(i)));
  if (sharing.length === 1) return read === null || from.size > 1 ? whole : read.extent;
  const starts = sharing.map((each) => startOf(each.node.fact) ?? whole[1]);
  const place = sharing.indexOf(heading);
  const begins = startOf(node.fact);
  const start = place === 0 ? Math.min(whole[0], begins ?? whole[0]) : (begins ?? whole[1]);
  return [start, Math.max(start, starts[place + 1] ?? whole[1])];
}

/** All that the sections had without words, one after another. */
export function restOf(rests: readonly Rest[]): Rest {
  if (rests.length === 1) return rests[0] ?? {};
  const all = <Each>(lists: readonly (readonly Each[] | undefined)[]) => {
    const told = lists.filter((list) => list !== undefined);
    return told.length === 0 ? undefined : told.flat();
  };
  return {
    absences: all(rests.map(({ absences }) => absences)),
    votes: all(rests.map(({ votes }) => votes)),
    reservations: all(rests.map(({ reservations }) => reservations)),
  };
}

function headingsOf(added: ReadonlyMap<number, Node[]>): Heading[] {
  return inOrder([...added.values()].flat()).map((node) => ({ node, from: new Set<number>(), read: null }));
}

/** By where they begin; those without words keep their place at the end. */
function inOrder(nodes: readonly Node[]): Node[] {
  return nodes.toSorted(
    (one, other) => (startOf(one.fact) ?? Infinity) - (startOf(other.fact) ?? Infinity) || 0,
  );
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
