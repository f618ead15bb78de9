import { sql } from "kysely";
import type { Db, PartyKind } from "../../../platform/db/schema.ts";
import { ownIds } from "../portrait/queries.ts";

export type Role = Awaited<ReturnType<typeof rolesOf>>[number];
export type Attended = Awaited<ReturnType<typeof presenceOf>>[number];
export type Representative = Awaited<ReturnType<typeof peopleOf>>[number];
export type Member = Awaited<ReturnType<typeof membersOf>>[number];
export type HeldMeeting = Awaited<ReturnType<typeof meetingsOf>>[number];

/** In which body, for whom and as what a person has attended, and from when until when. */
export function rolesOf(db: Db, person: string) {
  return attended(db)
    .leftJoin("parties as own_organisation", "own_organisation.id", "attendance.organisation_id")
    .leftJoin("parties as organisation", "organisation.id", "own_organisation.current_id")
    .where("attendance.person_id", "in", ownIds(db, person))
    .select([
      "body.slug as body",
      "body.name as bodyName",
      "organisation.slug as organisation",
      sql<string | null>`coalesce(organisation.name, min(attendance.organisation))`.as("organisationName"),
      sql<string | null>`string_agg(distinct attendance.role, ', ')`.as("role"),
      sql<number>`count(*) filter (where attendance.chair)::int`.as("asChair"),
      sql<number>`count(*) filter (where attendance.minute_taker)::int`.as("asMinuteTaker"),
      ...presentTimes,
    ])
    .groupBy(["body.slug", "body.name", "organisation.slug", "organisation.name"])
    .groupBy(sql`case when organisation.id is null then attendance.organisation end`)
    .orderBy("lastOn", (order) => order.desc().nullsLast())
    .execute();
}

/** Every meeting of the bodies where a person or an organisation has been seen, from first to last, and whether it
 *  was there: the nearest presence of all who came, 'absent' where it sent its regrets, null where it is not named. */
export function presenceOf(db: Db, party: string) {
  const own = ownIds(db, party);
  return db
    .with("seen", (with_) =>
      with_
        .selectFrom("attendances as attendance")
        .innerJoin("meetings as meeting", "meeting.id", "attendance.meeting_id")
        .where("meeting.is_per_capsulam", "=", false)
        .where((where) =>
          where.or([
            where("attendance.person_id", "in", own),
            where("attendance.organisation_id", "in", own),
          ]),
        )
        .select([
          "attendance.meeting_id",
          sql<string>`min(case attendance.presence
            when 'member' then '1 member' when 'other' then '2 other'
            when 'guest' then '3 guest' else '4 absent' end)`.as("presence"),
          sql<number>`count(*) filter (where attendance.presence <> 'absent')::int`.as("people"),
        ])
        .groupBy("attendance.meeting_id"),
    )
    .with("tenure", (with_) =>
      with_
        .selectFrom("seen")
        .innerJoin("meetings as meeting", "meeting.id", "seen.meeting_id")
        .innerJoin("parties as own", "own.id", "meeting.body_id")
        .where("meeting.held_on", "is not", null)
        .select([
          "own.current_id as body_id",
          sql<string>`min(meeting.held_on)`.as("first_on"),
          sql<string>`max(meeting.held_on)`.as("last_on"),
        ])
        .groupBy("own.current_id"),
    )
    .selectFrom("tenure")
    .innerJoin("parties as body", "body.id", "tenure.body_id")
    .innerJoin("parties as own", "own.current_id", "body.id")
    .innerJoin("meetings as meeting", (join) =>
      join
        .onRef("meeting.body_id", "=", "own.id")
        .onRef("meeting.held_on", ">=", "tenure.first_on")
        .onRef("meeting.held_on", "<=", "tenure.last_on")
        .on("meeting.is_per_capsulam", "=", false),
    )
    .leftJoin("seen", "seen.meeting_id", "meeting.id")
    .select([
      "body.slug as bodySlug",
      "body.name as bodyName",
      "own.slug as body",
      "meeting.slug as meeting",
      sql<string>`meeting.held_on`.as("heldOn"),
      sql<"member" | "other" | "guest" | "absent" | null>`substr(seen.presence, 3)`.as("presence"),
      sql<number>`coalesce(seen.people, 0)`.as("people"),
    ])
    .orderBy(sql`body.name collate swedish`)
    .orderBy("body.slug")
    .orderBy("meeting.held_on")
    .orderBy("meeting.slug")
    .execute();
}

/** Who has attended for an organisation. */
export function peopleOf(db: Db, organisation: string) {
  return attended(db)
    .innerJoin("parties as own_person", "own_person.id", "attendance.person_id")
    .innerJoin("parties as person", "person.id", "own_person.current_id")
    .where("attendance.organisation_id", "in", ownIds(db, organisation))
    .select([
      "person.slug",
      "person.name",
      sql<string | null>`string_agg(distinct attendance.role, ', ')`.as("role"),
      sql<string[]>`array_agg(distinct body.name) filter (where body.name is not null)`.as("bodies"),
      ...presentTimes,
    ])
    .groupBy(["person.id"])
    .orderBy("lastOn", (order) => order.desc().nullsLast())
    .orderBy(sql`person.name collate swedish`)
    .execute();
}

/** Who has attended a body's meetings. */
export function membersOf(db: Db, body: string) {
  return attended(db)
    .innerJoin("parties as own_person", "own_person.id", "attendance.person_id")
    .innerJoin("parties as person", "person.id", "own_person.current_id")
    .where("meeting.body_id", "in", ownIds(db, body))
    .where("attendance.presence", "<>", "guest")
    .select([
      "person.slug",
      "person.name",
      sql<string | null>`(array_agg(attendance.organisation order by meeting.held_on desc nulls last)
        filter (where attendance.organisation is not null))[1]`.as("organisation"),
      sql<number>`count(*) filter (where attendance.chair)::int`.as("asChair"),
      sql<number>`count(*) filter (where attendance.minute_taker)::int`.as("asMinuteTaker"),
      ...presentTimes,
    ])
    .groupBy(["person.id"])
    .orderBy("times", "desc")
    .orderBy(sql`person.name collate swedish`)
    .execute();
}

/** A body's meetings, the first first; one without a day last. */
export function meetingsOf(db: Db, body: string) {
  return db
    .selectFrom("meetings as meeting")
    .innerJoin("parties as own", "own.id", "meeting.body_id")
    .innerJoin("parties as body", "body.id", "own.current_id")
    .where("meeting.body_id", "in", ownIds(db, body))
    .where(sql<boolean>`meeting.state is distinct from 'cancelled' and not meeting.is_per_capsulam`)
    .select([
      "meeting.slug as meeting",
      "own.slug as body",
      "body.slug as bodySlug",
      "meeting.held_on as heldOn",
    ])
    .orderBy("meeting.held_on", (order) => order.asc().nullsLast())
    .orderBy("meeting.slug")
    .execute();
}

/** Whoever answers between meetings comes to none. */
function attended(db: Db) {
  return db
    .selectFrom("attendances as attendance")
    .innerJoin("meetings as meeting", "meeting.id", "attendance.meeting_id")
    .where("meeting.is_per_capsulam", "=", false)
    .leftJoin("parties as own_body", "own_body.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own_body.current_id");
}

const presentTimes = [
  sql<number>`count(*) filter (where attendance.presence <> 'absent')::int`.as("times"),
  sql<string | null>`min(meeting.held_on)`.as("firstOn"),
  sql<string | null>`max(meeting.held_on)`.as("lastOn"),
] as const;

export type Seen =
  | { kind: "person"; roles: Role[]; presence: Attended[] }
  | { kind: "organisation"; people: Representative[]; presence: Attended[] }
  | { kind: "body"; members: Member[]; meetings: HeldMeeting[] };

/** Where a party has been seen, as its kind can be. */
export async function seenOf(db: Db, { id, kind }: { id: string; kind: PartyKind }): Promise<Seen> {
  if (kind === "person") {
    const [roles, presence] = await Promise.all([rolesOf(db, id), presenceOf(db, id)]);
    return { kind, roles, presence };
  }
  if (kind === "organisation") {
    const [people, presence] = await Promise.all([peopleOf(db, id), presenceOf(db, id)]);
    return { kind, people, presence };
  }
  const [members, meetings] = await Promise.all([membersOf(db, id), meetingsOf(db, id)]);
  return { kind, members, meetings };
}
