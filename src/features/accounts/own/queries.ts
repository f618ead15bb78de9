import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";

/** In which language an account has its mail. */
export async function languageOf(db: Db, accountId: string): Promise<Language> {
  const { language } = await db
    .selectFrom("accounts")
    .select("language")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  return language;
}
