import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export interface ListedPlan {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly approvedAt: Date | null;
  readonly days: number;
}

export function plansOf(reader: Db, cooperationId: string): Promise<ListedPlan[]> {
  return plans(reader, cooperationId).orderBy("year", "desc").orderBy("made_at", "desc").execute();
}

export function planAt(reader: Db, cooperationId: string, id: string): Promise<ListedPlan | undefined> {
  return plans(reader, cooperationId).where("date_plans.id", "=", id).executeTakeFirst();
}

const plans = (db: Db, cooperationId: string) =>
  db
    .selectFrom("date_plans")
    .select(["id", "name", "year", "approved_at as approvedAt"])
    .select(sql<number>`(select count(*)::int from planned_days where plan_id = date_plans.id)`.as("days"))
    .where("cooperation_id", "=", cooperationId);

export interface PlannedDay {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly heldOn: string;
  readonly lastOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly name: string | null;
  /** It has become a meeting, which not everybody sees who sees the plan. */
  readonly isSettled: boolean;
  readonly meeting: { readonly body: string; readonly slug: string } | null;
}

export function daysOfPlan(db: Db, planId: string): Promise<PlannedDay[]> {
  return db
    .selectFrom("planned_days as day")
    .innerJoin("parties as named", "named.id", "day.body_id")
    .innerJoin("parties as body", "body.id", "named.current_id")
    .leftJoin("meetings", "meetings.id", "day.meeting_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .select(["day.id", "body.id as bodyId", "body.name as bodyName"])
    .select(["day.held_on as heldOn", "day.last_on as lastOn"])
    .select(["day.starts", "day.ends", "day.place", "day.name"])
    .select(sql<boolean>`day.meeting_id is not null`.as("isSettled"))
    .select(
      sql<PlannedDay["meeting"]>`case when meetings.id is not null
        then json_build_object('body', own.slug, 'slug', meetings.slug) end`.as("meeting"),
    )
    .where("day.plan_id", "=", planId)
    .orderBy("day.held_on")
    .orderBy("day.id")
    .execute();
}

/** What a writer wrote upon: another when somebody has changed the plan since. */
export async function revisionOf(db: Db, planId: string): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select md5(coalesce(string_agg(day::text, '|' order by id), '')) as revision
    from planned_days as day where plan_id = ${planId}`.execute(db);
  return rows[0]?.revision ?? "";
}
