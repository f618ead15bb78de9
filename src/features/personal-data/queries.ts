// Everything that is stored of one person. What the register tells of him is asked as whoever reads; what the sign-in
// knows, as Genbo itself, and then only what the reader may have.
import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { fact, meetingPath, withoutBody, wordsPath } from "../meetings/paths.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

/** As the reader sees it: whoever is seen only in what is closed to him is not there. */
export const personAt = (reader: Db, cooperation: string, slug: string): Promise<Person | undefined> =>
  people(reader, cooperation, slug).executeTakeFirst();

/** The same if the account is his, also where the register tells nothing of him yet. */
export const ownPersonAt = (
  db: Db,
  cooperation: string,
  slug: string,
  account: string,
): Promise<Person | undefined> =>
  people(db, cooperation, slug)
    .where("current.id", "in", (his) =>
      his
        .selectFrom("account_persons")
        .innerJoin("parties as joined", "joined.id", "account_persons.person_id")
        .where("account_id", "=", account)
        .select("joined.current_id"),
    )
    .executeTakeFirst();

const people = (db: Db, cooperation: string, slug: string) =>
  db
    .selectFrom("parties as party")
    .innerJoin("parties as current", "current.id", "party.current_id")
    .where("party.cooperation_id", "=", cooperation)
    .where("party.kind", "=", "person")
    .where("party.slug", "=", slug)
    .select(["current.id", "current.name", "current.slug"]);

/** What the register tells of him, as the reader sees it, and where in the minutes. */
export async function toldOf(reader: Db, cooperation: string, person: string) {
  const his = samePerson(reader, person);
  const [spellings, attendances, presentations, assignments] = await Promise.all([
    reader
      .selectFrom("party_aliases")
      .where("party_id", "in", his)
      .select("spelling")
      .orderBy("spelling")
      .execute(),
    reader
      .selectFrom("attendances")
      .innerJoin("meetings", "meetings.id", "meeting_id")
      .leftJoin("parties as body", "body.id", "body_id")
      .where("person_id", "in", his)
      .select(["held_on as day", "body.name as body", "attendances.name", "organisation", "role", "presence"])
      .select(["chair", "minute_taker as minuteTaker", "came", "left_at as left"])
      .select(["body.slug as place", "meetings.slug as meeting"])
      .orderBy("held_on")
      .execute(),
    reader
      .selectFrom("presentations")
      .innerJoin("items", "items.id", "item_id")
      .innerJoin("meetings", "meetings.id", "meeting_id")
      .leftJoin("parties as body", "body.id", "body_id")
      .where("person_id", "in", his)
      .select(["held_on as day", "title as item", "presentations.name", "organisation"])
      .select(["body.slug as place", "meetings.slug as meeting", "items.slug"])
      .orderBy("held_on")
      .execute(),
    reader
      .selectFrom("assignments")
      .innerJoin("items", "items.id", "item_id")
      .innerJoin("meetings", "meetings.id", "assignments.meeting_id")
      .leftJoin("parties as body", "body.id", "body_id")
      .where("assignments.id", "in", (held) =>
        held.selectFrom("assignment_holders").where("party_id", "in", his).select("assignment_id"),
      )
      .select(["held_on as day", "what", "who as name", "due_on as due"])
      .select(["body.slug as place", "meetings.slug as meeting", "items.slug", "assignments.position"])
      .orderBy("held_on")
      .execute(),
  ]);
  const at = (place: string | null, meeting: string) =>
    meetingPath(cooperation, place ?? withoutBody, meeting);
  return {
    spellings,
    attendances: attendances.map(({ place, meeting, ...row }) => ({ ...row, address: at(place, meeting) })),
    presentations: presentations.map(({ place, meeting, slug, ...row }) => ({
      ...row,
      address: `${at(place, meeting)}#${slug}`,
    })),
    assignments: assignments.map(({ place, meeting, slug, position, ...row }) => ({
      ...row,
      address: wordsPath(at(place, meeting), fact.assignment(slug, position)),
    })),
  };
}

/** What the cooperation's secretariat keeps of him: seats, circles that he is named in, and the account he signs in with. */
export async function keptOf(db: Db, cooperation: string, person: string) {
  const his = samePerson(db, person);
  const [mandates, circles, account, roles] = await Promise.all([
    db
      .selectFrom("mandates")
      .innerJoin("parties as body", "body.id", "body_id")
      .where("person_id", "in", his)
      .where("mandates.cooperation_id", "=", cooperation)
      .select(["body.name as body", "role", "from_on as from", "until_on as until"])
      .orderBy("from_on")
      .execute(),
    db
      .selectFrom("audience_persons")
      .innerJoin("audiences", "audiences.id", "audience_id")
      .where("person_id", "in", his)
      .where("cooperation_id", "=", cooperation)
      .select("audience_id as circle")
      .distinct()
      .orderBy("audience_id")
      .execute(),
    db
      .selectFrom("accounts")
      .where("id", "in", accountsOf(db, person))
      .select(["email", "name", "language", "created_at as created", "closed_at as closed"])
      .execute(),
    db
      .selectFrom("account_roles")
      .where("account_id", "in", accountsOf(db, person))
      .where("cooperation_id", "=", cooperation)
      .select(["role", "from_on as from", "until_on as until"])
      .orderBy("from_on")
      .execute(),
  ]);
  return { mandates, circles, account, roles };
}

/** What only he himself is shown: his account is his in every cooperation. No token is ever stored, and no key shown. */
export async function ownOf(db: Db, account: string, person: string) {
  const [sessions, links, passkeys, providers, mails, refusals, acts] = await Promise.all([
    db
      .selectFrom("sessions")
      .where("account_id", "=", account)
      .select(["means", "browser", "created_at as created", "seen_at as seen", "ended_at as ended"])
      .orderBy("created_at")
      .execute(),
    db
      .selectFrom("sign_in_links")
      .where("account_id", "=", account)
      .select(["kind", "created_at as created", "used_at as used"])
      .orderBy("created_at")
      .execute(),
    db
      .selectFrom("passkeys")
      .where("account_id", "=", account)
      .select(["name", "created_at as created", "used_at as used"])
      .orderBy("created_at")
      .execute(),
    db
      .selectFrom("provider_accounts")
      .where("account_id", "=", account)
      .select(["issuer", "subject", "joined_at as created"])
      .orderBy("joined_at")
      .execute(),
    db
      .selectFrom("mails")
      .where("account_id", "=", account)
      .select(["kind", "recipient", "mails.subject", "created_at as created", "sent_at as sent"])
      .orderBy("created_at")
      .execute(),
    db
      .selectFrom("refusals")
      .where("account_id", "=", account)
      .select(["at", "kind", "what", "came_from as from"])
      .orderBy("at")
      .orderBy("id")
      .execute(),
    db
      .selectFrom("acts")
      .where((where) =>
        where.or([
          where("account_id", "=", account),
          where("subject_id", "=", account),
          where("subject_id", "in", samePerson(db, person)),
        ]),
      )
      .select([
        "id as number",
        "at",
        "kind",
        sql<boolean>`account_id is not distinct from ${account}::uuid`.as("own"),
      ])
      .orderBy("id")
      .execute(),
  ]);
  return { sessions, links, passkeys, providers, mails, refusals, acts };
}

/** He and everyone merged into him. */
export const samePerson = (db: Db, person: string) =>
  db.selectFrom("parties").where("current_id", "=", person).select("id");

const accountsOf = (db: Db, person: string) =>
  db.selectFrom("account_persons").where("person_id", "in", samePerson(db, person)).select("account_id");
