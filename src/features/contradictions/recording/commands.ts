import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";

/** Takes away what is found no longer of what was found there before. What a person has settled stays. */
export async function forgetAllBut(
  tx: Tx,
  { where, found }: { where: ReturnType<typeof sql>; found: readonly { readonly fingerprint: string }[] },
): Promise<void> {
  await sql`
    delete from contradictions
    where ${where} and settled_at is null
      and fingerprint <> all(${found.map(({ fingerprint }) => fingerprint)})`.execute(tx);
}
