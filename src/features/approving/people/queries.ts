// Those who are written to about minutes: persons who have an account, each with what he may see.
import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Access } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { type PersonalLink, personalLink } from "../../../platform/links/personal-links.ts";

export interface Reader {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly personId: string;
  /** As a mail or its link opens it: nothing that is closed to named persons, who sign in for that. */
  readonly access: Access;
}

/** The accounts of some persons on a day. A person without one is not written to. */
export async function readersAmong(
  register: Db,
  persons: readonly string[],
  today: string,
): Promise<Reader[]> {
  const { rows } = await sql<Omit<Reader, "access"> & Access>`
    with wanted as (select distinct current_id as id from parties where id = any (${[...persons]}::uuid[]))
    select distinct on (accounts.id) accounts.id as "accountId", accounts.name, email, language,
      wanted.id as "personId", array[]::uuid[] as offices, access.cooperations,
      array(select id from audiences where id = any (access.audiences) and kind <> 'closed' order by id) as audiences
    from wanted join parties as joined on joined.current_id = wanted.id
    join account_persons on person_id = joined.id join accounts on accounts.id = account_id
    cross join lateral access_of(accounts.id, ${today}::date) as access
    where closed_at is null order by accounts.id`.execute(register);
  return rows.map(({ audiences, cooperations, offices, ...reader }) => ({
    ...reader,
    access: { audiences, cooperations, offices },
  }));
}

/** Those of them who may read of a meeting. */
export async function readersOfMeeting(
  register: Db,
  meetingId: string,
  persons: readonly string[],
  today: string,
): Promise<Reader[]> {
  const [{ audiences }, readers] = await Promise.all([
    register.selectFrom("meetings").where("id", "=", meetingId).select("audiences").executeTakeFirstOrThrow(),
    readersAmong(register, persons, today),
  ]);
  return readers.filter(({ access }) => audiences.every((audience) => access.audiences.includes(audience)));
}

export interface Following extends Reader {
  readonly meetingId: string;
}

/** Whoever follows a link; none for one that has ended, or whose account is his no more. */
export async function followed(
  register: Db,
  kind: PersonalLink["kind"],
  token: string,
  { now, today }: { now: Date; today: string },
): Promise<Following | undefined> {
  const link = await personalLink(register, kind, token, now);
  if (link === undefined || link.isEnded || link.meetingId === null) return undefined;
  const readers = await readersOfMeeting(register, link.meetingId, [link.personId], today);
  const reader = readers.find(({ email }) => email === link.email);
  return reader === undefined ? undefined : { ...reader, meetingId: link.meetingId };
}

/** Those whom an account is joined to, under all names that were merged into one. */
export async function personsOf(register: Db, accountId: string | null): Promise<ReadonlySet<string>> {
  if (accountId === null) return new Set();
  const { rows } = await sql<{ id: string }>`
    select same.id from account_persons join parties as joined on joined.id = person_id
    join parties as same on same.current_id = joined.current_id
    where account_id = ${accountId}`.execute(register);
  return new Set(rows.map(({ id }) => id));
}
