import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { planMeeting } from "../../meetings/index.ts";
import { bodyFormOf } from "../body-form/queries.ts";
import { asUsual } from "../meeting/rules.ts";
import type { WantedRow } from "./forms.ts";
import { revisionOf } from "./queries.ts";

export interface PlanChange {
  readonly planId: string;
  readonly cooperationId: string;
  readonly accountId: string | null;
}

interface NewPlan {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly cooperationId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly year: number;
}

export function makePlan(db: Db, { id, cooperationId, accountId, name, year }: NewPlan): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto("date_plans")
      .values({ id, cooperation_id: cooperationId, name, year, made_by: accountId })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made !== undefined) await recordPlan(tx, { planId: id, cooperationId, accountId }, "made");
  });
}

interface WantedDays {
  readonly rows: readonly WantedRow[];
  readonly gone: readonly string[];
  /** What the writer wrote upon. */
  readonly revision: string;
}

/** The plan's days are those wanted; one that has become a meeting is changed there and not here. */
export function saveDays(
  db: Db,
  change: PlanChange,
  { rows, gone, revision }: WantedDays,
): Promise<Result<null, "changed-meanwhile">> {
  return db.transaction().execute(async (tx) => {
    await lock(tx, change.planId);
    if ((await revisionOf(tx, change.planId)) !== revision) return refuse("changed-meanwhile");
    const open = tx
      .selectFrom("planned_days")
      .select("id")
      .where("plan_id", "=", change.planId)
      .where("meeting_id", "is", null);
    if (gone.length > 0)
      await tx.deleteFrom("planned_days").where("id", "in", gone).where("id", "in", open).execute();
    for (const row of rows) {
      if (row.id === null) await addDay(tx, change.planId, row);
      else
        await tx
          .updateTable("planned_days")
          .set(factsOf(row))
          .where("id", "=", row.id)
          .where("id", "in", open)
          .execute();
    }
    await recordPlan(tx, change, "changed");
    return ok(null);
  });
}

type NewDay = Omit<WantedRow, "id" | "saidWeekday">;

/** Adds days that somebody has suggested. */
export function addDays(db: Db, change: PlanChange, days: readonly NewDay[]): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lock(tx, change.planId);
    for (const day of days) await addDay(tx, change.planId, day);
    await recordPlan(tx, change, "changed");
  });
}

/** Each day becomes a meeting of its body, once. How many did. */
export function approvePlan(db: Db, change: PlanChange): Promise<number> {
  const { planId, cooperationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    await lock(tx, planId);
    const days = await tx
      .selectFrom("planned_days as day")
      .innerJoin("parties as named", "named.id", "day.body_id")
      .select(["day.id", "named.current_id as bodyId", "day.held_on as heldOn", "day.last_on as lastOn"])
      .select(["day.starts", "day.ends", "day.place", "day.name"])
      .where("plan_id", "=", planId)
      .where("meeting_id", "is", null)
      .orderBy("day.held_on")
      .execute();
    for (const { id, ...day } of days) {
      const usual = asUsual({ ...day, link: null, stopOn: null }, await bodyFormOf(tx, day.bodyId));
      const meeting = await planMeeting(tx, { ...usual, cooperationId, accountId });
      await tx.updateTable("planned_days").set({ meeting_id: meeting.id }).where("id", "=", id).execute();
    }
    if (days.length === 0) return 0;
    await tx
      .updateTable("date_plans")
      .set({ approved_at: sql<Date>`now()`, approved_by: accountId })
      .where("id", "=", planId)
      .execute();
    await recordPlan(tx, change, "approved");
    return days.length;
  });
}

/** Two who work with the same plan wait for each other here. */
const lock = (tx: Tx, planId: string) =>
  tx.selectFrom("date_plans").select("id").where("id", "=", planId).forUpdate().executeTakeFirstOrThrow();

const addDay = (tx: Tx, planId: string, day: NewDay) =>
  tx
    .insertInto("planned_days")
    .values({ ...factsOf(day), plan_id: planId })
    .execute();

const factsOf = ({ bodyId, heldOn, lastOn, starts, ends, place, name }: NewDay) => ({
  body_id: bodyId,
  held_on: heldOn,
  last_on: lastOn,
  starts,
  ends,
  place,
  name,
});

const recordPlan = (
  tx: Tx,
  { planId, cooperationId, accountId }: PlanChange,
  deed: "made" | "changed" | "approved",
) =>
  recordAct(tx, { kind: `plan.${deed}`, cooperationId, accountId, subjectKind: "plan", subjectId: planId });
