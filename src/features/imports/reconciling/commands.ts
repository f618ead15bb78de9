import { sql } from "kysely";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { refreshTouched } from "../../parties/index.ts";

/** Works out what presses have changed of what only the whole register tells. What an import that is going on has brought
 *  waits for its end. */
export function reconcileTouched(db: Db, cooperationId: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockRegister(tx, cooperationId);
    await refreshTouched(tx, cooperationId);
    await tx
      .updateTable("cooperations")
      .set({ reconciled_at: sql`now()` })
      .where("id", "=", cooperationId)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom("imports")
              .select("imports.id")
              .whereRef("imports.cooperation_id", "=", "cooperations.id")
              .where("finished_at", "is", null),
          ),
        ),
      )
      .execute();
  });
}
