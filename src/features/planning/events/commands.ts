import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";

interface Planner {
  readonly cooperationId: string;
  readonly accountId: string | null;
}

interface NewEvent {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

export function addEvent(db: Db, { cooperationId, accountId }: Planner, event: NewEvent): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto("outside_events")
      .values({
        id: event.id,
        cooperation_id: cooperationId,
        name: event.name,
        from_on: event.from,
        until_on: event.until,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (added === undefined) return;
    const subject = { subjectKind: "outside-event", subjectId: event.id };
    await recordAct(tx, { kind: "outside-event.added", cooperationId, accountId, ...subject });
  });
}

/** Whether there was one. */
export function removeEvent(db: Db, { cooperationId, accountId }: Planner, id: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom("outside_events")
      .where("id", "=", id)
      .where("cooperation_id", "=", cooperationId)
      .returning("id")
      .executeTakeFirst();
    if (gone === undefined) return false;
    const subject = { subjectKind: "outside-event", subjectId: id };
    await recordAct(tx, { kind: "outside-event.removed", cooperationId, accountId, ...subject });
    return true;
  });
}
