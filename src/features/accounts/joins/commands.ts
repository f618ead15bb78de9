import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { lockAccounts } from "../inviting/commands.ts";

export interface Join {
  accountId: string;
  personId: string;
  cooperationId: string;
  /** Who says that they are one. */
  by: string;
  now: Date;
}

export type JoinRefusal = "not-found" | "joined-to-another" | "person-taken";

/** The account is this person of the register, and has his seats. Joining them once more changes nothing. */
export async function joinPerson(
  tx: Tx,
  { accountId, personId, cooperationId, by, now }: Join,
): Promise<Result<null, JoinRefusal>> {
  const person = await tx
    .selectFrom("parties")
    .select("current_id as currentId")
    .where("id", "=", personId)
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "person")
    .executeTakeFirst();
  if (person === undefined) return refuse("not-found");

  const joined = await joinsOf(tx, cooperationId);
  const own = joined.find((each) => each.accountId === accountId);
  if (own !== undefined) return own.currentId === person.currentId ? ok(null) : refuse("joined-to-another");
  if (joined.some(({ currentId }) => currentId === person.currentId)) return refuse("person-taken");

  await tx
    .insertInto("account_persons")
    .values({ account_id: accountId, person_id: personId, joined_at: now })
    .execute();
  const subject = { subjectKind: "account", subjectId: accountId };
  await recordAct(tx, {
    kind: "person.joined",
    cooperationId,
    accountId: by,
    ...subject,
    facts: { personId },
  });
  return ok(null);
}

/** Who is whom in a cooperation. */
const joinsOf = (tx: Tx, cooperationId: string) =>
  tx
    .selectFrom("account_persons")
    .innerJoin("parties", "parties.id", "person_id")
    .select(["account_id as accountId", "current_id as currentId"])
    .where("cooperation_id", "=", cooperationId)
    .execute();

export function joinAccount(db: Db, join: Join): Promise<Result<null, JoinRefusal>> {
  return db.transaction().execute(async (tx) => {
    await lockAccounts(tx);
    return (await isKnown(tx, join)) ? joinPerson(tx, join) : refuse("not-found");
  });
}

/** Whether the account has anything to do with the cooperation. */
async function isKnown(tx: Tx, { accountId, cooperationId }: Join): Promise<boolean> {
  const role = await tx
    .selectFrom("account_roles")
    .select("id")
    .where("account_id", "=", accountId)
    .where("cooperation_id", "=", cooperationId)
    .executeTakeFirst();
  return role !== undefined;
}

/** The account is no longer that person: his seats are closed to it. */
export function partPerson(
  db: Db,
  { accountId, personId, cooperationId, by }: Omit<Join, "now">,
): Promise<Result<null, "not-found">> {
  return db.transaction().execute(async (tx) => {
    await lockAccounts(tx);
    const parted = await tx
      .deleteFrom("account_persons")
      .where("account_id", "=", accountId)
      .where("person_id", "=", personId)
      .where("person_id", "in", (query) =>
        query.selectFrom("parties").select("id").where("cooperation_id", "=", cooperationId),
      )
      .executeTakeFirst();
    if (parted.numDeletedRows === 0n) return refuse("not-found");
    const subject = { subjectKind: "account", subjectId: accountId };
    await recordAct(tx, {
      kind: "person.parted",
      cooperationId,
      accountId: by,
      ...subject,
      facts: { personId },
    });
    return ok(null);
  });
}
