import { sql } from "kysely";
import type { Db } from "../db/schema.ts";
import type { Viewer } from "../web/viewer.ts";
import { recordAct } from "./record.ts";

interface Seen {
  readonly cooperationId: string;
  readonly subject: { readonly kind: string; readonly id: string };
}

/** Records that somebody saw what is closed: once an hour for each person and thing, however often he looks. */
export async function noteSeen(db: Db, { account }: Viewer, { cooperationId, subject }: Seen): Promise<void> {
  if (account === null) throw new Error(`the public saw the closed ${subject.kind} ${subject.id}`);
  const asked = { account: account.id, kind: `${subject.kind}.seen`, subject: subject.id };
  if (await sawLately(db, asked)) return;
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`seen ${asked.account} ${asked.subject}`}, 0))`.execute(
      tx,
    );
    if (await sawLately(tx, asked)) return;
    await recordAct(tx, {
      kind: asked.kind,
      cooperationId,
      accountId: account.id,
      subjectKind: subject.kind,
      subjectId: subject.id,
    });
  });
}

async function sawLately(db: Db, { account, kind, subject }: Record<"account" | "kind" | "subject", string>) {
  const act = await db
    .selectFrom("acts")
    .select("id")
    .where("account_id", "=", account)
    .where("subject_id", "=", subject)
    .where("kind", "=", kind)
    .where("at", ">", sql<Date>`now() - interval '1 hour'`)
    .executeTakeFirst();
  return act !== undefined;
}
