// Calls that have not gone out, and who is to send them.
import { sql } from "kysely";
import { daysLater } from "../../../lib/days.ts";
import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { callDueOn, deskSeen } from "../../meetings/index.ts";
import { toldDaysAhead } from "./rules.ts";

export type WaitingCall = Awaited<ReturnType<typeof waitingCalls>>[number];

/** In a viewer's reading, those that he is to send soon or should have sent, the most pressing first. */
export function waitingCalls(reader: Db, cooperationId: string, today: string) {
  return unsentCalls(reader, today)
    .where("meetings.cooperation_id", "=", cooperationId)
    .where(callDueOn("meetings"), "<=", daysLater(today, toldDaysAhead))
    .where(deskSeen("meetings"))
    .execute();
}

/** Those that are to have gone out by this day, in all cooperations. */
export const callsDueBy = (register: Db, day: string) =>
  unsentCalls(register, day).where(callDueOn("meetings"), "<=", day).execute();

const unsentCalls = (db: Db, from: string) =>
  db
    .selectFrom("meetings")
    .innerJoin("cooperations", "cooperations.id", "meetings.cooperation_id")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .innerJoin("parties as body", "body.id", "own.current_id")
    .select(["meetings.id", "meetings.slug", "own.slug as ownBody", "body.name as body"])
    .select(["cooperations.id as cooperationId", "cooperations.slug as cooperation"])
    .select([sql<string>`meetings.held_on`.as("heldOn"), callDueOn("meetings").as("dueOn")])
    .where("meetings.state", "=", "planned")
    .where("meetings.held_on", ">=", from)
    .orderBy("dueOn")
    .orderBy("meetings.slug");

export interface AtDesk {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Those who run a meeting on a day. The people of the demonstration are invented. */
export async function deskOf(register: Db, meetingId: string, day: string): Promise<AtDesk[]> {
  const { rows } = await sql<AtDesk>`
    select accounts.id as "accountId", accounts.name, email, language
    from meetings join audiences as desk on desk.kind = 'desk' and desk.body_id = meetings.body_id
      and desk.cooperation_id = meetings.cooperation_id
    cross join accounts cross join lateral access_of(accounts.id, ${day}::date) as access
    where meetings.id = ${meetingId} and closed_at is null and not is_demonstration
      and desk.id = any (access.audiences) and meetings.audiences <@ access.audiences
    order by accounts.id`.execute(register);
  return rows;
}
