import { recordAct } from "../../platform/acts/record.ts";
import type { Db } from "../../platform/db/schema.ts";

interface TakenOut {
  readonly cooperationId: string;
  readonly accountId: string | null;
  readonly person: string;
}

export async function recordExport(db: Db, { cooperationId, accountId, person }: TakenOut): Promise<void> {
  const subject = { subjectKind: "person", subjectId: person };
  await db
    .transaction()
    .execute((tx) => recordAct(tx, { kind: "person.exported", cooperationId, accountId, ...subject }));
}
