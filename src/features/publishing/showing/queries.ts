// What the pages of publishing show: what the reader sees of the register, and what only the register knows.
import type { Db } from "../../../platform/db/schema.ts";
import { undatedYear } from "../../meetings/paths.ts";
import type { ListForm } from "../forms.ts";
import { maskedWordsOf } from "../masking/queries.ts";
import { openByRule } from "../opening/commands.ts";
import {
  bodiesOf,
  type Choice,
  closedByYear,
  type MeetingToOpen,
  meetingsToOpen,
  meetingsWithFindings,
  openCount,
} from "../opening/queries.ts";
import { type Address, personsToName, ruledMeetingAt } from "../visibility/queries.ts";

const shownMeetings = 25;

export async function publishingOf(reader: Db, register: Db, cooperationId: string, form: ListForm) {
  const closed = await closedByYear(reader, cooperationId);
  const bodies = await bodiesOf(reader, cooperationId);
  const open = await openCount(reader, cooperationId);
  const looked = { ...form, ar: form.ar ?? yearText(closed[0]?.year ?? null) };
  const choice = choiceIn(looked);
  const found = await withFindings(reader, cooperationId, choice);
  const preview = form.fore === null ? null : await tried(register, cooperationId, choice, found.length);
  return {
    form: looked,
    bodies,
    open,
    closed,
    preview,
    found: found.slice(0, shownMeetings),
    more: Math.max(0, found.length - shownMeetings),
  };
}

async function tried(register: Db, cooperationId: string, choice: Choice, seen: number) {
  const rule = { ...choice, cooperationId, accountId: null, despiteFindings: false };
  const { opened, left } = await openByRule(register, rule, true);
  return { opens: opened, left: left.length, hidden: Math.max(0, left.length - seen) };
}

async function withFindings(db: Db, cooperationId: string, choice: Choice): Promise<MeetingToOpen[]> {
  const found: MeetingToOpen[] = [];
  for await (const meeting of meetingsToOpen(db, cooperationId, choice))
    if (meeting.found.length > 0) found.push(meeting);
  return found;
}

function choiceIn({ fore, organ, ar }: ListForm): Choice {
  if (fore !== null) return { before: fore, body: organ };
  return { year: ar === undatedYear ? "" : ar, body: organ };
}

const yearText = (year: number | null) => (year === null ? undatedYear : String(year));

/** A meeting of the reader's, with all that its visibility page shows. */
export async function visibleAt(reader: Db, register: Db, cooperationId: string, address: Address) {
  const meeting = await ruledMeetingAt(reader, register, address);
  if (meeting === undefined) return undefined;
  const [checked] = await meetingsWithFindings(reader, [meeting.id]);
  const masked = await maskedWordsOf(reader, meeting.id);
  const persons = await personsToName(register, cooperationId);
  return { address, meeting, checked, masked, persons };
}
