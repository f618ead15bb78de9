import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";

export interface OneAccount {
  id: string;
  name: string;
  email: string;
  language: Language;
  createdAt: Date;
  closedAt: Date | null;
  isAdministrator: boolean;
  isDemonstration: boolean;
  /** Has been in at some time. */
  hasBeenIn: boolean;
  /** Cooperations in which it has ever been given something. */
  cooperations: string[];
  /** When an invitation that may still be followed was sent; null where there is none. */
  invitedAt: Date | null;
}

export function oneAccount(db: Db | Tx, id: string, now: Date): Promise<OneAccount | undefined> {
  return db
    .selectFrom("accounts")
    .select((of) => [
      "id",
      "name",
      "email",
      "language",
      "created_at as createdAt",
      "closed_at as closedAt",
      "is_demonstration as isDemonstration",
      sql<boolean>`administrator_since is not null`.as("isAdministrator"),
      sql<boolean>`exists (select from sessions where account_id = accounts.id)`.as("hasBeenIn"),
      sql<string[]>`array(
        select cooperation_id from account_roles where account_id = accounts.id
        union select cooperation_id from account_persons join parties on parties.id = person_id
          where account_id = accounts.id)`.as("cooperations"),
      of
        .selectFrom("sign_in_links as link")
        .select((link) => link.fn.max("link.created_at").as("at"))
        .whereRef("link.account_id", "=", "accounts.id")
        .where("link.kind", "=", "invitation")
        .where("link.used_at", "is", null)
        .where("link.expires_at", ">", now)
        .as("invitedAt"),
    ])
    .where("id", "=", id)
    .executeTakeFirst();
}
