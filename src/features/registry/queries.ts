import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { unmasked } from "../../platform/db/unmasked.ts";
import type { Concern } from "./rules.ts";

export interface Municipality {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** All its names in the register: what has been merged is one municipality. */
  readonly ids: readonly string[];
  readonly seats: readonly Seat[];
}

interface Seat {
  readonly body: string;
  readonly from: string;
  readonly until: string | null;
}

/** Those whose registrar an account is on a day. */
export async function municipalitiesOf(
  register: Db,
  { accountId, cooperationId, today }: { accountId: string; cooperationId: string; today: string },
): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    with own as (
      select distinct parties.current_id as id from account_roles join parties on parties.id = organisation_id
      where account_id = ${accountId} and account_roles.cooperation_id = ${cooperationId} and role = 'registrar'
        and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date))
    select municipality.id, municipality.slug, municipality.name,
      array(select id from parties where current_id = municipality.id) as ids,
      coalesce((
        select jsonb_agg(jsonb_build_object('body', body.id, 'from', from_on, 'until', until_on))
        from mandates join parties as seated on seated.id = body_id
          join parties as body on body.current_id = seated.current_id
        where organisation_id in (select id from parties where current_id = municipality.id)), '[]') as seats
    from own join parties as municipality on municipality.id = own.id
    order by municipality.name collate swedish`.execute(register);
  return rows;
}

/** What concerns a municipality, of what the reader sees, the newest first: decisions of meetings at which somebody was
 *  for it, or of bodies in which it had a seat, and assignments that it has or that somebody has who was there for it. */
export async function concernsOf(reader: Db, { ids, seats }: Municipality): Promise<Concern[]> {
  const own = sql`any (${[...ids]}::uuid[])`;
  const { rows } = await sql<Concern>`
    with attended as (select meeting_id, person.current_id as person
      from attendances join parties as person on person.id = person_id where organisation_id = ${own}),
    seats as (
      select * from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as seat (body uuid, "from" date, until date)),
    represented as (
      select meeting_id as id from attended
      union select meetings.id from meetings join seats on body = body_id
        where held_on >= "from" and (until is null or held_on <= until)),
    facts as (
      select 'decision' as kind, decision.id, decision.meeting_id, decision.item_id, decision.slug as clause,
        decision.position, null as who, coalesce(${unmasked("decisions", "text", "decision")}, decision.text) as text,
        decision.text like '%█%' as masked, decision.outcome, null::date as due_on, null as due_text
      from decisions as decision where decision.meeting_id in (select id from represented)
      union all
      select 'assignment', assignment.id, assignment.meeting_id, assignment.item_id, null, assignment.position,
        assignment.who, coalesce(${unmasked("assignments", "what", "assignment")}, assignment.what),
        assignment.what like '%█%', null, assignment.due_on, assignment.due_text
      from assignments as assignment where exists (
        select from assignment_holders as holder join parties as named on named.id = holder.party_id
        where holder.assignment_id = assignment.id and (holder.party_id = ${own} or exists (
          select from attended where attended.meeting_id = assignment.meeting_id
            and attended.person = named.current_id))))
    select facts.kind, facts.who, facts.text, facts.masked, facts.outcome, facts.clause, meeting.held_on as "heldOn",
      facts.due_on as "dueOn", facts.due_text as "dueText", meeting.slug as meeting, own.slug as body,
      body.name as "bodyName", item.slug as item, item.number as "itemNumber", item.title as "itemTitle"
    from facts join meetings as meeting on meeting.id = facts.meeting_id
      join items as item on item.id = facts.item_id
      left join parties as own on own.id = meeting.body_id
      left join parties as body on body.id = own.current_id
    order by meeting.held_on desc nulls last, meeting.id, item.position, facts.kind desc, facts.position`.execute(
    reader,
  );
  return rows;
}
