// What stands in the rows stands in the document: whatever was written there by a form, added, or put back.
import { notice } from "../../../../platform/notices/notice.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import type { MeetingChange } from "../../../meetings/index.ts";
import { enterWords, itemHome } from "../../../texts/index.ts";
import { type LiveItem, liveItems } from "../rows/commands.ts";

/** Begins the documents of items that have none; what is there already is there once. */
export async function beginTexts(tx: Tx, change: MeetingChange, itemIds: readonly string[]): Promise<void> {
  for (const item of await liveItems(tx, change.meetingId, itemIds)) await enter(tx, change, item, "begin");
}

/** After something has been done in an item. An item that nobody writes live has no document, and gets none. */
export async function enterRows(
  tx: Tx,
  change: MeetingChange,
  itemIds: readonly string[] | "all",
): Promise<void> {
  const begun = itemIds.length === 0 ? [] : await begunAmong(tx, change, itemIds);
  if (begun.length === 0) return;
  for (const item of await liveItems(tx, change.meetingId, begun)) await enter(tx, change, item, "follow");
}

async function begunAmong(
  tx: Tx,
  { meetingId }: MeetingChange,
  itemIds: readonly string[] | "all",
): Promise<string[]> {
  const rows = await tx
    .selectFrom("text_updates")
    .select("item_id")
    .distinct()
    .where(
      "item_id",
      "in",
      itemIds === "all"
        ? tx.selectFrom("items").select("id").where("meeting_id", "=", meetingId)
        : [...itemIds],
    )
    .execute();
  return rows.flatMap((row) => row.item_id ?? []);
}

async function enter(
  tx: Tx,
  { meetingId }: MeetingChange,
  { itemId, rows: own }: LiveItem,
  how: "begin" | "follow",
): Promise<void> {
  const { update, rows } = await enterWords(tx, itemHome(itemId), own);
  if (update === null || how === "begin") return;
  await notice(tx, { meetingId, itemId, texts: { updates: [update], rows } });
}
