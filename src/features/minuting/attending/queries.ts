import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type Given, prepared } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";

/** Somebody who is expected: called to the meeting, or with a seat in the body on its day. */
export interface Expected {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly role: "chair" | "secretary" | "convener" | "member" | "substitute" | "guest";
  readonly answer: "yes" | "no" | "maybe" | "substitute" | null;
  /** Who comes in his place. */
  readonly substituteId: string | null;
  readonly substitute: string | null;
}

/** Those who are expected and of whom the minutes say nothing yet. */
export async function expectedAt(db: Db, meetingId: string): Promise<Expected[]> {
  const rows = await expectedWith(db, { meetingId });
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "sv"));
}

const expectedWith = prepared((db, given: Given<"meetingId">) =>
  db
    .selectFrom(
      sql<Expected>`(
    with meeting as (select * from meetings where id = ${given("meetingId")}),
    called as (
      select person.current_id as person, invitees.id as invitee, invitees.kind
      from invitees join parties as person on person.id = person_id
      where meeting_id = ${given("meetingId")} and ended_at is null),
    seated as (
      select distinct on (person.current_id) person.current_id as person, role, organisation_id
      from mandates join meeting on meeting.body_id = mandates.body_id
      join parties as person on person.id = person_id
      where from_on <= held_on and (until_on is null or until_on >= held_on)
      order by person.current_id, role = 'member'),
    expected as (
      select coalesce(called.person, seated.person) as person, seated.role, seated.organisation_id,
        called.invitee, called.kind
      from seated full join called on called.person = seated.person)
    select distinct on (person.id) person.id as "personId", person.name, seat.id as "organisationId",
      seat.name as organisation, coalesce(expected.role, expected.kind) as role, newest.answer,
      substitute.id as "substituteId", substitute.name as substitute
    from expected
    join parties as person on person.id = expected.person
    left join parties as told on told.id = expected.organisation_id
    left join parties as seat on seat.id = told.current_id
    left join lateral (
      select answer, substitute_id from invitee_answers where invitee_id = expected.invitee
      order by answered_at desc limit 1) as newest on true
    left join parties as substitute on substitute.id = newest.substitute_id
    where person.id not in (
      select there.current_id from attendances join parties as there on there.id = person_id
      where meeting_id = ${given("meetingId")})
    order by person.id)`.as("expected_people"),
    )
    .selectAll(),
);

/** Who is there, in the order of the minutes. `meeting` is its id, or where that stands in the question. */
export const attendancesOf = (db: Db, meeting: Expression<string> | string) =>
  db
    .selectFrom("attendances")
    .leftJoin("parties as other", "other.id", "attendances.substitutes_id")
    .select([
      "attendances.id",
      "attendances.person_id as personId",
      "attendances.name",
      "attendances.organisation",
      "attendances.role",
      "attendances.presence",
      "attendances.chair",
      "attendances.minute_taker as minuteTaker",
      "attendances.came",
      "attendances.left_at as leftAt",
      "attendances.is_remote as isRemote",
      "other.name as sitsFor",
    ])
    .select((row) => breaksOf(db, row.ref("attendances.id")).as("breaks"))
    .where("attendances.meeting_id", "=", meeting)
    .orderBy("attendances.position");

/** When somebody was out, and came back. */
const breaksOf = (db: Db, attendance: Expression<string>) =>
  jsonArrayFrom(
    db
      .selectFrom("attendance_breaks as break")
      .select(["break.id", "break.left_at as leftAt", "break.back_at as backAt"])
      .where("break.attendance_id", "=", attendance)
      .orderBy("break.left_at"),
  );

const order = ["chair", "secretary", "convener", "member", "substitute", "guest"];
const rank = ({ role }: Expected) => order.indexOf(role);
