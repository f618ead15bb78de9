import { type RawBuilder, sql } from "kysely";
import { ok, refuse } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { writeMinutes } from "../writing/commands.ts";
import { follow } from "./following/commands.ts";
import { type Field, type FieldName, fields, valueFor } from "./rules.ts";
import { revisionOf } from "./revision.ts";

export interface FieldChange {
  readonly field: FieldName;
  /** Of the row. */
  readonly id: string;
  readonly value: string;
  /** Of what stood there when he began to write. */
  readonly revision: string;
}

export type Saved =
  | { readonly outcome: "saved"; readonly value: string; readonly revision: string }
  /** Somebody else has written there since: what stands is left, and both are shown. */
  | { readonly outcome: "changed"; readonly stands: string; readonly revision: string }
  | { readonly outcome: "refused"; readonly reason: "gone" | "unreadable" | "not-open" };

/** Saves one field. What has been saved already may be sent again. */
export async function saveField(
  db: Db,
  change: MeetingChange,
  given: FieldChange,
  moment: Date,
): Promise<Saved> {
  const field: Field = fields[given.field];
  const value = valueFor(field, given.value, moment);
  if (value === null) return { outcome: "refused", reason: "unreadable" };
  const found = await itemOfRow(db, change, field, given.id);
  if (found === undefined) return { outcome: "refused", reason: "gone" };

  const deed = {
    kind: "minutes.written",
    subjectKind: found.itemId === null ? ("meeting" as const) : ("item" as const),
    subjectId: found.itemId ?? change.meetingId,
    ...(field.holds === "text" ? {} : { act: { kind: "field" as const } }),
  };
  let stands = "";
  const result = await writeMinutes(db, change, deed, async (tx, minutes) => {
    const now = await standing(tx, change, field, given.id);
    if (now === undefined) return refuse("gone");
    if (now === value) return ok("before");
    stands = now;
    if (revisionOf(now) !== given.revision) return refuse("changed");
    await store(tx, change, field, given.id, value);
    if (isUnderItem(field.table)) await follow(tx, minutes, field.table, given.id);
    return ok("now");
  });
  if (result.ok) return { outcome: "saved", value, revision: revisionOf(value) };
  if (result.reason === "changed") return { outcome: "changed", stands, revision: revisionOf(stands) };
  return { outcome: "refused", reason: result.reason };
}

/** Which item a row stands under; undefined where there is no such row in these minutes. */
async function itemOfRow(db: Db, { meetingId }: MeetingChange, { table }: Field, id: string) {
  const item =
    table === "items" ? sql`id` : isUnderItem(table) || table === "reservations" ? sql`item_id` : sql`null`;
  const { rows } = await sql<{ itemId: string | null }>`
    select ${item} as "itemId" from ${sql.table(table)} where ${ownRow(table, meetingId, id)}`.execute(db);
  return rows[0];
}

const isUnderItem = (table: Field["table"]): table is Parameters<typeof follow>[2] =>
  table === "inputs" || table === "decisions" || table === "assignments";

function ownRow(table: Field["table"], meetingId: string, id: string): RawBuilder<boolean> {
  if (table === "meetings") return sql`id = ${id} and id = ${meetingId}`;
  if (table === "inputs" || table === "reservations")
    return sql`id = ${id} and item_id in (select id from items where meeting_id = ${meetingId})`;
  return sql`id = ${id} and meeting_id = ${meetingId}`;
}

async function standing(tx: Tx, { meetingId }: MeetingChange, { table, column, holds }: Field, id: string) {
  const kept = sql.ref(column);
  const told = holds === "yes" ? sql`case when ${kept} then 'ja' else '' end` : sql`coalesce(${kept}, '')`;
  const { rows } = await sql<{ value: string }>`
    select ${told} as value from ${sql.table(table)} where ${ownRow(table, meetingId, id)} for update`.execute(
    tx,
  );
  return rows[0]?.value;
}

async function store(
  tx: Tx,
  { meetingId }: MeetingChange,
  { table, column, holds }: Field,
  id: string,
  value: string,
): Promise<void> {
  const isNothing = value === "" && (holds === "clock" || column === "role");
  const kept = holds === "yes" ? sql`${value === "ja"}` : sql`${isNothing ? null : value}`;
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${kept}
    where ${ownRow(table, meetingId, id)}`.execute(tx);
}
