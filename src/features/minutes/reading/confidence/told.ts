// What speaks against what was told under an item: decisions, assignments, inputs.
import type { RecordAssignment, RecordDecision, RecordItem, Spans } from "../../record.ts";
import { fold, folded } from "../folding.ts";
import { holderIn, isPlace } from "../items/holders.ts";
import { passage } from "../passage.ts";
import { above, beforeOnLine, type Paper } from "./paper.ts";
import type { Rule } from "./rules.ts";

export interface Told<Fact> {
  readonly fact: Fact;
  readonly item: RecordItem;
  readonly isUnderDoubt: boolean;
}

interface Words {
  readonly spans?: Spans | undefined;
}

const lead = (told: Told<Words>, { text }: Paper): string =>
  above(text, told.fact.spans, told.item.extent?.[0] ?? 0);

/** Whether the fact's words stop where the text goes on in the midst of a sentence. */
function isCut({ fact }: Told<Words>, { text }: Paper): boolean {
  const end = fact.spans?.at(-1)?.[1] ?? 0;
  const last = text.slice(Math.max(0, end - 1), end);
  return (
    end > 0 &&
    !/[.!?:;)]/.test(last) &&
    /^[^\S\n]*\n?[^\S\n]*\p{Ll}{2}/u.test(text.slice(end, end + 40)) &&
    !/^[^\S\n]*,?\s*(?:att|samt|och|dels)\s/u.test(text.slice(end, end + 40))
  );
}

const common = <Fact extends Words>(damaged: number, repaired: number): readonly Rule<Told<Fact>>[] => [
  { doubt: "under-doubt", leaves: 1, holds: ({ isUnderDoubt }) => isUnderDoubt },
  { doubt: "cut-off", leaves: 0.7, holds: isCut },
  { doubt: "damaged-words", leaves: damaged, holds: ({ fact }, paper) => paper.isDamaged(fact.spans) },
  { doubt: "repaired-words", leaves: repaired, holds: ({ fact }, paper) => paper.isRepaired(fact.spans) },
  { doubt: "uncertain-words", leaves: 0.8, holds: ({ fact }, paper) => paper.isUncertain(fact.spans) },
];

const decisionLabel = folded(
  "(?:^|\\n)[^\\n.]{0,60}(?:beslut|besl.t|ställningstagande|uppdra)\\p{L}*[^\\n]{0,120}(?::|\\n|att\\s|$)",
);
const decides = folded("(?:beslut|besl.t|uppdra|enades|enig|överens|bestäm)");
const wish = folded("(?<!\\p{L})(?:bör|borde|skulle|kanske|eventuellt|föreslog|önskar|ville)(?!\\p{L})");

export const decisionRules: readonly Rule<Told<RecordDecision>>[] = [
  ...common<RecordDecision>(0.7, 0.92),
  {
    doubt: "running-text",
    leaves: 0.93,
    holds: (told, paper) =>
      !decides.test(fold(told.fact.text.slice(0, 60))) &&
      !decides.test(fold(beforeOnLine(paper.text, told.fact.spans))) &&
      !decisionLabel.test(fold(lead(told, paper))),
  },
  { doubt: "long", leaves: 0.85, holds: ({ fact }) => fact.text.length > 350 },
  { doubt: "short", leaves: 0.8, holds: ({ fact }) => fact.text.length < 8 },
  { doubt: "voiced-as-wish", leaves: 0.85, holds: ({ fact }) => wish.test(fold(fact.text)) },
  {
    doubt: "said-twice",
    leaves: 0.8,
    holds: ({ fact, item }) => item.decisions.filter(({ text }) => text === fact.text).length > 1,
  },
  {
    doubt: "proposal-too",
    leaves: 0.85,
    holds: ({ fact, item }) => (item.proposals ?? []).some(({ text }) => text === fact.text),
  },
];

const taskLabel = folded(
  "(?:^|\\n)[^\\n]{0,40}(?:att göra|åtgärd|action|uppdrag|uppgift|todo|ansvar|nästa steg)[^\\n]{0,40}(?::|\\n|\\t|\\|)",
);
const taskMark = folded("@|ansvar\\p{L}*\\s?:|uppdra(?:s|r|gs|gas|\\s)|i uppdrag|\\||\\t");

const holderOf = ({ fact }: Told<RecordAssignment>, { record }: Paper) =>
  holderIn(passage(fact.who), record.people);

export const assignmentRules: readonly Rule<Told<RecordAssignment>>[] = [
  ...common<RecordAssignment>(0.7, 0.92),
  {
    doubt: "running-text",
    leaves: 0.85,
    holds: (told, paper) => {
      const { spans } = told.fact;
      const [start, end] = [spans?.[0]?.[0] ?? 0, spans?.at(-1)?.[1] ?? 0];
      const own = fold(beforeOnLine(paper.text, spans) + paper.text.slice(start, end));
      return !taskMark.test(own) && !taskLabel.test(fold(lead(told, paper)));
    },
  },
  { doubt: "unknown-holder", leaves: 0.8, holds: (told, paper) => holderOf(told, paper) === null },
  {
    doubt: "place-as-holder",
    leaves: 0.95,
    holds: (told, paper) => {
      const holder = holderOf(told, paper);
      return holder !== null && isPlace(holder, paper.record.people);
    },
  },
  {
    doubt: "day-reckoned",
    leaves: 0.95,
    holds: ({ fact }) =>
      fact.due !== null && !/(?:19|20)?\d\d.*\d|\d.*(?:19|20)\d\d/.test(fact.dueText ?? ""),
  },
  { doubt: "day-not-told", leaves: 0.97, holds: ({ fact }) => fact.due === null && fact.dueText !== null },
  {
    doubt: "year-of-file-name",
    leaves: 0.85,
    holds: ({ fact }, { record }) =>
      record.date === null && fact.due !== null && !/(?:19|20)\d\d/.test(fact.dueText ?? ""),
  },
  {
    doubt: "year-unknown",
    leaves: 0.6,
    holds: ({ fact }, { record }) =>
      record.date === null && fact.due === null && /\d/.test(fact.dueText ?? ""),
  },
  { doubt: "long", leaves: 0.85, holds: ({ fact }) => fact.what.length > 250 },
  { doubt: "short", leaves: 0.75, holds: ({ fact }) => !/\s/.test(fact.what.trim()) },
];

export const inputRules: readonly Rule<Told<{ text: string } & Words>>[] = [
  ...common<{ text: string } & Words>(0.7, 0.92),
  { doubt: "long", leaves: 0.85, holds: ({ fact }) => fact.text.length > 400 },
  { doubt: "short", leaves: 0.85, holds: ({ fact }) => fact.text.length < 12 },
  {
    doubt: "running-text",
    leaves: 0.88,
    holds: (told, paper) =>
      !/(?:inspel|medskick|reflektion|synpunkt|önskemål|förslag|tema|nästa möte)/iu.test(
        `${told.item.title}\n${lead(told, paper)}`,
      ),
  },
];
