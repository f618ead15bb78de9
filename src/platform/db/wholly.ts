import type { Db, Tx } from "./schema.ts";

/** A transaction that leaves nothing behind where what it does is refused on the way. */
export async function wholly<Answer extends { ok: boolean }>(
  db: Db,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const tx = await db.startTransaction().execute();
  try {
    const answer = await work(tx);
    await (answer.ok ? tx.commit() : tx.rollback()).execute();
    return answer;
  } catch (error) {
    // A connection that broke has nothing to take back.
    await tx
      .rollback()
      .execute()
      .catch(() => undefined);
    throw error;
  }
}
