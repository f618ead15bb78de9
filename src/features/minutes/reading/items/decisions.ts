// Decisions, one entry a clause, and proposals.
import { type Passage, slice, spansOf, trim } from "../passage.ts";
import type { RecordDecision } from "../../record.ts";
import { clausesOf } from "./clauses.ts";
import { decisionOpening } from "./decision-openings.ts";
import { tellsDecision } from "./decision-sentences.ts";
import { fold, folded } from "../folding.ts";
import { outcomeOf } from "./outcome.ts";
import type { Section } from "./sections.ts";
import { sentencesOf } from "./sentences.ts";

/** The clauses decided: those under a word that says so, else the sentences that tell it without one. */
export function decidedClauses(sections: readonly Section[], body: string | null): Passage[] {
  const told = sections
    .filter((section) => section.part === "decision")
    .flatMap((section) => clausesOf(section.paragraphs, body));
  if (told.length > 0) return told;
  return sections
    .filter((section) => section.part === "text")
    .flatMap((section) => section.paragraphs)
    .filter((paragraph) => paragraph.kind === "text")
    .flatMap(sentencesOf)
    .filter((sentence) => tellsDecision(fold(sentence.text), body))
    .map(withoutLeadIn);
}

/** 'Dagordningen godkändes.' as the heading: the decision and the item's only words. */
export function decidedByHeading(heading: Passage, isAlone: boolean, body: string | null): Passage[] {
  const opening = decisionOpening(fold(heading.text), body);
  if (opening !== null) return [trim(slice(heading, opening))];
  return (isAlone || heading.text.endsWith(".")) && tellsDecision(fold(heading.text), body) ? [heading] : [];
}

export function decisionsFrom(clauses: readonly Passage[]): RecordDecision[] {
  return clauses.map((clause) => ({
    text: clause.text,
    outcome: outcomeOf(clause.text),
    spans: spansOf(clause),
  }));
}

export function proposalsIn(
  sections: readonly Section[],
  body: string | null,
): { text: string; spans: [number, number][] }[] {
  return sections
    .filter((section) => section.part === "proposal")
    .flatMap((section) => clausesOf(section.paragraphs, body))
    .map((clause) => ({ text: clause.text, spans: spansOf(clause) }));
}

const leadIn = folded("^(?:därefter|härefter|slutligen|det)?\\s?(?:beslutades|beslutas) att ");

function withoutLeadIn(sentence: Passage): Passage {
  const found = leadIn.exec(fold(sentence.text));
  return found === null ? sentence : trim(slice(sentence, found[0].length - 4));
}
