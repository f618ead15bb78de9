import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import { areMinutesOpen, type MeetingChange } from "../../meetings/index.ts";

/** Lets those of the body follow what is written, or lets them no longer. A room is open while minutes are. */
export function setRoom(db: Db, change: MeetingChange, isOpen: boolean): Promise<Result<null, "not-open">> {
  const { meetingId, cooperationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    const meeting = await tx
      .selectFrom("meetings")
      .select(["state", "room_opened_at as openedAt"])
      .select(sql<boolean>`circulated_at is not null`.as("isCirculated"))
      .where("id", "=", meetingId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { state, openedAt, isCirculated } = meeting;
    if (isOpen === (openedAt !== null)) return ok(null);
    if (isOpen && (state === null || !areMinutesOpen({ state, isCirculated }))) return refuse("not-open");
    await tx
      .updateTable("meetings")
      .set({ room_opened_at: isOpen ? sql<Date>`now()` : null })
      .where("id", "=", meetingId)
      .execute();
    const kind = isOpen ? "room.opened" : "room.closed";
    await recordAct(tx, {
      cooperationId,
      accountId,
      kind,
      subjectKind: "meeting",
      subjectId: meetingId,
      facts: {},
    });
    await notice(tx, { meetingId });
    return ok(null);
  });
}
