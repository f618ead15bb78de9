import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";

/** Under which number an item is registered; an empty one takes the number away. */
export function giveRegistryNumber(
  db: Db,
  { cooperationId, accountId }: MeetingChange,
  { itemId, organisationId, number }: { itemId: string; organisationId: string | null; number: string },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom("registry_numbers")
      .where("item_id", "=", itemId)
      .where("organisation_id", organisationId === null ? "is" : "=", organisationId)
      .execute();
    if (number !== "")
      await tx
        .insertInto("registry_numbers")
        .values({ item_id: itemId, organisation_id: organisationId, number })
        .onConflict((conflict) => conflict.columns(["item_id", "organisation_id"]).doUpdateSet({ number }))
        .execute();
    const about = { cooperationId, accountId, subjectKind: "item", subjectId: itemId };
    await recordAct(tx, {
      ...about,
      kind: "registry-number.changed",
      facts: { organisation: organisationId },
    });
  });
}
