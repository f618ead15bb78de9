// What is told of an assignment at a meeting, by whoever writes its minutes.
import { ok, type Result } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { actOnAssignment, type DeedRefusal, undoAct } from "../course/commands.ts";
import { actsOf } from "../course/queries.ts";

interface Told {
  readonly assignmentId: string;
  readonly meetingId: string;
  readonly accountId: string | null;
  readonly now: Date;
}

/** It was reported at the meeting, or was not after all. Told again, nothing changes. */
export async function tellReported(
  tx: Tx,
  { assignmentId, meetingId, accountId, now }: Told,
  isReported: boolean,
): Promise<Result<null, DeedRefusal>> {
  const told = (await actsOf(tx, assignmentId)).find(
    (act) => act.kind === "reported" && act.meetingId === meetingId && !act.isUndone,
  );
  if ((told !== undefined) === isReported) return ok(null);
  if (told !== undefined) return undoAct(tx, assignmentId, told.id, { accountId, now });
  const doer = { accountId, meetingId, cameBy: "meeting", now } as const;
  const done = await actOnAssignment(tx, assignmentId, { kind: "reported" }, doer);
  return done.ok ? ok(null) : done;
}

/** The meeting moved its item on to another, and it is due there. What is done with already stays so. */
export async function moveOn(
  tx: Tx,
  { assignmentId, meetingId, accountId, now }: Told,
  toMeetingId: string,
): Promise<void> {
  const doer = { accountId, meetingId, cameBy: "meeting", now } as const;
  await actOnAssignment(tx, assignmentId, { kind: "due-moved", due: { meetingId: toMeetingId } }, doer);
}
