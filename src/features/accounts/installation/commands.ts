import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { wholly } from "../../../platform/db/wholly.ts";
import { accountFor, type AccountRefusal, greet, type Inviting, lockAccounts } from "../inviting/commands.ts";
import { endSessionsOf } from "../sessions/commands.ts";

export function inviteAdministrator(
  db: Db,
  invited: Inviting,
): Promise<Result<string, AccountRefusal | "has-it">> {
  return wholly(db, async (tx) => {
    await lockAccounts(tx);
    const account = await accountFor(tx, invited);
    if (!account.ok) return account;
    const { id } = account.value;
    const made = await tx
      .updateTable("accounts")
      .set({ administrator_since: invited.now })
      .where("id", "=", id)
      .where("administrator_since", "is", null)
      .executeTakeFirst();
    if (made.numUpdatedRows === 0n) return refuse("has-it");
    await greet(tx, account.value, invited, null);
    await recordAct(tx, actOn(id, "administrator.made", invited.inviter.id));
    return ok(id);
  });
}

interface Deed {
  id: string;
  /** Who does it. */
  by: string;
  now: Date;
}

export function endAdministrator(
  db: Db,
  { id, by }: Deed,
): Promise<Result<null, "not-found" | "last-administrator">> {
  return wholly(db, async (tx) => {
    await lockAccounts(tx);
    if (!(await hasOtherAdministrator(tx, id))) return refuse("last-administrator");
    const ended = await tx
      .updateTable("accounts")
      .set({ administrator_since: null })
      .where("id", "=", id)
      .where("administrator_since", "is not", null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) return refuse("not-found");
    await recordAct(tx, actOn(id, "administrator.ended", by));
    return ok(null);
  });
}

/** Nobody comes in by it any more, and whoever is in is out. */
export function closeAccount(db: Db, { id, by, now }: Deed): Promise<Result<null, "not-found" | "yourself">> {
  if (id === by) return Promise.resolve(refuse("yourself"));
  return wholly(db, async (tx) => {
    await lockAccounts(tx);
    const closed = await tx
      .updateTable("accounts")
      .set({ closed_at: now })
      .where("id", "=", id)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) return refuse("not-found");
    await endSessionsOf(tx, id, now);
    await recordAct(tx, actOn(id, "account.closed", by));
    return ok(null);
  });
}

export function reopenAccount(db: Db, { id, by }: Deed): Promise<Result<null, "not-found">> {
  return wholly(db, async (tx) => {
    await lockAccounts(tx);
    const opened = await tx
      .updateTable("accounts")
      .set({ closed_at: null })
      .where("id", "=", id)
      .where("closed_at", "is not", null)
      .executeTakeFirst();
    if (opened.numUpdatedRows === 0n) return refuse("not-found");
    await recordAct(tx, actOn(id, "account.reopened", by));
    return ok(null);
  });
}

const actOn = (id: string, kind: string, by: string) => ({
  kind,
  cooperationId: null,
  accountId: by,
  subjectKind: "account",
  subjectId: id,
});

async function hasOtherAdministrator(tx: Tx, id: string): Promise<boolean> {
  const other = await tx
    .selectFrom("accounts")
    .select("id")
    .where("administrator_since", "is not", null)
    .where("closed_at", "is", null)
    .where("id", "<>", id)
    .executeTakeFirst();
  return other !== undefined;
}
