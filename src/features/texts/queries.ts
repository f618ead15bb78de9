// The documents as somebody may have them: the database tells them to those who write, of what they see.
import { sql } from "kysely";
import * as Y from "yjs";
import type { Db } from "../../platform/db/schema.ts";
import { columnOf, type Home, type HomeKind } from "./documents/home.ts";

export interface Texts {
  /** Everything, as one update. */
  readonly state: Uint8Array;
  /** The last update in it. */
  readonly updateId: string;
}

/** By whose they are; one that has no document, or is not the reader's, is not there. */
export async function textsOf(seen: Db, of: HomeKind, ids: readonly string[]): Promise<Map<string, Texts>> {
  if (ids.length === 0) return new Map();
  const rows = await seen
    .selectFrom("text_updates")
    .select([
      sql<string>`${sql.ref(columnOf[of])}`.as("id"),
      sql<Buffer[]>`array_agg(bytes order by id)`.as("updates"),
    ])
    .select(sql<string>`max(id)`.as("updateId"))
    .where(columnOf[of], "in", [...ids])
    .groupBy(columnOf[of])
    .execute();
  return new Map(rows.map(({ id, updates, updateId }) => [id, { state: Y.mergeUpdates(updates), updateId }]));
}

export interface StoredUpdate {
  readonly id: string;
  readonly update: Uint8Array;
}

/** What has been stored after an update, in its order. What was folded meanwhile comes as one that holds everything. */
export async function updatesSince(seen: Db, home: Home, id: string): Promise<StoredUpdate[]> {
  return seen
    .selectFrom("text_updates")
    .select(["id", "bytes as update"])
    .where(columnOf[home.of], "=", home.id)
    .where("id", ">", id)
    .orderBy("id")
    .execute();
}

/** How many updates each document is made of; one that has not been begun is not there. */
export async function updatesStored(
  db: Db,
  of: HomeKind,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("text_updates")
    .select([sql<string>`${sql.ref(columnOf[of])}`.as("id"), sql<number>`count(*)::integer`.as("count")])
    .where(columnOf[of], "in", [...ids])
    .groupBy(columnOf[of])
    .execute();
  return new Map(rows.map(({ id, count }) => [id, count]));
}
