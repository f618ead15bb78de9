import type { Language } from "../../../lib/language.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";

export async function renameAccount(db: Db, id: string, name: string, language: Language): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable("accounts").set({ name, language }).where("id", "=", id).execute();
    const subject = { subjectKind: "account", subjectId: id };
    await recordAct(tx, { kind: "account.changed", cooperationId: null, accountId: id, ...subject });
  });
}
