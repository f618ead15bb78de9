import type { Tx } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import type { Remembered } from "./calling.ts";

interface Written {
  readonly kind: "call" | "change" | "cancel";
  readonly sequence: number;
  readonly now: Date;
  readonly facts: Remembered;
  readonly asksAgain: boolean;
}

/** Remembers what was sent, and raises the number by which calendars know what is newer. */
export async function writeCall(
  tx: Tx,
  { meetingId, accountId }: MeetingChange,
  { kind, sequence, now, facts, asksAgain }: Written,
): Promise<void> {
  await tx.updateTable("meetings").set({ sequence }).where("id", "=", meetingId).execute();
  await tx
    .insertInto("calls")
    .values({
      meeting_id: meetingId,
      kind,
      sequence,
      sent_at: now,
      account_id: accountId,
      facts: JSON.stringify({ ...facts, asksAgain }),
    })
    .execute();
}
