// Whom a meeting is for: those with a seat in its body on its day, and those who come to present an item.
import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { agendaOf } from "../../agenda/index.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import type { CalledMeeting, Callee, Reach, SeatRole } from "./rules.ts";

/** Of a meeting, all that may be told of it; each who is called is told his share. */
export async function calledMeeting(register: Db, meeting: RunMeeting): Promise<CalledMeeting> {
  const items = await agendaOf(register, meeting.id);
  const reach = await reachOf(register, meeting.id);
  const parts = await register
    .selectFrom("meeting_parts")
    .select([
      "id",
      "name",
      "held_on as heldOn",
      "starts",
      "ends",
      "place",
      "audiences",
      sql<number[]>`'{}'::integer[]`.as("closed"),
    ])
    .select(sql<boolean>`audience_id is not null`.as("isClosed"))
    .where("meeting_id", "=", meeting.id)
    .orderBy("position")
    .execute();
  const of = (id: string) => reach.get(id) ?? nobody;
  return {
    ...meeting,
    ...of(meeting.id),
    parts,
    items: items.map((item) => ({
      ...item,
      ...of(item.id),
      annexes: item.annexes.map((annex) => ({ ...annex, ...of(annex.id) })),
    })),
  };
}

const nobody = { audiences: [0], closed: [0] };

/** Who may see the meeting, each item and each paper; what the desk alone sees until it is sent out is sent out now. */
async function reachOf(register: Db, meetingId: string): Promise<ReadonlyMap<string, Reach>> {
  const { rows } = await sql<Reach & { id: string }>`
    with known as (
      select id, audiences from meetings where id = ${meetingId}
      union all select id, audiences from items where meeting_id = ${meetingId}
      union all select id, audiences from annexes where meeting_id = ${meetingId})
    select id, array(select unnest(audiences) except select id from audiences where kind = 'desk') as audiences,
      array(select audience.id from audiences as audience where kind = 'closed' and id = any (known.audiences)) as closed
    from known`.execute(register);
  return new Map(rows.map(({ id, ...reach }) => [id, reach]));
}

/** Those with a seat in the body, chair first, and then its substitutes; then guests, in the order of the agenda. */
export async function calleesOf(register: Db, meeting: RunMeeting): Promise<Callee[]> {
  const { rows } = await sql<Row>`
    with body as (select current_id as id from parties where id = ${meeting.body.id}),
    seated as (
      select distinct on (person.current_id) person.current_id as person, mandates.role, mandates.organisation_id
      from mandates join parties as seat on seat.id = body_id join body on body.id = seat.current_id
      join parties as person on person.id = person_id
      where mandates.cooperation_id = ${meeting.cooperation.id} and ${meeting.heldOn} >= from_on
        and (until_on is null or ${meeting.heldOn} <= until_on)
      order by person.current_id, array_position(${roles}::text[], mandates.role)),
    presenting as (
      select told.current_id as person, item_id as item, items.position as place, organisation
      from presentations join items on items.id = item_id join parties as told on told.id = person_id
      where items.meeting_id = ${meeting.id}),
    wanted as (
      select person, role, organisation_id, null::uuid as item, null::integer as place, null::text as organisation
      from seated
      union all select person, null, null, item, place, organisation from presenting
      where person not in (select person from seated where role <> 'substitute'))
    select person.id as "personId", person.name, wanted.role, wanted.item as "itemId",
      coalesce(wanted.organisation, seat.name) as organisation,
      own.id as "accountId", own.email as "accountEmail", coalesce(own.language, 'sv') as language,
      (select email from invitees join parties as told on told.id = invitees.person_id
        where told.current_id = person.id order by invited_at desc limit 1) as "lastEmail",
      array(
        select audience.id from audiences as audience left join parties as place on place.id = audience.body_id
        where audience.kind = 'public'
          or audience.kind = 'cooperation' and audience.cooperation_id = ${meeting.cooperation.id}
            and exists (select from seated where seated.person = person.id)
          or audience.kind = 'body' and place.current_id in (
            select seat.current_id from mandates join parties as seat on seat.id = mandates.body_id
            join parties as told on told.id = mandates.person_id
            where told.current_id = person.id and ${meeting.heldOn} >= from_on
              and (until_on is null or ${meeting.heldOn} <= until_on))
          or audience.kind = 'closed' and exists (
            select from audience_persons join parties as told on told.id = person_id
            where audience_id = audience.id and told.current_id = person.id)) as audiences
    from wanted join parties as person on person.id = wanted.person
    left join parties as sat on sat.id = wanted.organisation_id left join parties as seat on seat.id = sat.current_id
    left join lateral (
      select accounts.id, email, language from account_persons
      join parties as joined on joined.id = person_id join accounts on accounts.id = account_id
      where joined.current_id = person.id and closed_at is null order by joined_at limit 1) as own on true
    order by wanted.role is null, array_position(${roles}::text[], wanted.role), wanted.place,
      person.name collate swedish`.execute(register);
  return rows.map(calleeOf);
}

const roles: SeatRole[] = ["chair", "secretary", "convener", "member", "substitute"];

interface Row {
  readonly personId: string;
  readonly name: string;
  readonly role: SeatRole | null;
  readonly itemId: string | null;
  readonly organisation: string | null;
  readonly accountId: string | null;
  readonly accountEmail: string | null;
  readonly lastEmail: string | null;
  readonly language: Language;
  readonly audiences: number[];
}

function calleeOf({ role, accountEmail, lastEmail, ...row }: Row): Callee {
  return {
    ...row,
    role,
    kind: role === null ? "guest" : role === "substitute" ? "substitute" : "member",
    email: accountEmail ?? lastEmail ?? "",
  };
}
