import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/schema.ts";
import type { KnownPerson, Seats, StandingRecipient } from "./rules.ts";

/** A row that can be asked: a municipality of the cooperation, or a member of the body. */
export interface Offered {
  readonly key: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  /** Who would answer: by his seat in the body, or where none of its seats tells, in the one where most sit. */
  readonly guessed: readonly Guessed[];
}

interface Guessed {
  readonly name: string;
  readonly email: string;
}

interface Place {
  readonly cooperationId: string;
  readonly bodyId: string | null;
  readonly today: string;
}

/** The member municipalities, with those who sit for them: the ordinary first, substitutes after; or those who have the
 *  seats that are told of, in their order. */
export async function municipalitiesToAsk(
  db: Db | Tx,
  place: Place,
  told: readonly Seats[] = [],
): Promise<Offered[]> {
  const { cooperationId, bodyId, today } = place;
  const { rows } = await sql<Omit<Offered, "personId" | "key"> & { organisationId: string }>`
    with seats as (
      select seat.current_id as body, seated.current_id as organisation, person.current_id as person, mandates.role,
        array_position(${roles}::text[], mandates.role) as rank
      from mandates join parties as seat on seat.id = body_id
      join parties as seated on seated.id = organisation_id join parties as person on person.id = person_id
      where mandates.cooperation_id = ${cooperationId} and ${today} >= from_on
        and (until_on is null or ${today} <= until_on)),
    usual as (
      select body, null as role, 1 as place from seats group by body
      order by body is not distinct from ${bodyId}::uuid desc, count(distinct organisation) desc, body limit 1),
    chosen as (
      select * from unnest(${told.map((each) => each.bodyId)}::uuid[], ${told.map(({ role }) => role)}::text[])
        with ordinality as told (body, role, place)
      union all select * from usual where ${told.length} = 0),
    named as (
      select seats.organisation, seats.person, min(array[chosen.place, seats.rank]) as rank
      from seats join chosen on chosen.body = seats.body and coalesce(chosen.role = seats.role, true)
      group by 1, 2)
    select organisation.id as "organisationId", organisation.name,
      coalesce((select json_agg(json_build_object('name', person.name, 'email', coalesce(${emailOf("person", bodyId)}, ''))
          order by named.rank, person.name collate swedish)
        from named join parties as person on person.id = named.person
        where named.organisation = organisation.id), '[]') as guessed
    from parties as organisation
    where organisation.cooperation_id = ${cooperationId} and organisation.kind = 'organisation'
      and organisation.current_id = organisation.id and exists (
        select from parties as same where same.current_id = organisation.id and same.member_from <= ${today})
    order by organisation.name collate swedish`.execute(db);
  return rows.map((row) => ({ ...row, key: row.organisationId, personId: null }));
}

/** Those who sit in the body; a substitute is asked in nobody's place. */
export async function membersToAsk(db: Db | Tx, { cooperationId, bodyId, today }: Place): Promise<Offered[]> {
  const { rows } = await sql<{ personId: string; name: string; email: string }>`
    select person.id as "personId", person.name, coalesce(${emailOf("person", bodyId)}, '') as email
    from parties as person where person.id in (
      select told.current_id from mandates join parties as told on told.id = person_id
      join parties as seat on seat.id = body_id
      where mandates.cooperation_id = ${cooperationId} and seat.current_id = ${bodyId} and role <> 'substitute'
        and ${today} >= from_on and (until_on is null or ${today} <= until_on))
    order by person.name collate swedish`.execute(db);
  return rows.map(({ personId, name, email }) => ({
    key: personId,
    name,
    organisationId: null,
    personId,
    guessed: [{ name, email }],
  }));
}

/** A municipality's director sits as a member, or has the chair; who only takes the minutes is not first asked. */
const roles = ["chair", "member", "convener", "secretary", "substitute"];

const accountOf = (person: string) => sql`(
  select accounts.email from account_persons join parties as joined on joined.id = person_id
  join accounts on accounts.id = account_id
  where joined.current_id = ${sql.ref(`${person}.id`)} and closed_at is null order by joined_at limit 1)`;

/** As those wrote to him last who run the same body: what others know is theirs. */
const lastEmailOf = (person: string, bodyId: string | null) => sql`(
  select email from parties as told cross join lateral (
    select answerer.email, asked_at as at from round_answerers as answerer
      join round_recipients as recipient on recipient.id = answerer.recipient_id
      join rounds on rounds.id = recipient.round_id
      where answerer.person_id = told.id and rounds.body_id is not distinct from ${bodyId}::uuid
    union all select invitees.email, invited_at from invitees join meetings on meetings.id = meeting_id
      where invitees.person_id = told.id and meetings.body_id is not distinct from ${bodyId}::uuid) as written
  where told.current_id = ${sql.ref(`${person}.id`)} order by at desc nulls last limit 1)`;

const emailOf = (person: string, bodyId: string | null) =>
  sql<string | null>`coalesce(${accountOf(person)}, ${lastEmailOf(person, bodyId)})`;

/** Persons as they can be written to. */
export async function knownPersons(
  db: Db | Tx,
  bodyId: string | null,
  ids: readonly string[],
): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select person.id as "personId", person.name, own.id as "accountId", own.email as "accountEmail",
      ${lastEmailOf("person", bodyId)} as "lastEmail", coalesce(own.language, 'sv') as language
    from parties as person left join lateral (
      select accounts.id, email, language from account_persons join parties as joined on joined.id = person_id
      join accounts on accounts.id = account_id
      where joined.current_id = person.id and closed_at is null order by joined_at limit 1) as own on true
    where person.id = any (${[...ids]}::uuid[])`.execute(db);
  return rows;
}

/** Whose addresses these are: by an account, or as one who answers in the cooperation. */
export async function holdersOfEmails(
  db: Db | Tx,
  cooperationId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ email: string; persons: string[] }>`
    with held as (
      select lower(accounts.email) as email, person.current_id as person from accounts
        join account_persons on account_id = accounts.id join parties as person on person.id = person_id
        where person.cooperation_id = ${cooperationId} and closed_at is null
      union select lower(answerer.email), person.current_id from round_answerers as answerer
        join parties as person on person.id = answerer.person_id where person.cooperation_id = ${cooperationId})
    select email, array_agg(distinct person) as persons from held
    where email = any (${emails.map((email) => email.toLowerCase())}::text[]) group by email`.execute(db);
  return new Map(rows.map(({ email, persons }) => [email, new Set(persons)]));
}

/** Who is asked as it stands, also those who answer no more. */
export async function standingRecipients(db: Db | Tx, roundId: string): Promise<StandingRecipient[]> {
  const { rows } = await sql<StandingRecipient>`
    select recipient.id, organisation.current_id as "organisationId", person.current_id as "personId",
      recipient.audience_id as "audienceId",
      coalesce((select json_agg(json_build_object('id', answerer.id, 'personId', told.current_id,
          'accountId', answerer.account_id, 'email', answerer.email, 'language', answerer.language,
          'isDeputy', answerer.is_deputy, 'isEnded', answerer.ended_at is not null)
          order by answerer.is_deputy, named.name collate swedish)
        from round_answerers as answerer join parties as told on told.id = answerer.person_id
        join parties as named on named.id = told.current_id
        where answerer.recipient_id = recipient.id), '[]') as answerers
    from round_recipients as recipient
    left join parties as organisation on organisation.id = recipient.organisation_id
    left join parties as person on person.id = recipient.person_id
    where recipient.round_id = ${roundId} order by recipient.position`.execute(db);
  return rows;
}

/** The addresses of those who answer, which their desk alone is shown. */
export async function standingEmails(db: Db | Tx, roundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("round_answerers as answerer")
    .innerJoin("round_recipients as recipient", "recipient.id", "answerer.recipient_id")
    .select(["answerer.id", "answerer.email"])
    .where("recipient.round_id", "=", roundId)
    .execute();
  return new Map(rows.map(({ id, email }) => [id, email]));
}
