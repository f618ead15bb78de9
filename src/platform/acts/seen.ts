import { sql } from "kysely";
import type { Db } from "../db/schema.ts";
import { recordAct } from "./record.ts";

interface Seen {
  readonly cooperationId: string;
  readonly kind: string;
  readonly id: string;
}

interface Reader {
  readonly account: { readonly id: string } | null;
}

/** Records that somebody saw what is closed: once a day for each person and thing, however often he looks. */
export async function noteSeen(db: Db, { account }: Reader, things: readonly Seen[]): Promise<void> {
  const [first] = things;
  if (first === undefined) return;
  if (account === null) throw new Error(`the public saw the closed ${first.kind} ${first.id}`);
  if ((await unseen(db, account.id, things)).length === 0) return;
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`seen ${account.id}`}, 0))`.execute(tx);
    for (const { cooperationId, kind, id } of await unseen(tx, account.id, things))
      await recordAct(tx, {
        kind: `${kind}.seen`,
        cooperationId,
        accountId: account.id,
        subjectKind: kind,
        subjectId: id,
      });
  });
}

/** Each once, of those that he has not seen lately. */
async function unseen(db: Db, account: string, things: readonly Seen[]): Promise<Seen[]> {
  const acts = await db
    .selectFrom("acts")
    .select("subject_id as id")
    .where("account_id", "=", account)
    .where(sql<boolean>`subject_id = any (${things.map(({ id }) => id)}::uuid[])`)
    .where(sql<boolean>`kind = subject_kind || '.seen'`)
    .where("at", ">", sql<Date>`now() - interval '1 day'`)
    .execute();
  const seen = new Set(acts.map(({ id }) => id));
  return [...new Map(things.map((thing) => [thing.id, thing])).values()].filter(({ id }) => !seen.has(id));
}
