import type { Db } from "../../../platform/db/schema.ts";
import { type BodyForm, withoutForm } from "./rules.ts";

export async function bodyFormOf(db: Db, bodyId: string): Promise<BodyForm> {
  const form = await db
    .selectFrom("body_forms")
    .select(["is_formal as isFormal", "approval", "numbering", "adjusters", "starts", "ends", "place"])
    .select(["stop_days as stopDays", "call_days as callDays", "meetings_a_term as meetingsATerm", "voting"])
    .select(["round_rule as roundRule", "round_quorum as quorum"])
    .where("body_id", "=", bodyId)
    .executeTakeFirst();
  return form ?? withoutForm;
}
