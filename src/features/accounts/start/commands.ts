import { sql } from "kysely";
import { ok, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { hashOfSecret } from "../../../platform/web/secret.ts";
import { makeLink, useLink } from "../links/commands.ts";
import { linkToFollow } from "../links/queries.ts";
import { type LinkRefusal, mayFollow } from "../links/rules.ts";
import { linkPath } from "../paths.ts";

/** The path of the link that makes the first administrator; null where there is one. A new link ends the one before. */
export function firstAdministratorLink(db: Db, now: Date): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const administrator = await tx
      .selectFrom("accounts")
      .select("id")
      .where("administrator_since", "is not", null)
      .where("closed_at", "is", null)
      .where("is_demonstration", "=", false)
      .limit(1)
      .executeTakeFirst();
    if (administrator !== undefined) return null;
    await tx.deleteFrom("sign_in_links").where("kind", "=", "administrator").execute();
    return linkPath(await makeLink(tx, { kind: "administrator", accountId: null, browser: null, now }));
  });
}

interface First {
  token: string;
  name: string;
  email: string;
  browser: Buffer;
  now: Date;
}

/** Gives the id of the account, which is there already where somebody has been invited before. */
export function makeFirstAdministrator(
  db: Db,
  { token, name, email, browser, now }: First,
): Promise<Result<string, LinkRefusal>> {
  return db.transaction().execute(async (tx) => {
    const followed = mayFollow(await linkToFollow(tx, hashOfSecret(token)), browser, now);
    if (!followed.ok) return followed;
    await useLink(tx, followed.value, browser, now);
    const { id } = await tx
      .insertInto("accounts")
      .values({ name, email, created_at: now, administrator_since: now })
      .onConflict((conflict) =>
        conflict.column("email").doUpdateSet({ administrator_since: now, closed_at: sql`null` }),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    const subject = { subjectKind: "account", subjectId: id };
    await recordAct(tx, { kind: "administrator.made", cooperationId: null, accountId: id, ...subject });
    return ok(id);
  });
}
