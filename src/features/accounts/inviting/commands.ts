import { sql } from "kysely";
import { isOfDemonstration } from "../../../lib/demonstration.ts";
import type { Language } from "../../../lib/language.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { makeLink } from "../links/commands.ts";
import { invitationMail } from "../links/mail.tsx";
import { linkPath } from "../paths.ts";

export interface Invited {
  id: string;
  name: string;
  email: string;
  language: Language;
  /** Has never signed in. */
  isNew: boolean;
}

export interface Inviting {
  name: string;
  email: string;
  inviter: { id: string; name: string };
  language: Language;
  /** Of the installation: "https://genbo.example". */
  origin: string;
  now: Date;
}

export type AccountRefusal = "closed" | "demonstration";

/** One change of who may what at a time, across all processes, until the transaction ends. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('accounts', 0))`.execute(tx);
}

/** The account of an address: the one that is there, or a new one. */
export async function accountFor(
  tx: Tx,
  { name, email, inviter, language, now }: Inviting,
): Promise<Result<Invited, AccountRefusal>> {
  const { isInvented } = await tx
    .selectFrom("accounts")
    .select("is_demonstration as isInvented")
    .where("id", "=", inviter.id)
    .executeTakeFirstOrThrow();
  // Anybody may sign in as the demonstration's people: they invite none but their like, and nobody invites them.
  if (isOfDemonstration(email) !== isInvented) return refuse("demonstration");
  await tx
    .insertInto("accounts")
    .values({
      name,
      email,
      language,
      invited_by: inviter.id,
      created_at: now,
      is_demonstration: isInvented,
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
  const { closedAt, ...account } = await tx
    .selectFrom("accounts")
    .select([
      "id",
      "name",
      "email",
      "language",
      "closed_at as closedAt",
      sql<boolean>`not exists (select from sessions where account_id = accounts.id)`.as("isNew"),
    ])
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return closedAt === null ? ok(account) : refuse("closed");
}

/** A cooperation; the installation itself is none. */
export interface Place {
  id: string;
  name: string;
  slug: string;
}

/** Tells the invited, with a link that lets in whoever has never been in. */
export async function greet(
  tx: Tx,
  account: Invited,
  { inviter, origin, now }: Pick<Inviting, "inviter" | "origin" | "now">,
  place: Place | null,
): Promise<void> {
  const page = place === null ? "/installation" : `/${place.slug}`;
  const link = account.isNew ? await invitationLink(tx, account.id, page, now) : page;
  const mail = invitationMail(account.language, {
    name: account.name,
    inviter: inviter.name,
    place: place?.name ?? null,
    link: origin + link,
    isNew: account.isNew,
  });
  await enqueueMail(tx, {
    kind: "invitation",
    recipient: account.email,
    accountId: account.id,
    ...(place === null ? {} : { cooperationId: place.id }),
    ...mail,
  });
}

async function invitationLink(tx: Tx, accountId: string, page: string, now: Date): Promise<string> {
  const token = await makeLink(tx, { kind: "invitation", accountId, browser: null, now });
  return `${linkPath(token)}?${new URLSearchParams({ till: page })}`;
}
