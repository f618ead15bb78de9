// Columns that point from a row to something else: an id that leads nowhere tells nothing to whoever may not see what is
// at its other end. So it may stand there; what it leads to may not.
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";

const named = new Set([
  "assignment_acts.person_id",
  "assignments.return_meeting_id",
  "correction_comments.person_id",
  "items.assignment_id",
  "planned_days.meeting_id",
  "registry_numbers.organisation_id",
  "items.reports_id",
  "rounds.meeting_id",
  "wishes.item_id",
  "wishes.meeting_id",
  // What a body's audience is called after tells nothing of it.
  "audiences.body_id",
]);

/** Those, and by whose account something was done. */
export async function threadsIn(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ column: string }>`
    select format('%s.%s', relation.relname, each.attname) as column
    from pg_constraint as pointing join pg_class as relation on relation.oid = pointing.conrelid
    join pg_attribute as each on each.attrelid = relation.oid and each.attnum = any (pointing.conkey)
    where pointing.contype = 'f' and pointing.confrelid = 'accounts'::regclass
      and relation.relnamespace = current_schema()::regnamespace`.execute(db);
  return new Set([...named, ...rows.map(({ column }) => column)]);
}
