import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { Access } from "../../../platform/db/reading.ts";
import { endFrom, lifetimeOf } from "./rules.ts";

export type Means = "link" | "passkey" | "provider" | "demonstration";

interface NewSession {
  token: Buffer;
  accountId: string;
  means: Means;
  /** As it calls itself. */
  browser: string;
  now: Date;
  today: string;
}

/** Lets an account in; gives until when, or null where the account is closed. */
export async function storeSession(
  db: Db,
  { token, accountId, means, browser, now, today }: NewSession,
): Promise<Date | null> {
  const account = await trustIn(db, accountId, today);
  if (account === undefined) return null;
  const end = endFrom(now, now, lifetimeOf({ ...account, access: account }));
  await db
    .insertInto("sessions")
    .values({
      token_hash: token,
      account_id: accountId,
      means,
      browser,
      created_at: now,
      seen_at: now,
      proved_at: now,
      expires_at: end,
    })
    .execute();
  await forgetOld(db, now);
  return end;
}

const trustIn = (db: Db, accountId: string, today: string) =>
  db
    .selectFrom("accounts")
    .innerJoinLateral(sql<Access>`access_of(accounts.id, ${today}::date)`.as("access"), (join) =>
      join.onTrue(),
    )
    .select([sql<boolean>`administrator_since is not null`.as("isAdministrator"), "access.offices"])
    .where("accounts.id", "=", accountId)
    .where("closed_at", "is", null)
    .executeTakeFirst();

/** A month after its end nobody asks for a session any more. */
async function forgetOld(db: Db, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 24 * 3_600_000);
  await db.deleteFrom("sessions").where("expires_at", "<", monthAgo).execute();
}

export async function moveSession(db: Db, id: string, now: Date, end: Date): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ seen_at: now, expires_at: end })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

export async function endSessionWith(db: Db, token: Buffer, now: Date): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ ended_at: now })
    .where("token_hash", "=", token)
    .where("ended_at", "is", null)
    .execute();
}

/** One of the account's own; whether there was one. */
export async function endOneSession(db: Db, accountId: string, id: string, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable("sessions")
    .set({ ended_at: now })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** All of an account's, or all but one. */
export async function endSessionsOf(
  db: Db | Tx,
  accountId: string,
  now: Date,
  except?: string,
): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ ended_at: now })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .$if(except !== undefined, (query) => query.where("id", "<>", except ?? ""))
    .execute();
}
