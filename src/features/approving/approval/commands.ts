import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { type MeetingChange, runMeetingById, takeStep } from "../../meetings/index.ts";
import type { Around } from "../people/around.ts";
import { roundOf } from "../round/queries.ts";
import { isOpen } from "../round/rules.ts";
import { decidedIn } from "./queries.ts";
import { tellWhomItConcerns } from "../telling/commands.ts";

export type ApprovalRefusal = "not-now" | "round-open" | "no-day";

/** The minutes are approved: nothing in them changes any more, and everyone gets what concerns him. */
export async function approveMinutes(
  tx: Tx,
  change: MeetingChange,
  facts: Record<string, unknown>,
  around: Around,
): Promise<Result<null, "not-now" | "round-open">> {
  if (isOpen(await roundOf(tx, change.meetingId))) return refuse("round-open");
  const approved = await takeStep(tx, change, "approved", facts);
  if (!approved.ok) return approved;
  const meeting = await runMeetingById(tx, change.meetingId);
  if (meeting === undefined) throw new Error(`the meeting ${change.meetingId} is gone`);
  await tellWhomItConcerns(tx, meeting, around);
  await approveBy(tx, change, around);
  return ok(null);
}

/** Approves those minutes that a meeting has approved as one of its items. */
export async function approveBy(tx: Tx, change: MeetingChange, around: Around): Promise<void> {
  const earlier = await decidedIn(tx, change.meetingId);
  // One whose correction round is open waits for its end.
  for (const { id } of earlier)
    await approveMinutes(tx, { ...change, meetingId: id }, { meeting: change.meetingId }, around);
}

/** The desk says that another meeting, or the chair outside Genbo, has approved them on a day. */
export function approveOn(
  db: Db,
  change: MeetingChange,
  { approvedOn, heldOn }: { approvedOn: string; heldOn: string },
  around: Around,
): Promise<Result<null, ApprovalRefusal>> {
  return db.transaction().execute(async (tx) => {
    if (approvedOn < heldOn || approvedOn > around.today) return refuse("no-day");
    return approveMinutes(tx, change, { day: approvedOn }, around);
  });
}

/** By a click at the desk, what the meeting decided of earlier minutes. */
export function approveEarlier(db: Db, change: MeetingChange, around: Around): Promise<void> {
  return db.transaction().execute((tx) => approveBy(tx, change, around));
}
