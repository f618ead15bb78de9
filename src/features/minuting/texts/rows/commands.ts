// The rows of an item that are written live, and where the words of each stand.
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { type Given, listed, prepared } from "../../../../platform/db/prepared.ts";
import type { Tx } from "../../../../platform/db/schema.ts";

const columns = { inputs: "text", decisions: "text", assignments: "what", reservations: "text" } as const;
export type LiveTable = keyof typeof columns;

export interface LiveRow {
  readonly table: LiveTable;
  readonly id: string;
  readonly words: string;
}

export interface LiveItem {
  readonly itemId: string;
  /** Whose the item is. */
  readonly audiences: readonly number[];
  readonly rows: readonly LiveRow[];
}

const from = (table: LiveTable, isApart: RawBuilder<boolean>, where = sql`true`) => sql`
  select ${sql.lit(table)} as "table", id, ${sql.ref(columns[table])} as words, ${isApart} as "isApart"
  from ${sql.table(table)} where item_id = items.id and ${where}`;
const isOwn = sql<boolean>`audience_id is not null`;

/** Of those items that are these minutes'. An item of which a row is closed by itself is written by its fields alone:
 *  its document would tell that row to all who write. */
export async function liveItems(tx: Tx, meetingId: string, itemIds: readonly string[]): Promise<LiveItem[]> {
  const items = await itemsWithRows(tx, { meetingId, itemIds: listed(itemIds), known: listed([]) });
  return items.filter(({ isApart }) => !isApart);
}

/** One of them, for somebody who belongs to these audiences, runs the meeting and sees the item. */
export async function liveItemFor(
  tx: Tx,
  known: readonly number[],
  meetingId: string,
  itemId: string,
): Promise<LiveItem | undefined> {
  const [item] = await itemsWithRows(tx, { meetingId, itemIds: listed([itemId]), known: listed(known) });
  return item?.isHis === true && !item.isApart ? item : undefined;
}

const itemsWithRows = prepared((db, given: Given<"meetingId" | "itemIds" | "known">) =>
  db
    .selectFrom(
      sql<LiveItem & { isApart: boolean; isHis: boolean }>`(
        select items.id as "itemId", items.audiences, coalesce(bool_or(live."isApart"), false) as "isApart",
          writes_in_item(items.meeting_id, items.id, ${given("known")}::integer[]) as "isHis",
          coalesce(json_agg(json_build_object('table', live."table", 'id', live.id, 'words', live.words))
            filter (where live.id is not null), '[]') as rows
        from items left join lateral (${from("inputs", isOwn)} union all ${from("decisions", isOwn)}
          union all ${from("assignments", isOwn)}
          union all ${from("reservations", sql`false`, sql`joins_id is null`)}) as live on true
        where items.id = any (${given("itemIds")}::uuid[]) and items.meeting_id = ${given("meetingId")}
        group by items.id)`.as("items_with_rows"),
    )
    .selectAll(),
);

export async function setWords(tx: Tx, { table, id }: LiveRow, words: string): Promise<void> {
  await sql`update ${sql.table(table)} set ${sql.ref(columns[table])} = ${words} where id = ${id}`.execute(
    tx,
  );
}

/** Whether texts can be rows of this item. A row that has been taken away may be written in, and come back. */
export async function mayStandIn(
  tx: Tx,
  { itemId, rows: own }: LiveItem,
  texts: readonly string[],
): Promise<boolean> {
  const names = texts.filter((name) => !own.some(({ id }) => id === name));
  if (names.length === 0) return true;
  if (!names.every((name) => z.uuid().safeParse(name).success)) return false;
  const { rows } = await sql`
    select from (select id, item_id from inputs union all select id, item_id from decisions
      union all select id, item_id from assignments union all select id, item_id from reservations) as live
    where id = any (${sql.val(names)}::uuid[]) and item_id is distinct from ${itemId} limit 1`.execute(tx);
  return rows.length === 0;
}
