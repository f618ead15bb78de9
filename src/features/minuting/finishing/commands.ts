import type { Db } from "../../../platform/db/schema.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { type MeetingChange, type RunMeeting, takeStep, takeStepBack } from "../../meetings/index.ts";

/** The meeting is over. */
export function endMeeting(db: Db, change: MeetingChange): Promise<Result<null, "not-now">> {
  return db.transaction().execute((tx) => takeStep(tx, change, "held"));
}

/** The minutes are written: they are ready for those who are to correct and adjust them. */
export function finishMinutes(
  db: Db,
  change: MeetingChange,
  { state }: Pick<RunMeeting, "state">,
): Promise<Result<null, "not-now">> {
  return db.transaction().execute(async (tx) => {
    if (state === "called") await takeStep(tx, change, "held");
    return takeStep(tx, change, "minuting");
  });
}

/** Takes back that the meeting was over, or that the minutes were. What was sent out is called back elsewhere. */
export function takeBack(
  db: Db,
  change: MeetingChange,
  { state, isCirculated }: Pick<RunMeeting, "state" | "isCirculated">,
): Promise<Result<null, "not-now">> {
  return db.transaction().execute(async (tx) => {
    if (isCirculated || (state !== "held" && state !== "minuting")) return refuse("not-now");
    return (await takeStepBack(tx, change)).ok ? ok(null) : refuse("not-now");
  });
}
