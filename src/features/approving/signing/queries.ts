import type { Db } from "../../../platform/db/schema.ts";
import type { Adjustment } from "./rules.ts";

/** Those who are to sign, in their order; those of the whole minutes and of single items. */
export function adjustmentsOf(db: Db, meetingId: string): Promise<Adjustment[]> {
  return db
    .selectFrom("adjustments")
    .innerJoin("parties as told", "told.id", "adjustments.person_id")
    .innerJoin("parties as person", "person.id", "told.current_id")
    .select([
      "adjustments.id",
      "adjustments.item_id as itemId",
      "person.id as personId",
      "person.name",
      "adjustments.role",
      "adjustments.signed_at as signedAt",
      "adjustments.came_by as cameBy",
      "adjustments.sha256",
    ])
    .where("adjustments.meeting_id", "=", meetingId)
    .orderBy("adjustments.position")
    .orderBy("adjustments.id")
    .execute();
}

export interface BodyForm {
  readonly isFormal: boolean;
  readonly approval: "next-meeting" | "chair" | "adjusters";
  readonly adjusters: number;
}

/** How a body approves its minutes; as most do, where nobody has said so. */
export async function bodyForm(db: Db, bodyId: string): Promise<BodyForm> {
  const form = await db
    .selectFrom("body_forms")
    .innerJoin("parties as formed", "formed.id", "body_forms.body_id")
    .innerJoin("parties as own", "own.current_id", "formed.current_id")
    .select(["is_formal as isFormal", "approval", "adjusters"])
    .where("own.id", "=", bodyId)
    .executeTakeFirst();
  return form ?? { isFormal: false, approval: "next-meeting", adjusters: 0 };
}
