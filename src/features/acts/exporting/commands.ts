import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";

interface Asked {
  readonly cooperationId: string;
  readonly accountId: string | null;
  /** How, and what was chosen; empty is everything. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Records that the record was taken out, and gives the number of that act: up to it goes the export. */
export async function takeOut(db: Db, { cooperationId, accountId, facts }: Asked): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const chosen = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ""));
    await recordAct(tx, { kind: "acts.exported", cooperationId, accountId, facts: chosen });
    const { last } = await tx
      .selectFrom("acts")
      .select((ask) => ask.fn.max("id").as("last"))
      .executeTakeFirstOrThrow();
    return last;
  });
}
