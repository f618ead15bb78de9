// The one door to minutes under way: whoever changes them waits for whoever does, finds them open, and is recorded.
import { sql } from "kysely";
import { refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { areMinutesOpen, type MeetingChange, settle } from "../../meetings/index.ts";

export interface Deed {
  /** "minutes.written", "decision.made". */
  readonly kind: string;
  readonly subjectKind: "meeting" | "item";
  readonly subjectId: string;
  readonly facts?: Record<string, unknown>;
  /** Whether others may be seen or found in the meeting after it. */
  readonly settles?: boolean;
}

export interface Minutes extends MeetingChange {
  readonly bodyId: string;
  readonly heldOn: string;
  /** What is written is a draft until the minutes have been sent round. */
  readonly isDraft: boolean;
}

export type NotOpen = "not-open";

/** What came of it: "before" where the same had been sent and done already, so that nothing is recorded of it again. */
export type Written = "now" | "before";

export function writeMinutes<Reason extends string>(
  db: Db,
  change: MeetingChange,
  deed: Deed,
  write: (tx: Tx, minutes: Minutes) => Promise<Result<Written, Reason>>,
): Promise<Result<Written, Reason | NotOpen>> {
  return db.transaction().execute(async (tx) => {
    const minutes = await openMinutes(tx, change);
    if (minutes === undefined) return refuse("not-open");
    const result = await write(tx, minutes);
    if (!result.ok || result.value === "before") return result;
    if (deed.settles === true || !minutes.isDraft) await settle(tx, change.meetingId);
    if (!(await isSameSitting(tx, change, deed))) await record(tx, change, deed);
    return result;
  });
}

async function openMinutes(tx: Tx, change: MeetingChange): Promise<Minutes | undefined> {
  const meeting = await tx
    .selectFrom("meetings")
    .select(["state", "body_id as bodyId", "held_on as heldOn"])
    .select(sql<boolean>`circulated_at is null`.as("isDraft"))
    .where("id", "=", change.meetingId)
    .forUpdate()
    .executeTakeFirst();
  const { state = null, bodyId = null, heldOn = null, isDraft = true } = meeting ?? {};
  if (state === null || bodyId === null || heldOn === null) return undefined;
  return areMinutesOpen({ state, isCirculated: !isDraft })
    ? { ...change, bodyId, heldOn, isDraft }
    : undefined;
}

/** Who writes for an hour saves hundreds of times: that he wrote in an item is told once in ten minutes. */
async function isSameSitting(tx: Tx, { accountId }: MeetingChange, deed: Deed): Promise<boolean> {
  if (deed.kind !== "minutes.written") return false;
  const before = await tx
    .selectFrom("acts")
    .select("id")
    .where("subject_id", "=", deed.subjectId)
    .where("kind", "=", deed.kind)
    .where("account_id", "=", accountId)
    .where("at", ">", sql<Date>`now() - interval '10 minutes'`)
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

function record(tx: Tx, { cooperationId, accountId }: MeetingChange, deed: Deed): Promise<void> {
  const { kind, subjectKind, subjectId, facts } = deed;
  return recordAct(tx, { cooperationId, accountId, kind, subjectKind, subjectId, facts: facts ?? {} });
}

/** The item of these minutes; none of another meeting's. */
export function itemOf(tx: Tx, { meetingId }: MeetingChange, itemId: string) {
  return tx
    .selectFrom("items")
    .selectAll()
    .where("id", "=", itemId)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
}

export const lastPosition = sql<number>`coalesce(max(position), -1)::integer`;
