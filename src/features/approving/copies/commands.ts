import { hash } from "node:crypto";
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { audiencesOfWhole } from "./queries.ts";
import type { CopyRefusal } from "./rules.ts";

export interface NewCopy {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** What whoever sends it belongs to: the paper holds everything, so he must see everything. */
  readonly audiences: readonly number[];
}

/** Keeps a scanned paper beside approved minutes, exactly as it was sent. */
export function addCopy(
  db: Db,
  change: MeetingChange,
  { id, fileName, bytes, audiences }: NewCopy,
): Promise<Result<null, CopyRefusal>> {
  const { meetingId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    if ((await stateOf(tx, meetingId)) !== "approved") return refuse("copy-not-approved");
    const whole = await audiencesOfWhole(tx, meetingId);
    if (!whole.every((audience) => audiences.includes(audience))) return refuse("copy-not-all-seen");
    const sha256 = hash("sha256", bytes);
    const copies = tx.selectFrom("signed_copies").select("id");
    if ((await copies.where("id", "=", id).executeTakeFirst()) !== undefined) return ok(null);
    const same = copies.where("meeting_id", "=", meetingId).where("sha256", "=", sha256);
    if ((await same.where("withdrawn_at", "is", null).executeTakeFirst()) !== undefined)
      return refuse("copy-there");
    await tx
      .insertInto("signed_copies")
      .values({
        id,
        meeting_id: meetingId,
        file_name: fileName,
        bytes,
        size: bytes.length,
        sha256,
        added_by: accountId,
      })
      .execute();
    await record(tx, change, "signed-copy.added", { copy: id, sha256 });
    return ok(null);
  });
}

/** One that was wrong. It stays, and says that it was withdrawn; whoever does it again changes nothing. */
export function withdrawCopy(db: Db, change: MeetingChange, copyId: string): Promise<void> {
  const { meetingId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    const withdrawn = await tx
      .updateTable("signed_copies")
      .set({ withdrawn_at: sql<Date>`now()`, withdrawn_by: accountId })
      .where("id", "=", copyId)
      .where("meeting_id", "=", meetingId)
      .where("withdrawn_at", "is", null)
      .returning("sha256")
      .executeTakeFirst();
    if (withdrawn === undefined) return;
    await record(tx, change, "signed-copy.withdrawn", { copy: copyId, sha256: withdrawn.sha256 });
  });
}

/** Two who send the same at once wait for each other here. */
async function stateOf(tx: Tx, meetingId: string) {
  const meetings = tx.selectFrom("meetings").select("state").where("id", "=", meetingId);
  return (await meetings.forUpdate().executeTakeFirst())?.state;
}

const record = (
  tx: Tx,
  { meetingId, cooperationId, accountId }: MeetingChange,
  kind: string,
  facts: Record<string, unknown>,
) => recordAct(tx, { cooperationId, accountId, kind, subjectKind: "meeting", subjectId: meetingId, facts });
