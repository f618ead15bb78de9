// The mail that has come from somebody's addresses, as long as it is kept.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { samePerson } from "../queries.ts";

/** For himself: all of it, whatever it is about. */
export const mailsFrom = (db: Db, person: string) => writtenBy(db, person).execute();

/** For a cooperation's secretariat: what its desks have been sent about what the reader sees. What a colleague answers at
 *  home is not theirs. */
export async function mailsToDesks(
  db: Db,
  reader: Db,
  { cooperation, person }: Record<"cooperation" | "person", string>,
) {
  const seen = await reader
    .selectFrom("rounds")
    .select("id")
    .where("cooperation_id", "=", cooperation)
    .union(reader.selectFrom("meetings").select("id").where("cooperation_id", "=", cooperation))
    .execute();
  return writtenBy(db, person)
    .where(sql<boolean>`facts ?| array['answererId', 'inviteeId']`)
    .where(sql<boolean>`subject_id = any(${seen.map(({ id }) => id)}::uuid[])`)
    .execute();
}

const writtenBy = (db: Db, person: string) =>
  db
    .selectFrom("incoming_mails")
    .where("sender", "in", addressesOf(db, person))
    .select(["came_at as at", "sender as email", "recipient", "subject", "text as what", "taken_as as taken"])
    .orderBy("came_at")
    .orderBy("id");

/** Of his account, and those at which he has been asked or called. */
const addressesOf = (db: Db, person: string) =>
  db
    .selectFrom("accounts")
    .innerJoin("account_persons", "account_id", "accounts.id")
    .where("person_id", "in", samePerson(db, person))
    .select(sql<string>`lower(email)`.as("email"))
    .union(
      db
        .selectFrom("round_answerers")
        .where("person_id", "in", samePerson(db, person))
        .select(sql<string>`lower(email)`.as("email")),
    )
    .union(
      db
        .selectFrom("invitees")
        .where("person_id", "in", samePerson(db, person))
        .select(sql<string>`lower(email)`.as("email")),
    );
