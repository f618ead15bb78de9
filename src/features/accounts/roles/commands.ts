import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { lockAccounts } from "../inviting/commands.ts";
import { dayBefore, type Role } from "./rules.ts";

export interface GivenRole {
  accountId: string;
  cooperationId: string;
  role: Role;
  /** Of a registrar, and of nobody else. */
  organisationId: string | null;
  /** Of a contributor, and of nobody else. */
  bodyId: string | null;
  today: string;
  /** Who gives it. */
  by: string;
}

export type RoleRefusal = "has-role" | "registrar-of" | "contributor-to" | "not-found";

export async function giveRole(tx: Tx, given: GivenRole): Promise<Result<string, RoleRefusal>> {
  const { accountId, cooperationId, role, today, by } = given;
  const organisationId = role === "registrar" ? given.organisationId : null;
  const bodyId = role === "contributor" ? given.bodyId : null;
  if (role === "registrar" && organisationId === null) return refuse("registrar-of");
  if (role === "contributor" && bodyId === null) return refuse("contributor-to");
  if (!(await isHere(tx, cooperationId, "organisation", organisationId))) return refuse("not-found");
  if (!(await isHere(tx, cooperationId, "body", bodyId))) return refuse("not-found");
  const held = await tx
    .selectFrom("account_roles")
    .select("id")
    .where("account_id", "=", accountId)
    .where("cooperation_id", "=", cooperationId)
    .where("role", "=", role)
    .where("organisation_id", "is not distinct from", organisationId)
    .where("body_id", "is not distinct from", bodyId)
    .where((is) => is.or([is("until_on", "is", null), is("until_on", ">=", today)]))
    .executeTakeFirst();
  if (held !== undefined) return refuse("has-role");

  const { id } = await tx
    .insertInto("account_roles")
    .values({
      account_id: accountId,
      cooperation_id: cooperationId,
      role,
      organisation_id: organisationId,
      body_id: bodyId,
      from_on: today,
      until_on: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const subject = { subjectKind: "account", subjectId: accountId };
  await recordAct(tx, { kind: "role.given", cooperationId, accountId: by, ...subject, facts: { role } });
  return ok(id);
}

/** Of that kind and in that cooperation, where one is wanted at all. */
async function isHere(
  tx: Tx,
  cooperationId: string,
  kind: "organisation" | "body",
  id: string | null,
): Promise<boolean> {
  if (id === null) return true;
  const found = await tx
    .selectFrom("parties")
    .select("id")
    .where("id", "=", id)
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return found !== undefined;
}

interface Ending {
  id: string;
  cooperationId: string;
  today: string;
  by: string;
}

export type RoleEndRefusal = "not-found" | "already-ended" | "last-secretary";

/** At once: what it opened is closed to him with his next request. */
export function endRole(
  db: Db,
  { id, cooperationId, today, by }: Ending,
): Promise<Result<null, RoleEndRefusal>> {
  return db.transaction().execute(async (tx) => {
    await lockAccounts(tx);
    const held = await tx
      .selectFrom("account_roles")
      .select(["account_id as accountId", "role", "until_on as until"])
      .where("id", "=", id)
      .where("cooperation_id", "=", cooperationId)
      .executeTakeFirst();
    if (held === undefined) return refuse("not-found");
    if (held.until !== null && held.until < today) return refuse("already-ended");
    const isSecretary = held.role === "secretariat";
    if (isSecretary && !(await hasOtherSecretary(tx, cooperationId, id, today)))
      return refuse("last-secretary");

    const until = dayBefore(today);
    await tx.updateTable("account_roles").set({ until_on: until }).where("id", "=", id).execute();
    const subject = { subjectKind: "account", subjectId: held.accountId };
    const facts = { role: held.role };
    await recordAct(tx, { kind: "role.ended", cooperationId, accountId: by, ...subject, facts });
    return ok(null);
  });
}

async function hasOtherSecretary(tx: Tx, cooperationId: string, roleId: string, today: string) {
  const other = await tx
    .selectFrom("account_roles")
    .innerJoin("accounts", "accounts.id", "account_id")
    .select("account_roles.id")
    .where("cooperation_id", "=", cooperationId)
    .where("role", "=", "secretariat")
    .where("account_roles.id", "<>", roleId)
    .where("closed_at", "is", null)
    .where("from_on", "<=", today)
    .where((is) => is.or([is("until_on", "is", null), is("until_on", ">=", today)]))
    .executeTakeFirst();
  return other !== undefined;
}
