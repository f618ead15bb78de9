import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { wholly } from "../../../platform/db/wholly.ts";
import { greet, lockAccounts, type Place } from "../inviting/commands.ts";
import { addressMail } from "../links/mail.tsx";
import { signInPath } from "../paths.ts";
import { endSessionsOf } from "../sessions/commands.ts";
import { type OneAccount, oneAccount } from "./queries.ts";
import { type AddressRefusal, whyNotReaddress } from "./rules.ts";

interface Deed {
  accountId: string;
  /** The cooperation whose secretariat does it; null where the administrator does. */
  place: Place | null;
  by: { id: string; name: string; sessionId: string };
  /** Of the installation: "https://genbo.example". */
  origin: string;
  now: Date;
}

/** From now on mail goes to the other address alone. Whoever was let in by the old one comes in anew, and both are
 *  told. */
export function changeAddress(db: Db, deed: Deed & { email: string }): Promise<Result<null, AddressRefusal>> {
  const { accountId, email, place, by, now } = deed;
  return wholly(db, async (tx) => {
    await lockAccounts(tx);
    const account = await oneAccount(tx, accountId, now);
    if (account === undefined) return refuse("not-found");
    const why = whyNotReaddress(account, email, place?.id ?? null);
    if (why !== null) return refuse(why);
    if (await isTaken(tx, email)) return refuse("address-taken");
    await tx.updateTable("accounts").set({ email }).where("id", "=", accountId).execute();
    await closeOldWays(tx, accountId, now, by.sessionId);
    await tell(tx, account, deed);
    await recordAct(tx, { ...actOf(deed, "account.changed"), facts: { changed: "email" } });
    return ok(null);
  });
}

/** A new link to whoever has never been in; the one before lets nobody in. */
export function inviteAgain(db: Db, deed: Deed): Promise<Result<null, "not-found" | "has-been-in">> {
  const { accountId, place, by, origin, now } = deed;
  return wholly(db, async (tx) => {
    await lockAccounts(tx);
    const account = await oneAccount(tx, accountId, now);
    const isHere = place === null || account?.cooperations.includes(place.id) === true;
    if (account === undefined || account.closedAt !== null || !isHere) return refuse("not-found");
    if (account.hasBeenIn) return refuse("has-been-in");
    await endLinks(tx, accountId, now);
    await greet(tx, { ...account, isNew: true }, { inviter: by, origin, now }, place);
    await recordAct(tx, { ...actOf(deed, "account.invited"), facts: { again: true } });
    return ok(null);
  });
}

const actOf = ({ accountId, place, by }: Deed, kind: string) => ({
  kind,
  cooperationId: place?.id ?? null,
  accountId: by.id,
  subjectKind: "account",
  subjectId: accountId,
});

async function isTaken(tx: Tx, email: string): Promise<boolean> {
  const other = await tx.selectFrom("accounts").select("id").where("email", "=", email).executeTakeFirst();
  return other !== undefined;
}

/** What the old address could let in: its links, its municipality's sign-in, and whoever is in by them. */
async function closeOldWays(tx: Tx, accountId: string, now: Date, except: string): Promise<void> {
  await endLinks(tx, accountId, now);
  await tx.deleteFrom("provider_accounts").where("account_id", "=", accountId).execute();
  await endSessionsOf(tx, accountId, now, except);
}

async function endLinks(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable("sign_in_links")
    .set({ used_at: now })
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .execute();
}

/** The old address that it is so no longer; the new one how to come in. */
async function tell(tx: Tx, account: OneAccount, deed: Deed & { email: string }): Promise<void> {
  const { email, by, place, origin, now } = deed;
  const told = { name: account.name, by: by.name, from: account.email, to: email, link: origin + signInPath };
  const mail = { kind: "address", accountId: account.id, ...(place && { cooperationId: place.id }) };
  const { language } = account;
  await enqueueMail(tx, { ...mail, recipient: account.email, ...addressMail(language, "from", told) });
  if (account.hasBeenIn || account.closedAt !== null) {
    await enqueueMail(tx, { ...mail, recipient: email, ...addressMail(language, "to", told) });
  } else {
    await greet(tx, { ...account, email, isNew: true }, { inviter: by, origin, now }, place);
  }
}
