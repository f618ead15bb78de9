import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { type DraftPart, inOrder } from "./rules.ts";

/** In a viewer's reading, none until it is for him. */
export async function partsOf(db: Db | Tx, consultationId: string): Promise<readonly DraftPart[]> {
  const parts = await db
    .selectFrom("consultation_parts as part")
    .leftJoin("parties as told", "told.id", "part.owner_id")
    .leftJoin("parties as owner", "owner.id", "told.current_id")
    .select(["part.id", "part.kind", "part.title", "part.text", "part.stance", "owner.id as ownerId"])
    .select("owner.name as ownerName")
    .where("part.consultation_id", "=", consultationId)
    .orderBy("part.position")
    .execute();
  return inOrder(parts);
}

/** What stands in a part. */
export async function textOf(register: Db, partId: string): Promise<string | undefined> {
  const part = register.selectFrom("consultation_parts").select("text").where("id", "=", partId);
  return (await part.executeTakeFirst())?.text;
}

export interface Writer {
  readonly id: string;
  readonly name: string;
}

/** Those who can be given something to write: they have a seat in the cooperation, which all who work in it know. */
export const possibleWriters = (register: Db | Tx, cooperationId: string): Promise<Writer[]> =>
  register
    .selectFrom("parties as person")
    .select(["person.id", "person.name"])
    .where("person.kind", "=", "person")
    .where("person.cooperation_id", "=", cooperationId)
    .whereRef("person.current_id", "=", "person.id")
    .where((is) =>
      is.exists(
        is
          .selectFrom("mandates")
          .innerJoin("parties as seated", "seated.id", "mandates.person_id")
          .whereRef("seated.current_id", "=", "person.id")
          .where("mandates.cooperation_id", "=", cooperationId)
          .select("mandates.id"),
      ),
    )
    .orderBy(sql`person.name collate swedish`)
    .execute();

/** Whom an account is joined to, by the names that stand now. */
export async function personsOf(register: Db, accountId: string | null): Promise<ReadonlySet<string>> {
  if (accountId === null) return new Set();
  const rows = await register
    .selectFrom("account_persons")
    .innerJoin("parties", "parties.id", "person_id")
    .select("parties.current_id as id")
    .where("account_id", "=", accountId)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
