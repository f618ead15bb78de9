// A record taken apart into facts, and put together again: the same record, where nothing was done in between.
import { type MinutesRecord, minutesRecord, type RecordItem, type Spans } from "../record.ts";
import {
  type Fact,
  type FactOf,
  type HeaderField,
  headerFields,
  keyOf,
  type Part,
  type Shown,
} from "./facts.ts";

/** A fact where it stands, with what is known of it. */
export interface Node {
  readonly fact: Fact;
  readonly confidence: number | null;
  /** None where nobody has weighed it. */
  readonly doubts: readonly string[] | null;
  readonly correctionId: string | null;
}

/** What stands in an item without words of its own goes where the item goes. */
export type Rest = Pick<RecordItem, "absences" | "votes" | "reservations">;

export interface Section {
  readonly heading: Node;
  readonly children: readonly Node[];
  readonly rest: Rest;
  readonly extent: [number, number] | undefined;
  /** As it was read: which lists it has at all. */
  readonly read: RecordItem | null;
}

export interface Sheet {
  readonly header: readonly Node[];
  readonly people: readonly Node[];
  readonly sections: readonly Section[];
}

interface Weighed {
  readonly confidence?: number | undefined;
  readonly doubts?: string[] | undefined;
}

const node = (fact: Fact, { confidence, doubts }: Weighed = {}): Node => ({
  fact,
  confidence: confidence ?? null,
  doubts: doubts ?? null,
  correctionId: null,
});

/** What a person has said is sure. */
export const settled = (fact: Fact, correctionId: string): Node => ({
  fact,
  confidence: 1,
  doubts: [],
  correctionId,
});

export function apart(record: MinutesRecord): Sheet {
  const header = headerFields.map((field) => {
    const weighed = {
      confidence: record.headerConfidence?.[field],
      doubts: record.headerDoubts?.[field],
    };
    return node(
      { part: "header", field, value: record[field], spans: record.headerSpans?.[field] ?? [] },
      weighed,
    );
  });
  const people = record.people.map(({ spans = [], confidence, doubts, ...value }) =>
    node({ part: "person", value, spans }, { confidence, doubts }),
  );
  return { header, people, sections: record.items.map(sectionOf) };
}

/** The record with these facts in place of its own. */
export function together(record: MinutesRecord, { header, people, sections }: Sheet): MinutesRecord {
  return {
    ...record,
    ...headed(record, header),
    people: people.flatMap((each) =>
      each.fact.part === "person" ? { ...each.fact.value, ...wordsOf(each), ...weighed(each) } : [],
    ),
    items: sections.map(itemOf),
  };
}

/** Every fact in its order, with the key that names it. */
export function shown({ header, people, sections }: Sheet): Shown[] {
  const seen = new Map<string, number>();
  const show = (each: Node, item: number | null): Shown => {
    const first = keyOf(each.fact, item, 0);
    const twins = seen.get(first) ?? 0;
    seen.set(first, twins + 1);
    return {
      ...each,
      doubts: each.doubts ?? [],
      item,
      key: twins === 0 ? first : keyOf(each.fact, item, twins),
    };
  };
  return [
    ...[...header, ...people].map((each) => show(each, null)),
    ...sections.flatMap(({ heading, children }, item) =>
      [heading, ...children].map((each) => show(each, item)),
    ),
  ];
}

function sectionOf(item: RecordItem): Section {
  const { number, title, spans = [], extent, absences, votes, reservations } = item;
  const away = (words: Spans | undefined) => {
    const start = words?.[0]?.[0];
    const isInside =
      start !== undefined && (extent === undefined || (start >= extent[0] && start < extent[1]));
    return { spans: words ?? [], ...(isInside ? {} : { under: spans }) };
  };
  const children: Node[] = [
    ...item.presenters.map(({ spans: words, confidence, doubts, ...value }) =>
      node({ part: "presenter", value, ...away(words) }, { confidence, doubts }),
    ),
    ...item.inputs.map((text, i) =>
      node(
        { part: "input", value: { text }, ...away(item.inputSpans?.[i]) },
        { confidence: item.inputConfidence?.[i], doubts: item.inputDoubts?.[i] },
      ),
    ),
    ...(item.proposals ?? []).map(({ text, spans: words }) =>
      node({ part: "proposal", value: { text }, ...away(words) }),
    ),
    ...item.decisions.map(({ spans: words, confidence, doubts, ...value }) =>
      node({ part: "decision", value, ...away(words) }, { confidence, doubts }),
    ),
    ...item.assignments.map(({ spans: words, confidence, doubts, ...value }) =>
      node({ part: "assignment", value, ...away(words) }, { confidence, doubts }),
    ),
    ...item.annexes.map((text) => node({ part: "annex", value: { text }, ...away(undefined) })),
  ];
  const heading = node({ part: "item", value: { number, title }, spans }, item);
  return { heading, children, rest: { absences, votes, reservations }, extent, read: item };
}

function itemOf({ heading, children, rest, extent, read }: Section): RecordItem {
  const of = <Of extends Part>(part: Of) =>
    children.flatMap((each) => (isOf(each.fact, part) ? { each, fact: each.fact } : []));
  const inputs = of("input");
  const proposals = of("proposal");
  const confidences = inputs.map(({ each }) => each.confidence);
  const isWeighed = confidences.every((each) => each !== null);
  const { value } = isOf(heading.fact, "item") ? heading.fact : { value: { number: null, title: "" } };
  const some = <Value>(wanted: boolean, list: Value) => (wanted ? list : undefined);
  return {
    ...value,
    presenters: of("presenter").map(({ each, fact }) => ({
      ...fact.value,
      ...wordsOf(each),
      ...weighed(each),
    })),
    inputs: inputs.map(({ fact }) => fact.value.text),
    decisions: of("decision").map(({ each, fact }) => ({
      ...fact.value,
      ...wordsOf(each),
      ...weighed(each),
    })),
    assignments: of("assignment").map(({ each, fact }) => ({
      ...fact.value,
      ...wordsOf(each),
      ...weighed(each),
    })),
    annexes: of("annex").map(({ fact }) => fact.value.text),
    inputSpans: some(
      read?.inputSpans !== undefined || inputs.some(({ fact }) => fact.spans.length > 0),
      inputs.map(({ fact }) => fact.spans),
    ),
    inputConfidence: some(
      isWeighed && (read?.inputConfidence !== undefined || inputs.length > 0),
      confidences.filter((each) => each !== null),
    ),
    inputDoubts: some(
      read?.inputDoubts !== undefined,
      inputs.map(({ each }) => [...(each.doubts ?? [])]),
    ),
    ...wordsOf(heading),
    ...weighed(heading),
    extent,
    proposals: some(
      read?.proposals !== undefined || proposals.length > 0,
      proposals.map(({ fact }) => ({ text: fact.value.text, spans: fact.spans })),
    ),
    ...rest,
  };
}

const headerValues = minutesRecord.pick({
  cooperation: true,
  body: true,
  kind: true,
  number: true,
  date: true,
  start: true,
  end: true,
  place: true,
  remote: true,
});

function headed(record: MinutesRecord, header: readonly Node[]): Partial<MinutesRecord> {
  const told: Partial<Record<HeaderField, unknown>> = {};
  const spans = { ...record.headerSpans };
  const confidence = { ...record.headerConfidence };
  const doubts = { ...record.headerDoubts };
  for (const { fact, correctionId } of header) {
    if (fact.part !== "header" || correctionId === null) continue;
    const { field } = fact;
    told[field] = fact.value;
    delete doubts[field];
    delete spans[field];
    confidence[field] = 1;
    if (fact.spans.length > 0) spans[field] = fact.spans;
  }
  if (Object.keys(told).length === 0) return {};
  return {
    ...headerValues.parse({ ...record, ...told }),
    headerSpans: spans,
    headerConfidence: confidence,
    headerDoubts: record.headerDoubts === undefined ? undefined : doubts,
  };
}

export function isOf<Of extends Part>(fact: Fact, part: Of): fact is FactOf<Of> {
  return fact.part === part;
}

const wordsOf = ({ fact }: Node) => (fact.spans.length === 0 ? {} : { spans: fact.spans });

const weighed = ({ confidence, doubts }: Node) => ({
  ...(confidence === null ? {} : { confidence }),
  ...(doubts === null ? {} : { doubts: [...doubts] }),
});
