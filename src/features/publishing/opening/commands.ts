import { sql } from "kysely";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { settleRegister } from "../../../platform/db/settle.ts";
import { type Choice, type MeetingToOpen, meetingsToOpen } from "./queries.ts";

/** Meetings after whose opening the register has become another. */
const many = 100;

export interface OpeningRule extends Choice {
  readonly cooperationId: string;
  /** None from the terminal. */
  readonly accountId: string | null;
  /** Also those in which the check found something. */
  readonly despiteFindings: boolean;
}

export interface Opened {
  readonly opened: number;
  readonly left: readonly MeetingToOpen[];
}

/** Opens all minutes that a rule means to the public. Items that somebody has closed stay so. */
export async function openByRule(db: Db, rule: OpeningRule, isTrial = false): Promise<Opened> {
  const done = await db.transaction().execute(async (tx) => {
    const ids: string[] = [];
    const left: MeetingToOpen[] = [];
    for await (const meeting of meetingsToOpen(tx, rule.cooperationId, rule)) {
      if (meeting.found.length > 0 && !rule.despiteFindings) left.push(meeting);
      else ids.push(meeting.id);
    }
    if (!isTrial && ids.length > 0) await open(tx, rule, ids);
    return { opened: ids.length, left };
  });
  if (!isTrial && done.opened >= many) await settleRegister(db);
  return done;
}

async function open(tx: Tx, rule: OpeningRule, ids: readonly string[]): Promise<void> {
  await openMeetings(tx, ids);
  const { cooperationId, accountId, before = null, body = null, year = null, despiteFindings } = rule;
  await recordAct(tx, {
    kind: "meetings.opened",
    cooperationId,
    accountId,
    subjectKind: "cooperation",
    subjectId: cooperationId,
    facts: { before, body, year, despiteFindings, meetings: ids },
  });
}

/** Some meetings become public, and with the first of them, by the database, their cooperation. */
export async function openMeetings(tx: Tx, ids: readonly string[]): Promise<void> {
  // Files that came later have been looked at with the rest.
  await tx
    .updateTable("documents")
    .set({ audience_id: null })
    .where("meeting_id", "in", ids)
    .where(sql<boolean>`audience_id in (select id from audiences where kind = 'body')`)
    .execute();
  await tx.updateTable("meetings").set({ audience_id: 1 }).where("id", "in", ids).execute();
}
