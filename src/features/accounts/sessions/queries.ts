import { sql } from "kysely";
import type { Access } from "../../../platform/db/reading.ts";
import { type Given, prepared } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { installationPath } from "../paths.ts";
import { isLive, lifetimeOf, type Times } from "./rules.ts";

/** A session that nobody has ended, whose it is and what he belongs to on a day. */
export const sessionsWith = prepared((db, given: Given<"token" | "today">) =>
  db
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.id", "sessions.account_id")
    .innerJoinLateral(sql<Access>`access_of(accounts.id, ${given("today")}::date)`.as("access"), (join) =>
      join.onTrue(),
    )
    .select([
      "sessions.id",
      "sessions.created_at as createdAt",
      "sessions.seen_at as seenAt",
      "sessions.expires_at as expiresAt",
      "sessions.proved_at as provedAt",
      "accounts.id as accountId",
      "accounts.name",
      "accounts.email",
      sql<boolean>`accounts.administrator_since is not null`.as("isAdministrator"),
      "access.audiences",
      "access.cooperations",
      "access.offices",
    ])
    .where("token_hash", "=", sql<Buffer>`decode(${given("token")}, 'hex')`)
    .where("ended_at", "is", null)
    .where("accounts.closed_at", "is", null),
);

/** What those belong to whose sessions these are, by the session; one that is over is not there. */
export async function accessInSessions(
  db: Db,
  ids: readonly string[],
  now: Date,
  today: string,
): Promise<ReadonlyMap<string, Access>> {
  const { rows } = await sql<Times & Access & { id: string; isAdministrator: boolean }>`
    with asked as (
      select sessions.*, administrator_since is not null as "isAdministrator"
      from sessions join accounts on accounts.id = account_id
      where sessions.id = any (${[...ids]}::uuid[]) and ended_at is null and closed_at is null),
    known as (
      select who.account_id, access.* from (select distinct account_id from asked) as who,
        access_of(who.account_id, ${today}::date) as access)
    select asked.id, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt", "isAdministrator",
      audiences, cooperations, offices
    from asked join known using (account_id)`.execute(db);
  const live = rows.filter((session) =>
    isLive(session, lifetimeOf({ isAdministrator: session.isAdministrator, access: session }), now),
  );
  return new Map(
    live.map(({ id, audiences, cooperations, offices }) => [id, { audiences, cooperations, offices }]),
  );
}

/** Where somebody goes who has come in: the page he asked for, and otherwise the cooperation that is his only one; or
 *  the installation, where he runs that and belongs to none. */
export async function pageAfter(db: Db, accountId: string, asked: string, today: string): Promise<string> {
  if (asked !== "/") return asked;
  const { rows } = await sql<{ slugs: string[]; isAdministrator: boolean }>`
    select administrator_since is not null as "isAdministrator",
      array(select slug from cooperations where id = any (access.cooperations)) as slugs
    from accounts, access_of(accounts.id, ${today}::date) as access where accounts.id = ${accountId}`.execute(
    db,
  );
  const [{ slugs, isAdministrator } = { slugs: [], isAdministrator: false }] = rows;
  const [own] = slugs;
  if (own === undefined) return isAdministrator ? installationPath : asked;
  return slugs.length === 1 ? `/${own}` : asked;
}

export interface OwnSession {
  id: string;
  means: "link" | "passkey" | "provider" | "demonstration";
  browser: string;
  createdAt: Date;
  seenAt: Date;
}

/** Those in which an account is signed in, the last used first. */
export function sessionsOfAccount(db: Db, accountId: string, now: Date): Promise<OwnSession[]> {
  return db
    .selectFrom("sessions")
    .select(["id", "means", "browser", "created_at as createdAt", "seen_at as seenAt"])
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("seen_at", "desc")
    .execute();
}
