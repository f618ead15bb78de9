import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { hashOfSecret, newSecret } from "../../../platform/web/secret.ts";
import type { FeedKind } from "./queries.ts";

interface NewFeed {
  readonly accountId: string;
  readonly kind: FeedKind;
  readonly cooperationId: string | null;
  readonly bodyId: string | null;
}

/** Gives the secret of its address, which is kept nowhere. */
export async function makeFeed(db: Db, { accountId, kind, cooperationId, bodyId }: NewFeed): Promise<string> {
  const token = newSecret();
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto("feeds")
      .values({
        token_hash: hashOfSecret(token),
        account_id: accountId,
        kind,
        cooperation_id: cooperationId,
        body_id: bodyId,
      })
      .execute();
    await recordAct(tx, { kind: "feed.made", cooperationId, accountId, facts: { kind } });
  });
  return token;
}

/** Whoever has its address reads nothing more there. False where it is not his. */
export function endFeed(db: Db, accountId: string, id: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const ended = await tx
      .updateTable("feeds")
      .set({ ended_at: now })
      .where("id", "=", id)
      .where("account_id", "=", accountId)
      .where("ended_at", "is", null)
      .returning("cooperation_id as cooperationId")
      .executeTakeFirst();
    if (ended === undefined) return false;
    await recordAct(tx, { kind: "feed.ended", cooperationId: ended.cooperationId, accountId });
    return true;
  });
}
