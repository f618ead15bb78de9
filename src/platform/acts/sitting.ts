import { sql } from "kysely";
import type { Tx } from "../db/schema.ts";
import type { Act } from "./record.ts";

/** Who writes for an hour saves hundreds of times: that he wrote somewhere is told once in ten minutes. */
export async function isSameSitting(
  tx: Tx,
  { accountId, kind, subjectId }: Pick<Act, "accountId" | "kind" | "subjectId">,
): Promise<boolean> {
  const before = await tx
    .selectFrom("acts")
    .select("id")
    .where("subject_id", "=", subjectId ?? null)
    .where("kind", "=", kind)
    .where("account_id", "=", accountId)
    .where("at", ">", sql<Date>`now() - interval '10 minutes'`)
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}
