// The days on which a body meets, and who runs the work.
import { sql } from "kysely";
import { daysLater } from "../../../lib/days.ts";
import type { Language } from "../../../lib/language.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { MeetingDay } from "./rules.ts";

export interface BodyMeeting extends MeetingDay {
  readonly slug: string;
  readonly bodyId: string;
  /** In addresses. */
  readonly ownBody: string;
}

/** Its coming meetings, the nearest first; in a viewer's reading, those he sees. */
export const comingMeetings = (
  db: Db | Tx,
  bodyIds: readonly string[],
  from: string,
): Promise<BodyMeeting[]> =>
  bodyIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("meetings")
        .innerJoin("parties as body", "body.id", "meetings.body_id")
        .innerJoin("parties as same", "same.current_id", "body.current_id")
        .leftJoin("body_forms", "body_forms.body_id", "meetings.body_id")
        .select(["meetings.id", "meetings.slug", "same.id as bodyId", "body.slug as ownBody"])
        .select([
          sql<string>`meetings.held_on`.as("heldOn"),
          sql<string>`coalesce(meetings.stop_on, meetings.held_on - coalesce(body_forms.stop_days, 14))`.as(
            "stopOn",
          ),
        ])
        .where("same.id", "in", [...bodyIds])
        .where("meetings.held_on", ">=", from)
        .where("meetings.state", "is not", null)
        .where("meetings.state", "!=", "cancelled")
        .orderBy("meetings.held_on")
        .execute();

/** Of the year before, the newest first: one of them has adopted what is adopted by the body. */
export const heldMeetings = (db: Db, bodyId: string, today: string) =>
  db
    .selectFrom("meetings")
    .innerJoin("parties as body", "body.id", "meetings.body_id")
    .innerJoin("parties as same", "same.current_id", "body.current_id")
    .select(["meetings.id", sql<string>`meetings.held_on`.as("heldOn")])
    .where("same.id", "=", bodyId)
    .where("meetings.held_on", ">=", daysLater(today, -365))
    .where("meetings.held_on", "<=", today)
    .where("meetings.state", "is not", null)
    .where("meetings.state", "!=", "cancelled")
    .orderBy("meetings.held_on", "desc")
    .execute();

export interface AtDesk {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Those who run the work on a day. The people of the demonstration are invented. */
export async function deskOf(register: Db | Tx, consultationId: string, day: string): Promise<AtDesk[]> {
  const { rows } = await sql<AtDesk>`
    select accounts.id as "accountId", accounts.name, email, language
    from consultations cross join accounts cross join lateral access_of(accounts.id, ${day}::date) as access
    where consultations.id = ${consultationId} and closed_at is null and not is_demonstration
      and desk_audience = any (access.audiences) and consultations.audiences <@ access.audiences
    order by accounts.id`.execute(register);
  return rows;
}
