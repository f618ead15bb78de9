import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db, PartyKind } from "../../../platform/db/schema.ts";

/** Whoever has, or has had, something to do in a cooperation. */
export function accountsIn(db: Db, cooperationId: string) {
  return db
    .selectFrom("accounts")
    .select(["accounts.id", "accounts.name", "accounts.email", "closed_at as closedAt"])
    .select((of) => [
      sql<boolean>`exists (select from sessions where account_id = accounts.id)`.as("hasBeenIn"),
      jsonArrayFrom(
        of
          .selectFrom("account_roles as given")
          .leftJoin("parties as place", (join) =>
            join.on("place.id", "=", (id) => id.fn.coalesce("given.organisation_id", "given.body_id")),
          )
          .select(["given.id", "given.role", "given.until_on as until", "place.name as place"])
          .whereRef("given.account_id", "=", "accounts.id")
          .where("given.cooperation_id", "=", cooperationId)
          .orderBy("given.from_on"),
      ).as("roles"),
      jsonArrayFrom(
        of
          .selectFrom("account_persons as joined")
          .innerJoin("parties as person", "person.id", "joined.person_id")
          .innerJoin("parties as current", "current.id", "person.current_id")
          .select(["person.id", "current.name", "current.slug"])
          .whereRef("joined.account_id", "=", "accounts.id")
          .where("person.cooperation_id", "=", cooperationId),
      ).as("persons"),
    ])
    .where((is) =>
      is.or([
        is.exists(
          is
            .selectFrom("account_roles")
            .select("id")
            .whereRef("account_id", "=", "accounts.id")
            .where("cooperation_id", "=", cooperationId),
        ),
        is.exists(
          is
            .selectFrom("account_persons")
            .innerJoin("parties", "parties.id", "person_id")
            .select("person_id")
            .whereRef("account_id", "=", "accounts.id")
            .where("cooperation_id", "=", cooperationId),
        ),
      ]),
    )
    .orderBy(sql`accounts.name collate swedish`)
    .execute();
}

export type ListedAccount = Awaited<ReturnType<typeof accountsIn>>[number];

/** Seats by body, those that go on first. */
export function mandatesIn(db: Db, cooperationId: string) {
  return db
    .selectFrom("mandates")
    .innerJoin("parties as seated", "seated.id", "mandates.body_id")
    .innerJoin("parties as body", "body.id", "seated.current_id")
    .innerJoin("parties as sitting", "sitting.id", "mandates.person_id")
    .innerJoin("parties as person", "person.id", "sitting.current_id")
    .leftJoin("parties as organisation", "organisation.id", "mandates.organisation_id")
    .select([
      "mandates.id",
      "mandates.role",
      "mandates.from_on as from",
      "mandates.until_on as until",
      "body.name as body",
      "person.id as personId",
      "person.name as person",
      "person.slug as personSlug",
      "organisation.name as organisation",
    ])
    .where("mandates.cooperation_id", "=", cooperationId)
    .orderBy(sql`body.name collate swedish`)
    .orderBy("mandates.until_on", (order) => order.desc().nullsFirst())
    .orderBy(sql`person.name collate swedish`)
    .execute();
}

export type ListedMandate = Awaited<ReturnType<typeof mandatesIn>>[number];

export interface ChoosableParty {
  id: string;
  kind: PartyKind;
  name: string;
}

/** Those whom the reader sees. */
export function choosableParties(db: Db, cooperationId: string): Promise<ChoosableParty[]> {
  return db
    .selectFrom("parties")
    .select(["id", "kind", "name"])
    .where("cooperation_id", "=", cooperationId)
    .whereRef("current_id", "=", "id")
    .orderBy(sql`name collate swedish`)
    .execute();
}
