// An extract as a municipality's own registry takes it in: a line for each decision and assignment.
import { csvLine } from "../../lib/csv.ts";
import { clausePath } from "../decisions/paths.ts";
import { meetingPath, withoutBody } from "../meetings/paths.ts";
import type { ExtractFormat } from "./forms.ts";

/** A decision or an assignment, and where it stands. */
export interface Concern {
  readonly kind: "decision" | "assignment";
  readonly heldOn: string | null;
  readonly body: string | null;
  readonly bodyName: string | null;
  readonly meeting: string;
  readonly item: string;
  readonly itemNumber: string | null;
  readonly itemTitle: string;
  /** Of a decision. */
  readonly clause: string | null;
  readonly outcome: string | null;
  readonly text: string;
  /** There are words in it that are masked for the public. */
  readonly masked: boolean;
  /** Of an assignment. */
  readonly who: string | null;
  readonly dueOn: string | null;
  readonly dueText: string | null;
}

export function addressOf(cooperation: string, { body, meeting, item, clause }: Concern): string {
  const place = body ?? withoutBody;
  return clause === null
    ? `${meetingPath(cooperation, place, meeting)}#${item}`
    : clausePath(cooperation, place, meeting, clause);
}

/** Where the register is, and whose: what an address begins with. */
export interface Place {
  readonly origin: string;
  readonly cooperation: string;
}

export const extractText: Record<ExtractFormat, (concerns: readonly Concern[], place: Place) => string> = {
  csv: (concerns, place) =>
    `\uFEFF${[columns, ...concerns.map((each) => Object.values(rowOf(each, place)))].map((line) => csvLine(line)).join("")}`,
  json: (concerns, place) => `${JSON.stringify(concerns.map((each) => rowOf(each, place)))}\n`,
};

const columns = [
  "kind",
  "held_on",
  "body",
  "item",
  "title",
  "text",
  "outcome",
  "who",
  "due_on",
  "due_text",
  "masked",
  "address",
] as const;

function rowOf(concern: Concern, { origin, cooperation }: Place): Record<(typeof columns)[number], unknown> {
  return {
    kind: concern.kind,
    held_on: concern.heldOn,
    body: concern.bodyName,
    item: concern.itemNumber,
    title: concern.itemTitle,
    text: concern.text,
    outcome: concern.outcome,
    who: concern.who,
    due_on: concern.dueOn,
    due_text: concern.dueText,
    masked: concern.masked,
    address: origin + addressOf(cooperation, concern),
  };
}
