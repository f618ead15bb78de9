import type { Db } from "../../../../platform/db/schema.ts";
import type { MeetingChange } from "../../../meetings/index.ts";
import { fold, itemHome, storedDocument } from "../../../texts/index.ts";
import { openMinutes } from "../../writing/commands.ts";

/** Makes one update of all that an item's document is made of. */
export async function foldTexts(db: Db, change: MeetingChange, itemId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if ((await openMinutes(tx, change)) === undefined) return;
    const kept = await storedDocument(tx, itemHome(itemId));
    if (kept.rows > 1) await fold(tx, itemHome(itemId), kept);
  });
}
