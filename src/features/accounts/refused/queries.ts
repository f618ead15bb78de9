import type { Db } from "../../../platform/db/schema.ts";
import { keptFor } from "./rules.ts";

const most = 20;

/** The latest first. */
export function latestRefusals(db: Db, now: Date) {
  return db
    .selectFrom("refusals")
    .leftJoin("accounts", "accounts.id", "account_id")
    .select(["at", "kind", "what", "accounts.name", "came_from as from"])
    .where("at", ">", new Date(now.getTime() - keptFor))
    .orderBy("at", "desc")
    .orderBy("refusals.id", "desc")
    .limit(most)
    .execute();
}

export type Refusal = Awaited<ReturnType<typeof latestRefusals>>[number];
