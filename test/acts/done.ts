import type { Db } from "../../src/platform/db/schema.ts";

/** The accounts of those who have done something of a kind, in its order; of whoever came by a link, what that knows. */
export async function whoDid(db: Db, kind: string): Promise<(string | null)[]> {
  const acts = await db
    .selectFrom("acts")
    .select("account_id as by")
    .where("kind", "=", kind)
    .orderBy("id")
    .execute();
  return acts.map(({ by }) => by);
}
