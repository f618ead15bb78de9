import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { keysOfMeeting } from "../../../lib/body-names.ts";
import { foldName } from "../../../lib/names.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { readTypedTask } from "../../minutes/index.ts";
import {
  holdersNamed,
  municipalityNamed,
  organisationKeys,
  ownerIn,
  type Party,
  partiesMeant,
  partsOf,
  PartyBook,
} from "../../parties/index.ts";
import { type ComingMeeting, type Holder, roleIn, type Understood, understood } from "./rules.ts";

interface Setting {
  readonly meetingId: string;
  readonly cooperationId: string;
  readonly bodyId: string;
  readonly heldOn: string;
}

export interface Reading {
  readonly line: Understood;
  /** With those whom the line makes known. */
  readonly book: PartyBook;
}

/** What a line means in this meeting; null where it gives nobody anything to do. Names are looked up in the whole
 *  register, so that nobody is entered twice, and of those found only whom the reader may see are told. */
export async function readLine(db: Db, seen: Db, setting: Setting, text: string): Promise<Reading | null> {
  const people = await peopleAround(db, setting);
  const present = people.map(({ name, organisation }) => ({ name, organisation, ...unsaid }));
  const task = await readTypedTask(text, { date: setting.heldOn, people: present });
  if (task === null) return null;
  const book = new PartyBook(
    await partiesMeant(db, setting.cooperationId, wanted(task.who, people)),
    randomUUID,
  );
  const holders = holdersOf(book, task.who, setting, people);
  const body = bodyMeant(book, task.body) ?? setting.bodyId;
  return {
    line: understood(task, await thoseSeen(seen, holders), await comingMeetings(seen, body, setting.heldOn)),
    book,
  };
}

const unsaid = { presence: "member", chair: false, minuteTaker: false, from: null, until: null } as const;

interface Known {
  readonly name: string;
  readonly organisation: string | null;
  readonly personId: string;
}

/** Those who are there, and those who have a seat in the body. */
async function peopleAround(db: Db, { meetingId, bodyId, heldOn }: Setting): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select distinct on (person.id) coalesce(there.name, person.name) as name,
      coalesce(there.organisation, seat.name) as organisation, person.id as "personId"
    from (
      select person_id, name, organisation, null::uuid as organisation_id, 1 as rank from attendances
      where meeting_id = ${meetingId}
      union all
      select person_id, null, null, organisation_id, 2 from mandates
      where body_id = ${bodyId} and from_on <= ${heldOn} and (until_on is null or until_on >= ${heldOn})) as there
    join parties as told on told.id = there.person_id
    join parties as person on person.id = told.current_id
    left join parties as seat on seat.id = there.organisation_id
    order by person.id, rank`.execute(db);
  return rows;
}

function wanted(who: string, people: readonly Known[]) {
  const named = [who, ...partsOf(who)];
  const organisations = named.flatMap((name) => [
    name,
    ownerIn(name) ?? name,
    (ownerIn(name) ?? name).replace(/s$/, ""),
  ]);
  const names = people.map(({ name }) => name);
  return {
    spellings: [...new Set([...names, ...organisations])],
    folded: [...new Set([...[...names, ...named].map(foldName), ...organisations.flatMap(organisationKeys)])],
    municipalityCodes: organisations.flatMap((name) => municipalityNamed(name)?.code ?? []),
  };
}

function holdersOf(book: PartyBook, who: string, { bodyId }: Setting, people: readonly Known[]): Holder[] {
  const role = roleIn(who);
  const own = book.find(({ id }) => id === bodyId);
  if (role !== null && own !== undefined) return [{ ...shown(book, own), role }];
  const attendees = people.flatMap(({ personId }) => {
    const person = book.find(({ id }) => id === personId);
    return person === undefined ? [] : [{ person, organisation: null }];
  });
  const found = holdersNamed(book, who, { bodyId, cooperation: null, attendees });
  const known = found.length > 0 ? found : [who, ...partsOf(who)].flatMap((name) => onlyPerson(book, name));
  return [...new Set(known)].map((party) => shown(book, party));
}

async function thoseSeen(seen: Db, holders: readonly Holder[]): Promise<Holder[]> {
  if (holders.length === 0) return [];
  const ids = holders.map(({ id }) => id);
  const known = await seen.selectFrom("parties").select("id").where("id", "in", ids).execute();
  return holders.filter(({ id, isNew }) => isNew || known.some((party) => party.id === id));
}

/** Somebody the register knows who is not there. */
function onlyPerson(book: PartyBook, name: string): Party[] {
  const found = book.folded("person", foldName(name));
  return found.length === 1 ? [...found] : [];
}

const shown = (book: PartyBook, { id, name, kind }: Party): Holder => ({
  id,
  name,
  kind,
  role: null,
  isNew: book.added.some((each) => each.id === id),
});

function bodyMeant(book: PartyBook, called: string | null): string | undefined {
  if (called === null) return undefined;
  return keysOfMeeting(called)
    .map((key) => book.folded("body", key)[0]?.id)
    .find((id) => id !== undefined);
}

/** The meetings of a body after a day, that have not been cancelled. */
export async function comingMeetings(db: Db, bodyId: string, after: string): Promise<ComingMeeting[]> {
  return db
    .selectFrom("meetings")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .select(["meetings.id", sql<string>`held_on`.as("heldOn"), "last_on as lastOn", "own.name as body"])
    .select(sql<boolean>`coalesce(state in ('planned', 'called'), false)`.as("isOpen"))
    .where("own.current_id", "=", sql<string>`(select current_id from parties where id = ${bodyId})`)
    .where("held_on", ">", after)
    .where(sql<boolean>`state is distinct from 'cancelled' and not is_per_capsulam`)
    .orderBy("held_on")
    .execute();
}
