// One agenda item, read whole.
import type { RecordItem, RecordPerson } from "../../record.ts";
import type { ItemBlock } from "../blocks.ts";
import { fold, folded } from "../folding.ts";
import { spansOf, trim } from "../passage.ts";
import { absencesIn } from "./absences.ts";
import { annexesIn } from "./annexes.ts";
import { assignmentsIn } from "./assignments.ts";
import { withDriftedLabels } from "./drifted-label.ts";
import { decidedByHeading, decidedClauses, decisionsFrom, proposalsIn } from "./decisions.ts";
import { gathersWishes } from "./input-forms.ts";
import { inputsIn } from "./inputs.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { presentersIn } from "./presenters.ts";
import { reservationsIn } from "./reservations.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { headingOf } from "./title.ts";
import { votesIn } from "./votes.ts";

export interface ItemContext {
  /** The meeting's day, from which days without a year are reckoned. */
  readonly date: string | null;
  readonly body: string | null;
  readonly people: readonly RecordPerson[];
}

/** Under 'Teman 2025' or 'Till nästa möte' the bullets need no introduction. */
function withWishes(title: string, sections: readonly Section[]): readonly Section[] {
  if (!gathersWishes(fold(title))) return sections;
  return sections.map((section) =>
    section.part === "text" && section.paragraphs.every((each) => each.kind === "bullet")
      ? { ...section, part: "input" }
      : section,
  );
}

const tasksTitle = folded(
  "^(?:att göra|att-göra-lista|todo|to do|åtgärder|åtgärdslista|uppgifter|uppdrag(?: till nästa (?:möte|gång))?|action(?:s| points?| items?)?|vem gör vad|nästa steg|(?:sammanfattning av |nya )?uppdrag)$",
);

/** Under 'Att göra' all is to be done. */
function withTasks(title: string, sections: readonly Section[]): readonly Section[] {
  if (!tasksTitle.test(fold(title))) return sections;
  return sections.map((section) => (section.part === "text" ? { ...section, part: "tasks" } : section));
}

export function readItem(block: ItemBlock, { date, body, people }: ItemContext): RecordItem {
  const { title, presenters } = headingOf(block.heading, people);
  const paragraphs = paragraphsOf(block.body);
  const sections = withTasks(
    title.text,
    withWishes(title.text, withDriftedLabels(sectionsOf(paragraphs, body))),
  );
  const told = decidedClauses(sections, body);
  const clauses =
    told.length > 0 ? told : decidedByHeading(trim(block.heading), paragraphs.length === 0, body);
  const inputs = inputsIn(sections);
  const absences = absencesIn(
    paragraphs.map((paragraph) => paragraph.text),
    people,
  );
  const votes = votesIn(paragraphs, people);
  const reservations = reservationsIn(paragraphs, people);
  const text = [block.heading.text, ...paragraphs.map((paragraph) => paragraph.text)].join("\n");
  return {
    number: block.number,
    title: title.text,
    presenters: presentersIn(sections, presenters, people),
    inputs: inputs.texts,
    decisions: decisionsFrom(clauses),
    assignments: assignmentsIn(title, sections, clauses, { date, people }),
    annexes: annexesIn(text),
    inputSpans: inputs.spans,
    spans: spansOf(title),
    extent: [block.extent[0], block.extent[1]],
    proposals: proposalsIn(sections, body),
    ...(absences.length === 0 ? {} : { absences }),
    ...(votes.length === 0 ? {} : { votes }),
    ...(reservations.length === 0 ? {} : { reservations }),
  };
}
