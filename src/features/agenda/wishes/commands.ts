import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { ItemKind } from "../../../platform/db/meetings-schema.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { runMeetingById } from "../../meetings/index.ts";
import { takesWishes } from "./rules.ts";
import type { Seat } from "./queries.ts";

export interface NewWish {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly cooperationId: string;
  readonly accountId: string;
  readonly seat: Seat;
  /** None of a topic for some coming meeting. */
  readonly meetingId: string | null;
  readonly title: string;
  readonly kind: ItemKind;
  readonly background: string;
  readonly proposal: readonly string[];
  readonly minutes: number | null;
}

/** Somebody with a seat wishes for an item. */
export function wish(db: Db, wanted: NewWish, today: string): Promise<Result<string, "stopped">> {
  const { id, cooperationId, accountId, seat, meetingId, title, kind, background, proposal, minutes } =
    wanted;
  return db.transaction().execute(async (tx) => {
    if (meetingId !== null && !(await isOpenFor(tx, meetingId, seat, today))) return refuse("stopped");
    const made = await tx
      .insertInto("wishes")
      .values({
        id,
        cooperation_id: cooperationId,
        body_id: seat.bodyId,
        meeting_id: meetingId,
        account_id: accountId,
        person_id: seat.personId,
        title,
        kind,
        background,
        proposal: [...proposal],
        minutes,
        audience_id: sql<number>`audience_of('desk', ${cooperationId}, ${seat.bodyId})`,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made === undefined) return ok(id);
    await recordAct(tx, { cooperationId, accountId, kind: "wish.made", subjectKind: "wish", subjectId: id });
    return ok(id);
  });
}

/** He who wished for it, as long as nobody has answered. */
export function withdraw(
  db: Db,
  { id, cooperationId, accountId }: { id: string; cooperationId: string; accountId: string },
): Promise<Result<null, "answered">> {
  return db.transaction().execute(async (tx) => {
    const withdrawn = await tx
      .updateTable("wishes")
      .set({ state: "withdrawn", answered_at: sql`now()`, answered_by: accountId })
      .where("id", "=", id)
      .where("cooperation_id", "=", cooperationId)
      .where("account_id", "=", accountId)
      .where("state", "=", "waiting")
      .returning("id")
      .executeTakeFirst();
    if (withdrawn === undefined) return refuse("answered");
    const about = { cooperationId, accountId, subjectKind: "wish", subjectId: id };
    await recordAct(tx, { ...about, kind: "wish.withdrawn" });
    return ok(null);
  });
}

async function isOpenFor(tx: Tx, meetingId: string, { bodyId }: Seat, today: string): Promise<boolean> {
  const meeting = await runMeetingById(tx, meetingId);
  if (meeting === undefined || !takesWishes(meeting, today)) return false;
  const { current_id: current } = await tx
    .selectFrom("parties")
    .select("current_id")
    .where("id", "=", meeting.body.id)
    .executeTakeFirstOrThrow();
  return current === bodyId;
}
