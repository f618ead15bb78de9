import { ok, refuse, type Result } from "../../../../lib/result.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import { takeBackMandate } from "../../../accounts/index.ts";
import { unbook } from "../../../calling/index.ts";
import { takeBackBetween, takeStep } from "../../../meetings/index.ts";
import type { Round } from "../../queries.ts";
import type { Closer } from "../making/closer.ts";
import type { RoundResult } from "../rules.ts";

/** "reported": the body has it on an agenda; "announced": others count their days by it, or ask about it; "called": the
 *  meeting has gone further; "seat-changed": somebody has ended or prolonged a seat. */
export type TakingBackRefusal = "reported" | "announced" | "called" | "seat-changed";

export async function takeBackMade(
  tx: Tx,
  round: Round,
  result: RoundResult,
  closer: Closer,
): Promise<Result<null, TakingBackRefusal>> {
  const { cooperationId } = round;
  const { accountId } = closer;
  if (result.kind === "per-capsulam")
    return takeBackBetween(tx, { meetingId: result.meetingId, cooperationId, accountId });
  if (result.kind === "dates" && result.meetingId !== null)
    return cancelBooked(tx, { meetingId: result.meetingId, cooperationId, accountId }, closer);
  if (result.kind === "nomination") {
    const asGiven = await areAsGiven(tx, result.mandates);
    if (!asGiven) return refuse("seat-changed");
    for (const { id, until } of result.mandates)
      await takeBackMandate(tx, { id, cooperationId, until, by: accountId });
  }
  return ok(null);
}

async function areAsGiven(
  tx: Tx,
  given: readonly { readonly id: string; readonly until: string | null }[],
): Promise<boolean> {
  if (given.length === 0) return true;
  const ids = given.map(({ id }) => id);
  const rows = await tx
    .selectFrom("mandates")
    .select(["id", "until_on as until"])
    .where("id", "in", ids)
    .forUpdate()
    .execute();
  return given.every(({ id, until }) => rows.some((row) => row.id === id && row.until === until));
}

/** A meeting that has been called is cancelled by its own call. */
async function cancelBooked(
  tx: Tx,
  change: { readonly meetingId: string; readonly cooperationId: string; readonly accountId: string },
  { mailing }: Closer,
): Promise<Result<null, "called">> {
  const meeting = await tx
    .selectFrom("meetings")
    .select("state")
    .where("id", "=", change.meetingId)
    .forUpdate()
    .executeTakeFirst();
  if (meeting?.state === "cancelled") return ok(null);
  if (meeting?.state !== "planned") return refuse("called");
  await unbook(tx, { meetingId: change.meetingId, mailing, now: mailing.now });
  const taken = await takeStep(tx, change, "cancelled");
  return taken.ok ? ok(null) : refuse("called");
}
