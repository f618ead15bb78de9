// What people have said of a record, laid over what the reader reads. The source text never changes, so its offsets are
// anchors for both, and a newer reader's record takes the same corrections.
import type { MinutesRecord } from "../record.ts";
import { warningsOf } from "../reading/warnings.ts";
import { type Correction, type Fact, hullOf, type Shown, startOf } from "./facts.ts";
import { matching, shareWords } from "./matching.ts";
import { type Days, dueReckoned, mentionReckoned } from "./reckoning.ts";
import { extentOf, hostOf, type Regrouped, regrouped, restOf } from "./regrouping.ts";
import { apart, type Node, type Section, settled, type Sheet, shown, together } from "./sheet.ts";

export interface Standing extends Correction {
  readonly id: string;
}

export interface Corrected {
  readonly record: MinutesRecord;
  /** Every fact of it, in the order of the record: header, people, and each item with what stands in it. */
  readonly facts: readonly Shown[];
  /** Ids of corrections for which the record has no place any more. */
  readonly unplaced: readonly string[];
}

export const factsOf = (record: MinutesRecord): Shown[] => shown(apart(record));

/** The record as the corrections make it, whatever their order. */
export function corrected(record: MinutesRecord, standing: readonly Standing[]): Corrected {
  if (standing.length === 0) return { record, facts: factsOf(record), unplaced: [] };
  const sheet = apart(record);
  const of = (...parts: string[]) => standing.filter(({ part }) => parts.includes(part));
  const grouped = regrouped(sheet.sections, of("item"));
  if (grouped.headings.length === 0 && standsInItems(sheet)) {
    const dropping = of("item").map(({ id }) => id);
    const left = corrected(
      record,
      standing.filter(({ id }) => !dropping.includes(id)),
    );
    return { ...left, unplaced: [...left.unplaced, ...dropping] };
  }
  const { sections, unplaced } = sectionsOf(sheet.sections, grouped, standing);
  const people = replaced(sheet.people, of("person"));
  const header = replaced(sheet.header, of("header")).inPlace;
  const days = { read: record.date, is: dayIn(header) };
  const result: Sheet = {
    header,
    people: people.added.reduce(inserted, people.inPlace),
    sections: sections.map((section) => ({
      ...section,
      children: section.children.map((each) => dated(each, days)),
    })),
  };
  const put = together(record, result);
  return { record: { ...put, ...aroundOf(record, put, grouped, days) }, facts: shown(result), unplaced };
}

function dayIn(header: readonly Node[]): string | null {
  const told = header.find(({ fact }) => fact.part === "header" && fact.field === "date")?.fact.value;
  return typeof told === "string" ? told : null;
}

/** What a person has said of a task holds, whatever the day of the meeting. */
function dated(each: Node, days: Days): Node {
  const { fact, correctionId } = each;
  if (fact.part !== "assignment" || correctionId !== null) return each;
  return { ...each, fact: { ...fact, value: dueReckoned(fact.value, days) } };
}

function sectionsOf(read: readonly Section[], grouped: Regrouped, standing: readonly Standing[]) {
  const children = read.flatMap((section, i) => section.children.map((child) => ({ child, i })));
  const sectionOf = new Map(children.map(({ child, i }) => [child, i]));
  const those = standing.filter(({ part }) => !["header", "person", "item"].includes(part));
  const { inPlace, added, anchors } = replaced(
    children.map(({ child }) => child),
    those,
  );
  const under = grouped.headings.map((): Node[] => []);
  const unplaced: string[] = [];
  const put = (each: Node, heading: number | null, isNew: boolean) => {
    const list = heading === null ? undefined : under[heading];
    if (list === undefined || heading === null) unplaced.push(each.correctionId ?? "");
    else if (isNew) under[heading] = inserted(list, each);
    else list.push(each);
  };
  const late: Node[] = [...added];
  for (const each of inPlace) {
    const section = sectionOf.get(anchors.get(each) ?? each) ?? 0;
    if (each.correctionId !== null && standsElsewhere(each.fact, read[section])) late.push(each);
    else put(each, grouped.under(section, startOf(each.fact)), false);
  }
  for (const each of late) put(each, headingFor(each.fact, read, grouped), true);

  const sections = grouped.headings.map((heading, i) => ({
    heading: heading.node,
    children: under[i] ?? [],
    rest: restOf(read.filter((_, from) => grouped.under(from, null) === i).map(({ rest }) => rest)),
    extent: extentOf(heading, grouped.headings, read),
    read: heading.read?.read ?? null,
  }));
  return { sections, unplaced: [...new Set(unplaced)] };
}

/** A list in which what is corrected gives way to what it became, and what was added where nothing was read. */
function replaced(nodes: readonly Node[], standing: readonly Standing[]) {
  const instead = new Map<Node, Node[]>();
  const anchors = new Map<Node, Node>();
  const added: Node[] = [];
  for (const correction of standing) {
    const put = correction.becomes.map((fact) => settled(fact, correction.id));
    const [first, ...others] = matching(nodes, correction);
    if (first === undefined) {
      added.push(...put);
      continue;
    }
    for (const each of put) anchors.set(each, first);
    instead.set(first, [...(instead.get(first) ?? []), ...put]);
    for (const other of others) instead.set(other, instead.get(other) ?? []);
  }
  return { inPlace: nodes.flatMap((each) => instead.get(each) ?? [each]), added, anchors };
}

/** Before the first of its kind that begins later; without words at the end. */
function inserted(list: readonly Node[], each: Node): Node[] {
  const at = startOf(each.fact);
  const after = list.findIndex(
    ({ fact }) => at !== null && fact.part === each.fact.part && (startOf(fact) ?? -1) > at,
  );
  return after < 0 ? [...list, each] : list.toSpliced(after, 0, each);
}

const headingWordsOf = (fact: Fact) => ("under" in fact ? (fact.under ?? []) : []);

function standsElsewhere(fact: Fact, section: Section | undefined): boolean {
  const words = headingWordsOf(fact);
  return words.length > 0 && section !== undefined && !shareWords(words, section.heading.fact.spans);
}

/** The heading that a fact names; where it names none, or none that is there, the one in whose words it stands. */
function headingFor(fact: Fact, read: readonly Section[], grouped: Regrouped): number | null {
  const words = headingWordsOf(fact);
  if (grouped.headings.length === 0) return null;
  const named = grouped.headings.findIndex(({ node }) => shareWords(words, node.fact.spans));
  if (named >= 0) return named;
  const start = hullOf(fact.spans)?.[0] ?? null;
  const was = read.findIndex(({ heading }) => shareWords(words, heading.fact.spans));
  if (was >= 0) return grouped.under(was, start);
  const at = start ?? hullOf(words)?.[0] ?? null;
  return read.length === 0 ? lastBegun(grouped, at) : grouped.under(hostOf(read, at), at);
}

function lastBegun({ headings }: Regrouped, at: number | null): number {
  const begun = headings.map(({ node }) => startOf(node.fact) ?? Infinity);
  return at === null
    ? headings.length - 1
    : Math.max(
        0,
        begun.findLastIndex((start) => start <= at),
      );
}

const standsInItems = ({ sections }: Sheet) =>
  sections.some(
    ({ children, rest }) =>
      children.length > 0 || Object.values(rest).some((list) => (list ?? []).length > 0),
  );

/** What follows from the facts: in which item each day is named, and what is missing. */
function aroundOf(
  read: MinutesRecord,
  put: MinutesRecord,
  grouped: Regrouped,
  days: Days,
): Partial<MinutesRecord> {
  const missing = new Set(warningsOf(read).map(({ code }) => code));
  const warnings = [...read.warnings.filter(({ code }) => !missing.has(code)), ...warningsOf(put)];
  if (read.mentions === undefined) return { warnings };
  const mentions = read.mentions
    .map((each) => mentionReckoned(each, days))
    .filter((each) => each !== null)
    .map((each) => ({ ...each, item: each.item === null ? null : grouped.under(each.item, startOf(each)) }));
  return { warnings, mentions };
}
