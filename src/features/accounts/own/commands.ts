import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";

export async function renameAccount(db: Db, id: string, name: string, language: Language): Promise<void> {
  await db.updateTable("accounts").set({ name, language }).where("id", "=", id).execute();
}
