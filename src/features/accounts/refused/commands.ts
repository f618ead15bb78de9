import type { Db } from "../../../platform/db/schema.ts";
import { keptFor, type RefusalKind } from "./rules.ts";

interface Noted {
  kind: RefusalKind;
  what: string;
  status: number;
  accountId: string | null;
  from: string;
  now: Date;
}

export async function storeRefusal(
  db: Db,
  { kind, what, status, accountId, from, now }: Noted,
): Promise<void> {
  await db
    .with("forgotten", (tx) => tx.deleteFrom("refusals").where("at", "<", new Date(now.getTime() - keptFor)))
    .insertInto("refusals")
    .values({ at: now, kind, what, status, account_id: accountId, came_from: from })
    .execute();
}
