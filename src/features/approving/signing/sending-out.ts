import type { Tx } from "../../../platform/db/schema.ts";

/** What is adjusted at the table is sent out before the rest: those who sign it are to read it. */
export async function sendOutItem(tx: Tx, itemId: string): Promise<void> {
  await tx
    .updateTable("items")
    .set({ is_draft: false })
    .where("id", "=", itemId)
    .where("is_draft", "=", true)
    .execute();
  for (const table of ["inputs", "decisions", "assignments"] as const)
    await tx
      .updateTable(table)
      .set({ is_draft: false })
      .where("item_id", "=", itemId)
      .where("is_draft", "=", true)
      .execute();
}
