// A record with how sure the reader is of each of its facts, and what speaks against those it is less sure of.
import type { MinutesRecord, RecordItem } from "../../record.ts";
import type { SourceText } from "../../source-text.ts";
import { headerRules } from "./header.ts";
import { assignmentRules, type Told, decisionRules, inputRules } from "./told.ts";
import { itemRules } from "./items.ts";
import { personRules, presenterRules } from "./people.ts";
import { type Paper, paperOf } from "./paper.ts";
import { surest, weigh } from "./rules.ts";

/** The fields of the header that are weighed. */
export const headerFields = [
  "kind",
  "number",
  "date",
  "start",
  "end",
  "place",
  "remote",
  "body",
  "cooperation",
] as const;

/** `isGuessed`: nothing tells where the items begin. */
export function weighed(record: MinutesRecord, source: SourceText, isGuessed = false): MinutesRecord {
  const paper = { ...paperOf(record, source), isGuessed };
  const header = headerFields.flatMap((field) => {
    const value = record[field];
    // A meeting has a day and a body, told or not; the rest need not be there.
    if (value === null && field !== "date" && field !== "body") return [];
    const spans = record.headerSpans?.[field];
    return { field, ...weigh({ value, spans }, headerRules[field], paper) };
  });
  const uncertain = header.filter(({ doubts }) => doubts.length > 0);
  return {
    ...record,
    people: record.people.map((person) => ({ ...person, ...weigh(person, personRules, paper) })),
    items: record.items.map((item, position) => weighedItem(item, position, paper)),
    headerConfidence: Object.fromEntries(header.map(({ field, confidence }) => [field, confidence])),
    headerDoubts: Object.fromEntries(uncertain.map(({ field, doubts }) => [field, doubts])),
  };
}

function weighedItem(item: RecordItem, position: number, paper: Paper): RecordItem {
  const own = weigh({ item, position }, itemRules, paper);
  // Of what stands under an item the reader is no surer than of the item.
  const under = Math.min(surest, own.confidence);
  const told = <Fact>(fact: Fact): Told<Fact> => ({ fact, item, isUnderDoubt: own.confidence < surest });
  const inputs = item.inputs.map((text, i) =>
    weigh(told({ text, spans: item.inputSpans?.[i] }), inputRules, paper, under),
  );
  return {
    ...item,
    ...own,
    presenters: item.presenters.map((each) => ({
      ...each,
      ...weigh(told(each), presenterRules, paper, under),
    })),
    decisions: item.decisions.map((each) => ({ ...each, ...weigh(told(each), decisionRules, paper, under) })),
    assignments: item.assignments.map((each) => ({
      ...each,
      ...weigh(told(each), assignmentRules, paper, under),
    })),
    inputConfidence: inputs.map(({ confidence }) => confidence),
    inputDoubts: inputs.map(({ doubts }) => doubts),
  };
}
