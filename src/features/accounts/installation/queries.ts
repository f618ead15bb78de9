import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../../platform/db/schema.ts";

/** Cooperations and who runs each on a day: names of people, and nothing of what is in the register. */
export function officesOn(db: Db, today: string) {
  return db
    .selectFrom("cooperations")
    .select(["cooperations.id", "cooperations.name", "cooperations.slug"])
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom("account_roles as given")
          .innerJoin("accounts", "accounts.id", "given.account_id")
          .select(["accounts.name", "accounts.email"])
          .whereRef("given.cooperation_id", "=", "cooperations.id")
          .where("given.role", "=", "secretariat")
          .where("given.from_on", "<=", today)
          .where((is) => is.or([is("given.until_on", "is", null), is("given.until_on", ">=", today)]))
          .where("accounts.closed_at", "is", null)
          .orderBy(sql`accounts.name collate swedish`),
      ).as("secretaries"),
    )
    .orderBy(sql`cooperations.name collate swedish`)
    .execute();
}

export type Office = Awaited<ReturnType<typeof officesOn>>[number];

export interface InstallationAccount {
  id: string;
  name: string;
  email: string;
  administratorSince: Date | null;
  closedAt: Date | null;
}

export function allAccounts(db: Db): Promise<InstallationAccount[]> {
  return db
    .selectFrom("accounts")
    .select(["id", "name", "email", "administrator_since as administratorSince", "closed_at as closedAt"])
    .orderBy(sql`name collate swedish`)
    .execute();
}
