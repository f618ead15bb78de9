import { sql } from "kysely";
import { ok, refuse, type Result } from "../../lib/result.ts";
import { recordAct } from "../../platform/acts/record.ts";
import type { Db, Tx } from "../../platform/db/schema.ts";
import { enqueueMail } from "../../platform/mail/queue.ts";
import { changeMail } from "./mail.tsx";
import type { KnownKey } from "./queries.ts";
import { isCopied, mostKeys } from "./rules.ts";

interface NewPasskey {
  accountId: string;
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
  name: string;
  /** Of the page of his account, for the mail that tells him. */
  link: string;
}

export function addPasskey(
  db: Db,
  { accountId, credentialId, publicKey, counter, transports, name, link }: NewPasskey,
): Promise<Result<null, "known-already" | "too-many">> {
  return db.transaction().execute(async (tx) => {
    const { count } = await tx
      .selectFrom("passkeys")
      .select(sql<number>`count(*)::int`.as("count"))
      .where("account_id", "=", accountId)
      .executeTakeFirstOrThrow();
    if (count >= mostKeys) return refuse("too-many");
    const added = await tx
      .insertInto("passkeys")
      .values({
        account_id: accountId,
        credential_id: credentialId,
        public_key: Buffer.from(publicKey),
        counter,
        transports,
        name,
      })
      .onConflict((conflict) => conflict.column("credential_id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (added === undefined) return refuse("known-already");
    await tell(tx, accountId, { kind: "added", key: name, link });
    await record(tx, "passkey.added", accountId, added.id);
    return ok(null);
  });
}

/** Counts a key's use; of two who use the same count, one is refused. */
export function countUse(
  db: Db,
  { id, accountId }: Pick<KnownKey, "id" | "accountId">,
  counter: number,
  now: Date,
): Promise<Result<null, "copied">> {
  return db.transaction().execute(async (tx) => {
    const key = await tx
      .selectFrom("passkeys")
      .select("counter")
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (isCopied(Number(key.counter), counter)) {
      await record(tx, "passkey.refused", accountId, id);
      return refuse("copied");
    }
    await tx.updateTable("passkeys").set({ counter, used_at: now }).where("id", "=", id).execute();
    return ok(null);
  });
}

/** One of the account's own; whether there was one. */
export function renamePasskey(db: Db, accountId: string, id: string, name: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("passkeys")
      .set({ name })
      .where("id", "=", id)
      .where("account_id", "=", accountId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await record(tx, "passkey.changed", accountId, id);
    return true;
  });
}

/** One of the account's own; whether there was one. */
export function removePasskey(db: Db, accountId: string, id: string, link: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const removed = await tx
      .deleteFrom("passkeys")
      .where("id", "=", id)
      .where("account_id", "=", accountId)
      .returning("name")
      .executeTakeFirst();
    if (removed === undefined) return false;
    await tell(tx, accountId, { kind: "removed", key: removed.name, link });
    await record(tx, "passkey.removed", accountId, id);
    return true;
  });
}

async function tell(
  tx: Tx,
  accountId: string,
  change: { kind: "added" | "removed"; key: string; link: string },
): Promise<void> {
  const { email, name, language } = await tx
    .selectFrom("accounts")
    .select(["email", "name", "language"])
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const letter = changeMail(language, { ...change, name });
  await enqueueMail(tx, { kind: `passkey-${change.kind}`, recipient: email, accountId, ...letter });
}

const record = (tx: Tx, kind: string, accountId: string, passkeyId: string) =>
  recordAct(tx, { kind, cooperationId: null, accountId, subjectKind: "passkey", subjectId: passkeyId });
