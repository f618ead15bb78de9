import { ok, refuse, type Result } from "../../lib/result.ts";
import { recordAct } from "../../platform/acts/record.ts";
import type { Db, Tx } from "../../platform/db/schema.ts";
import type { SignInProvider } from "../../platform/sign-in-providers.ts";
import type { JoinFacts } from "./forms.ts";
import { accountJoinedTo, accountWithAddress } from "./queries.ts";
import { addressVouchedFor, type Identity, type Trouble } from "./rules.ts";

/** The account of whoever the provider has signed in. The first time he is found by his address, and joined to it;
 *  an account is never made here, because accounts are invitations. */
export function recogniseAccount(
  db: Db,
  provider: SignInProvider,
  identity: Identity,
): Promise<Result<string, Trouble | "email-unverified">> {
  return db.transaction().execute(async (tx) => {
    const joined = await accountJoinedTo(tx, identity);
    if (joined !== undefined) return joined.closedAt === null ? ok(joined.id) : refuse("account-closed");

    const address = addressVouchedFor(provider, identity);
    if (!address.ok) return address;
    const found = await accountWithAddress(tx, identity.issuer, address.value);
    if (found === undefined) return refuse("no-account");
    if (found.closedAt !== null) return refuse("account-closed");
    // An address may have gone to a successor: whoever came first keeps the account.
    if (found.isTaken) return refuse("account-of-another");
    await joinAccount(tx, found.id, provider, identity);
    return ok(found.id);
  });
}

/** Of somebody who is signed in by other means, and whose account has the address that the provider told. */
export function joinConfirmed(
  db: Db,
  provider: SignInProvider,
  { issuer, subject, email }: JoinFacts,
  accountId: string,
): Promise<Result<null, Trouble>> {
  return db.transaction().execute(async (tx) => {
    const found = await accountWithAddress(tx, issuer, email);
    if (found?.id !== accountId) return refuse("not-begun-here");
    if (found.isTaken) return refuse("account-of-another");
    await joinAccount(tx, accountId, provider, { issuer, subject });
    return ok(null);
  });
}

async function joinAccount(
  tx: Tx,
  accountId: string,
  { key }: SignInProvider,
  { issuer, subject }: Pick<Identity, "issuer" | "subject">,
): Promise<void> {
  await tx
    .insertInto("provider_accounts")
    .values({ issuer, subject, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await recordAct(tx, {
    kind: "provider.joined",
    cooperationId: null,
    accountId,
    subjectKind: "account",
    subjectId: accountId,
    facts: { provider: key, issuer },
  });
}
