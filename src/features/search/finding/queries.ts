// What may answer a question, enough of it to put it in order and no more than anybody reads; then what a page shows.
import { type SqlBool, sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import type { FoundKind } from "../forms.ts";
import type { Step } from "../question/understood.ts";
import { conditionsOf, type Within } from "./conditions/queries.ts";

export type FoundHit = Awaited<ReturnType<typeof hitsAt>>[number];

export interface Candidate {
  readonly id: string;
  readonly cooperationId: string;
  readonly kind: FoundKind;
  readonly meetingId: string | null;
  /** Of a party: the one it is merged into. */
  readonly subjectId: string;
  readonly heldOn: string | null;
  /** How well the words fill it, from 0 to 1. */
  readonly rank: number;
  /** All it has of the words is the title of the item that it stands under. */
  readonly isByTitle: boolean;
}

/** Of more than this the newest are put in order. */
export const mostCandidates = 400;

/** The newest of those that hold the words of the step; without a step, of all. */
export async function candidatesOf(db: Db, step: Step | null, within: Within): Promise<Candidate[]> {
  const conditions = conditionsOf(within);
  const holding = step === null ? conditions : sql`entry.words @@ ${step.query}::tsquery and ${conditions}`;
  const newest = sql`order by entry.held_on desc nulls last limit ${mostCandidates}`;
  const { rows } = await sql<Candidate>`
    with found as (
      (select * from search_entries as entry where kind = 'party' and ${holding} limit ${mostCandidates})
      union all
      (select * from search_entries as entry where kind not in ('party', 'source') and ${holding} ${newest})
      union all
      (select * from search_entries as entry where kind = 'source' and ${holding} ${newest}))
    select found.id, found.cooperation_id as "cooperationId", found.kind, found.meeting_id as "meetingId",
      coalesce(parties.current_id, found.subject_id) as "subjectId", found.held_on as "heldOn",
      ${rankOf(step)} as rank, ${isByTitle(step)} as "isByTitle"
    from found left join parties on parties.id = found.subject_id and found.kind = 'party'`.execute(db);
  return rows;
}

function isByTitle(step: Step | null) {
  if (step === null) return sql<boolean>`false`;
  return sql<boolean>`found.kind in ('decision', 'input', 'assignment')
    and not ts_filter(found.words, '{b}') @@ ${step.some}::tsquery`;
}

// A party is what a name asks for. A whole source text is not weighed: what was read from it is.
function rankOf(step: Step | null) {
  if (step === null) return sql<number>`0`;
  // The title of a clause, an input or an assignment is that of its item, which has a hit of its own.
  const weights = sql`case when found.kind in ('decision', 'input', 'assignment')
    then '{0.1, 0.2, 1.0, 0.3}'::real[] else '{0.1, 0.2, 0.4, 1.0}' end`;
  return sql<number>`case found.kind when 'party' then 1 when 'source' then 0
    else ts_rank_cd(${weights}, found.words, ${step.query}::tsquery, 1 | 32) end`;
}

/** What a page shows of some entries, in no order. */
export function hitsAt(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("search_entries as entry")
    .innerJoin("cooperations", "cooperations.id", "entry.cooperation_id")
    .leftJoin("meetings", "meetings.id", "entry.meeting_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .leftJoin("parties as named", "named.id", "entry.subject_id")
    .leftJoin("parties as party", "party.id", "named.current_id")
    .leftJoin("decisions as decision", "decision.id", "entry.subject_id")
    .leftJoin("assignments as assignment", "assignment.id", "entry.subject_id")
    .leftJoin("inputs as input", "input.id", "entry.subject_id")
    .leftJoin("items as item", (join) =>
      join.on(
        sql<SqlBool>`item.id = coalesce(decision.item_id, assignment.item_id, input.item_id, entry.subject_id)`,
      ),
    )
    .where("entry.id", "in", ids)
    .select([
      "entry.id",
      "entry.kind",
      "entry.title",
      "entry.body as text",
      "meetings.held_on as heldOn",
      "cooperations.slug as cooperation",
      "cooperations.name as cooperationName",
      "meetings.slug as meeting",
      "own.slug as body",
      "body.name as bodyName",
      "item.slug as item",
      "decision.slug as clause",
      "decision.outcome",
      "party.slug as party",
      "party.kind as partyKind",
      sql<number | null>`coalesce(assignment.position, input.position)`.as("position"),
    ])
    .execute();
}
