import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { hashOfSecret, newSecret } from "../../../platform/web/secret.ts";
import { linkPath } from "../paths.ts";
import { signInMail } from "./mail.tsx";
import { type KnownLink, linkToFollow } from "./queries.ts";
import { type LinkKind, type LinkRefusal, mayFollow, validity } from "./rules.ts";

interface NewLink {
  kind: LinkKind;
  accountId: string | null;
  browser: Buffer | null;
  now: Date;
}

/** Gives its token, which is kept nowhere. */
export async function makeLink(tx: Tx, { kind, accountId, browser, now }: NewLink): Promise<string> {
  const token = newSecret();
  await tx
    .insertInto("sign_in_links")
    .values({
      token_hash: hashOfSecret(token),
      account_id: accountId,
      kind,
      browser_hash: browser,
      created_at: now,
      expires_at: new Date(now.getTime() + validity[kind]),
    })
    .execute();
  return token;
}

interface Asked {
  email: string;
  browser: Buffer;
  now: Date;
  /** Of the installation: "https://genbo.example". */
  origin: string;
  /** The page it goes on to, as a part of the link: "?till=%2Fx", or nothing. */
  onward: string;
}

/** To the one who has such an address; to nobody where there is none. */
export function sendSignInLink(db: Db, { email, browser, now, origin, onward }: Asked): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const account = await tx
      .selectFrom("accounts")
      .select(["id", "name", "language"])
      .where("email", "=", email)
      .where("closed_at", "is", null)
      // An address that is being changed is waited for, and lets nobody in afterwards.
      .forShare()
      .executeTakeFirst();
    if (account === undefined) return;
    const token = await makeLink(tx, { kind: "sign-in", accountId: account.id, browser, now });
    const mail = signInMail(account.language, {
      name: account.name,
      link: `${origin}${linkPath(token)}${onward}`,
    });
    await enqueueMail(tx, { kind: "sign-in", recipient: email, accountId: account.id, ...mail });
  });
}

/** Gives the id of the account. The link is used from now on, and so are the others that the account has asked for. */
export function followLink(
  db: Db,
  token: string,
  browser: Buffer,
  now: Date,
): Promise<Result<string, LinkRefusal>> {
  return db.transaction().execute(async (tx) => {
    const followed = mayFollow(await linkToFollow(tx, hashOfSecret(token)), browser, now);
    if (!followed.ok) return followed;
    const { account } = followed.value;
    if (account === null) return refuse("unknown");
    await useLink(tx, followed.value, browser, now);
    return ok(account.id);
  });
}

export async function useLink(tx: Tx, link: KnownLink, browser: Buffer, now: Date): Promise<void> {
  await tx
    .updateTable("sign_in_links")
    .set({ used_at: now, browser_hash: browser })
    .where("id", "=", link.id)
    .execute();
  if (link.account === null) return;
  await tx
    .updateTable("sign_in_links")
    .set({ used_at: now })
    .where("account_id", "=", link.account.id)
    .where("used_at", "is", null)
    .execute();
}
