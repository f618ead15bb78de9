// What stands in the rows stands in the document: whatever was written there by a form, added, or put back.
import { notice } from "../../../../platform/notices/notice.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import type { MeetingChange } from "../../../meetings/index.ts";
import { begin, isBegun, updateOf, wordsIn, write } from "../document.ts";
import { forget, type Kept } from "../kept.ts";
import { type LiveItem, liveItems } from "../rows/commands.ts";
import { storedDocument, storeUpdate } from "../stored/commands.ts";

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
  return rows.map((row) => row.item_id);
}

async function enter(tx: Tx, change: MeetingChange, item: LiveItem, how: "begin" | "follow"): Promise<void> {
  const { itemId } = item;
  const kept = await storedDocument(tx, itemId);
  try {
    const { update, texts } = rowsIn(kept, item);
    if (update === null) return;
    const id = await storeUpdate(tx, { itemId, kept, update, accountId: null });
    if (how === "begin") return;
    const rows = item.rows.flatMap((row) => (texts.includes(row.id) ? [row.id] : []));
    await notice(tx, { meetingId: change.meetingId, itemId, texts: { updates: [id], rows } });
  } catch (error) {
    forget(itemId);
    throw error;
  }
}

/** What has been written in a text of the document, whether or not it has a row. */
export async function wordsWritten(tx: Tx, itemId: string, row: string): Promise<string> {
  return wordsIn((await storedDocument(tx, itemId)).document, row);
}

/** The document as the rows have it. */
export function rowsIn({ document }: Kept, { rows }: LiveItem) {
  return updateOf(document, () => {
    if (!isBegun(document)) begin(document);
    for (const { id, words } of rows) if (wordsIn(document, id) !== words) write(document, id, words);
  });
}
