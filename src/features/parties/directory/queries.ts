import { sql } from "kysely";
import type { Db, PartyKind } from "../../../platform/db/schema.ts";

export type ListedParty = Awaited<ReturnType<typeof partiesOf>>[number];

/** Everyone of one kind, in Swedish order, with what each has taken part in and the years it shows. */
export function partiesOf(db: Db, cooperation: string, kind: PartyKind) {
  return (
    db
      .with("touch", () => touches(db, cooperation))
      // Counted once, not once a party: the planner expects a single party whose current one is itself.
      .with(
        (cte) => cte("counted").materialized(),
        (with_) =>
          with_
            .selectFrom("touch")
            .innerJoin("parties as own", "own.id", "touch.party_id")
            .innerJoin("meetings as meeting", "meeting.id", "touch.meeting_id")
            .where("own.kind", "=", kind)
            .select(["own.current_id", ...counts])
            .groupBy("own.current_id"),
      )
      .selectFrom("parties as party")
      .leftJoin("counted", "counted.current_id", "party.id")
      .where("party.cooperation_id", "=", cooperation)
      .where("party.kind", "=", kind)
      .whereRef("party.current_id", "=", "party.id")
      .select([
        "party.slug",
        "party.name",
        "party.municipality_code as municipalityCode",
        "counted.organisation",
        "counted.firstYear",
        "counted.lastYear",
        sql<number>`coalesce(counted.meetings, 0)`.as("meetings"),
        sql<number>`coalesce(counted.presentations, 0)`.as("presentations"),
        sql<number>`coalesce(counted.assignments, 0)`.as("assignments"),
      ])
      .orderBy(sql`party.name collate swedish`)
      .execute()
  );
}

const counts = [
  sql<number>`count(distinct touch.meeting_id) filter (
    where touch.how in ('attended', 'held') and not meeting.is_per_capsulam)::int`.as("meetings"),
  sql<number>`count(*) filter (where touch.how = 'presented')::int`.as("presentations"),
  sql<number>`count(distinct touch.fact_id) filter (where touch.how = 'assigned')::int`.as("assignments"),
  sql<number | null>`extract(year from min(meeting.held_on))::int`.as("firstYear"),
  sql<number | null>`extract(year from max(meeting.held_on))::int`.as("lastYear"),
  sql<string | null>`(array_agg(touch.organisation order by meeting.held_on desc nulls last)
    filter (where touch.organisation is not null))[1]`.as("organisation"),
] as const;

// Each way in which a party can stand in the minutes, one row a fact.
function touches(db: Db, cooperation: string) {
  const attendances = db
    .selectFrom("attendances as fact")
    .innerJoin("meetings", "meetings.id", "fact.meeting_id")
    .where("meetings.cooperation_id", "=", cooperation)
    .where("fact.presence", "<>", "absent");
  const presentations = db
    .selectFrom("presentations as fact")
    .innerJoin("items", "items.id", "fact.item_id")
    .innerJoin("meetings", "meetings.id", "items.meeting_id")
    .where("meetings.cooperation_id", "=", cooperation);
  const none = sql<string | null>`null`.as("organisation");

  return attendances
    .select(["fact.person_id as party_id", "fact.meeting_id", "fact.id as fact_id"])
    .select([sql<string>`'attended'`.as("how"), "fact.organisation"])
    .unionAll(
      attendances
        .where("fact.organisation_id", "is not", null)
        .select([sql<string>`fact.organisation_id`.as("party_id"), "fact.meeting_id", "fact.id as fact_id"])
        .select([sql<string>`'attended'`.as("how"), none]),
    )
    .unionAll(
      presentations
        .select(["fact.person_id as party_id", "items.meeting_id", "fact.id as fact_id"])
        .select([sql<string>`'presented'`.as("how"), "fact.organisation"]),
    )
    .unionAll(
      presentations
        .where("fact.organisation_id", "is not", null)
        .select([sql<string>`fact.organisation_id`.as("party_id"), "items.meeting_id", "fact.id as fact_id"])
        .select([sql<string>`'presented'`.as("how"), none]),
    )
    .unionAll(
      db
        .selectFrom("assignment_holders as holder")
        .innerJoin("assignments as fact", "fact.id", "holder.assignment_id")
        .where("fact.cooperation_id", "=", cooperation)
        .select(["holder.party_id", "fact.meeting_id", "fact.id as fact_id"])
        .select([sql<string>`'assigned'`.as("how"), none]),
    )
    .unionAll(
      db
        .selectFrom("meetings as fact")
        .where("fact.cooperation_id", "=", cooperation)
        .where("fact.body_id", "is not", null)
        .select([sql<string>`fact.body_id`.as("party_id"), "fact.id as meeting_id", "fact.id as fact_id"])
        .select([sql<string>`'held'`.as("how"), none]),
    );
}
