import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";

export interface OwnCooperation {
  id: string;
  slug: string;
  name: string;
}

/** Those that an account belongs to. */
export function cooperationsNamed(db: Db, ids: readonly string[]): Promise<OwnCooperation[]> {
  return db
    .selectFrom("cooperations")
    .select(["id", "slug", "name"])
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .orderBy(sql`name collate swedish`)
    .execute();
}

/** In which language an account has its mail. */
export async function languageOf(db: Db, accountId: string): Promise<Language> {
  const { language } = await db
    .selectFrom("accounts")
    .select("language")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  return language;
}
