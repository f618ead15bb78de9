// The documents as somebody may have them: the database tells them to those who write, of the items that they see.
import { sql } from "kysely";
import * as Y from "yjs";
import type { Db } from "../../../platform/db/schema.ts";

export interface Texts {
  /** Everything, as one update. */
  readonly state: Uint8Array;
  /** The last update in it. */
  readonly updateId: string;
}

/** By item; one that has no document, or is not the reader's, is not there. */
export async function textsOf(seen: Db, itemIds: readonly string[]): Promise<Map<string, Texts>> {
  if (itemIds.length === 0) return new Map();
  const rows = await seen
    .selectFrom("text_updates")
    .select(["item_id as itemId", sql<Buffer[]>`array_agg(bytes order by id)`.as("updates")])
    .select(sql<string>`max(id)`.as("updateId"))
    .where("item_id", "in", [...itemIds])
    .groupBy("item_id")
    .execute();
  return new Map(
    rows.map(({ itemId, updates, updateId }) => [itemId, { state: Y.mergeUpdates(updates), updateId }]),
  );
}

export interface StoredUpdate {
  readonly id: string;
  readonly update: Uint8Array;
}

/** What has been stored after an update, in its order. What was folded meanwhile comes as one that holds everything. */
export async function updatesSince(seen: Db, itemId: string, id: string): Promise<StoredUpdate[]> {
  return seen
    .selectFrom("text_updates")
    .select(["id", "bytes as update"])
    .where("item_id", "=", itemId)
    .where("id", ">", id)
    .orderBy("id")
    .execute();
}
