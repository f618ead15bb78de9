import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { Link } from "./rules.ts";

export interface KnownLink extends Link {
  id: string;
  account: { id: string; name: string } | null;
}

const linksWith = (db: Db | Tx, token: Buffer) =>
  db
    .selectFrom("sign_in_links as link")
    .leftJoin("accounts as account", "account.id", "link.account_id")
    .select([
      "link.id",
      "link.kind",
      "link.browser_hash as browser",
      "link.created_at as createdAt",
      "link.expires_at as expiresAt",
      "link.used_at as usedAt",
      "account.id as accountId",
      "account.name",
      sql<boolean>`account.closed_at is not null`.as("isClosed"),
    ])
    .where("token_hash", "=", token);

export async function linkWith(db: Db, token: Buffer): Promise<KnownLink | undefined> {
  return known(await linksWith(db, token).executeTakeFirst());
}

/** The same, held until the transaction ends: two who follow a link at once follow it after each other. */
export async function linkToFollow(tx: Tx, token: Buffer): Promise<KnownLink | undefined> {
  return known(await linksWith(tx, token).forUpdate("link").executeTakeFirst());
}

type Row = Link & { id: string; accountId: string | null; name: string | null };

function known(row: Row | undefined): KnownLink | undefined {
  if (row === undefined) return undefined;
  const { accountId, name, ...link } = row;
  return { ...link, account: accountId === null || name === null ? null : { id: accountId, name } };
}
