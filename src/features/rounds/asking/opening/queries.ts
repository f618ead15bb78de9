import type { Db, Tx } from "../../../../platform/db/schema.ts";

/** Those who answer in a round, in the order of its rows: for each the first, and then deputies. */
export async function standingAnswerers(db: Db | Tx, roundId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("round_answerers as answerer")
    .innerJoin("round_recipients as recipient", "recipient.id", "answerer.recipient_id")
    .select("answerer.id")
    .where("recipient.round_id", "=", roundId)
    .where("answerer.ended_at", "is", null)
    .orderBy("recipient.position")
    .orderBy("answerer.is_deputy")
    .orderBy("answerer.id")
    .execute();
  return rows.map(({ id }) => id);
}
