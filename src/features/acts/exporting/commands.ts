import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { ExportFormat } from "../forms.ts";

interface Asked {
  readonly cooperationId: string;
  readonly accountId: string | null;
  readonly format: ExportFormat;
  readonly kind: string;
}

/** Records that the record was taken out, and gives the number of that act: up to it goes the export. */
export async function takeOut(db: Db, { cooperationId, accountId, format, kind }: Asked): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const facts = { format, ...(kind === "" ? {} : { kind }) };
    await recordAct(tx, { kind: "acts.exported", cooperationId, accountId, facts });
    const { last } = await tx
      .selectFrom("acts")
      .select((ask) => ask.fn.max("id").as("last"))
      .executeTakeFirstOrThrow();
    return last;
  });
}
