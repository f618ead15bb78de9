import { ok, refuse, type Result } from "../../../lib/result.ts";
import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { addItem } from "../../agenda/index.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { type Deed, type NotOpen, writeMinutes, type Written } from "../writing/commands.ts";
import { closeRanks } from "../undoing/rows/commands.ts";
import { type Removable, removable } from "./rules.ts";

export interface TableItem {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly title: string;
}

/** An item that comes up at the table is the last one. */
export function addAtTable(
  db: Db,
  change: MeetingChange,
  { id, title }: TableItem,
): Promise<Result<Written, NotOpen>> {
  const deed = {
    kind: "item.added",
    subjectKind: "item",
    subjectId: id,
    settles: "found",
    act: { kind: "item" },
  } as const;
  return writeMinutes(db, change, deed, async (tx) => {
    const there = await tx
      .selectFrom("items")
      .select("id")
      .where("id", "=", id)
      .where("meeting_id", "=", change.meetingId)
      .executeTakeFirst();
    if (there !== undefined) return ok("before");
    await addItem(tx, { id, meetingId: change.meetingId, title, origin: "table" });
    return ok("now");
  });
}

/** Takes a row out of minutes under way. One that is gone already is gone. */
export async function removeRow(
  db: Db,
  change: MeetingChange,
  { kind, id }: { kind: Removable; id: string },
): Promise<Result<Written, "in-use" | NotOpen>> {
  const itemId = kind === "narvaro" ? null : await itemWith(db, kind, id);
  const deed: Deed = {
    kind: "minutes.line-removed",
    subjectKind: itemId === null ? "meeting" : "item",
    subjectId: itemId ?? change.meetingId,
    isOfPeople: kind === "narvaro",
    act: { kind: "removal" },
  };
  return writeMinutes(db, change, deed, async (tx) => {
    const { meetingId } = change;
    if (kind === "uppdrag" && (await isFollowed(tx, id))) return refuse("in-use");
    if (kind === "uppdrag")
      await sql`delete from assignment_holders where assignment_id in
        (select id from assignments where id = ${id} and meeting_id = ${meetingId})`.execute(tx);
    const own =
      kind === "beslut" || kind === "uppdrag" || kind === "narvaro"
        ? sql`meeting_id = ${meetingId}`
        : sql`item_id in (select id from items where meeting_id = ${meetingId})`;
    const table = removable[kind];
    const { rows } = await sql<{ within: string }>`
      delete from ${sql.table(table)} where id = ${id} and ${own}
      returning ${kind === "narvaro" ? sql`meeting_id` : sql`item_id`} as within`.execute(tx);
    const [gone] = rows;
    if (gone === undefined) return ok("before");
    if (kind !== "franvaro") await closeRanks(tx, table, gone.within);
    return ok("now");
  });
}

async function itemWith(db: Db, kind: Exclude<Removable, "narvaro">, id: string): Promise<string | null> {
  const { rows } = await sql<{ within: string }>`
    select item_id as within from ${sql.table(removable[kind])} where id = ${id}`.execute(db);
  return rows[0]?.within ?? null;
}

/** Something has been told of the assignment already, or it stands on an agenda. */
async function isFollowed(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ isFollowed: boolean }>`
    select exists (select from items where assignment_id = ${id})
      or exists (select from assignment_acts where assignment_id = ${id})
      or exists (select from personal_links where assignment_id = ${id}) as "isFollowed"`.execute(tx);
  return rows[0]?.isFollowed === true;
}
