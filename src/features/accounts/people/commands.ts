import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { wholly } from "../../../platform/db/wholly.ts";
import { accountFor, type AccountRefusal, greet, type Inviting, lockAccounts } from "../inviting/commands.ts";
import { joinPerson, type JoinRefusal } from "../joins/commands.ts";
import { giveRole, type RoleRefusal } from "../roles/commands.ts";
import type { Role } from "../roles/rules.ts";

interface MemberInvited extends Inviting {
  cooperation: { id: string; name: string; slug: string };
  personId: string | null;
  role: Role | null;
  organisationId: string | null;
  bodyId: string | null;
  today: string;
}

export type InviteRefusal = "nothing" | AccountRefusal | RoleRefusal | JoinRefusal;

/** All of it or nothing: the account, whom it is in the register, what it may do, and the mail that says so. */
export function invite(db: Db, invited: MemberInvited): Promise<Result<string, InviteRefusal>> {
  return wholly(db, (tx) => inviteIn(tx, invited));
}

/** The same as a part of more, which is taken back whole where this is refused. */
export async function inviteIn(tx: Tx, invited: MemberInvited): Promise<Result<string, InviteRefusal>> {
  const { cooperation, personId, role, organisationId, bodyId, today, now, inviter } = invited;
  if (personId === null && role === null) return refuse("nothing");
  await lockAccounts(tx);
  const account = await accountFor(tx, invited);
  if (!account.ok) return account;
  const { id: accountId } = account.value;
  const at = { accountId, cooperationId: cooperation.id, by: inviter.id };
  const joined = personId === null ? ok(null) : await joinPerson(tx, { ...at, personId, now });
  if (!joined.ok) return joined;
  const given = role === null ? ok(null) : await giveRole(tx, { ...at, role, organisationId, bodyId, today });
  if (!given.ok) return given;
  await greet(tx, account.value, invited, cooperation);
  const subject = { subjectKind: "account", subjectId: accountId };
  const act = { cooperationId: cooperation.id, accountId: inviter.id, ...subject };
  await recordAct(tx, { kind: "account.invited", ...act });
  return ok(accountId);
}
