import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { recordAct } from "../../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../../platform/db/schema.ts";
import { notice } from "../../../../platform/notices/notice.ts";
import { type MeetingChange, settle } from "../../../meetings/index.ts";
import { arrange, lockAgenda, standing } from "../commands.ts";
import { moved, movedTo, type MoveStep, revisionOf, type Standing, wovenInto } from "../moving.ts";

export type Move =
  | { readonly id: string; readonly step: MoveStep }
  | { readonly id: string; readonly partId: string | null }
  | { readonly order: readonly Standing[] };

export interface Reordering {
  readonly change: MeetingChange;
  readonly move: Move;
  /** Of the order that was on the page when the move was made. */
  readonly revision: string;
  /** The items that whoever moves sees. */
  readonly seen: ReadonlySet<string>;
}

/** Gives the agenda another order, all of it at once; refused where somebody else has given it one in between. */
export function reorder(
  db: Db,
  { change, move, revision, seen }: Reordering,
): Promise<Result<null, "order-changed" | "no-order">> {
  const { meetingId, cooperationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, meetingId);
    const { items } = await standing(tx, meetingId);
    const visible = items.filter(({ id }) => seen.has(id));
    if (revisionOf(visible) !== revision) return refuse("order-changed");
    const wanted = after(visible, move);
    const whole = wovenInto(items, wanted, seen);
    if (whole === undefined || !(await arePartsKnown(tx, meetingId, wanted))) return refuse("no-order");
    await place(tx, whole);
    await arrange(tx, meetingId);
    await settle(tx, meetingId);
    await notice(tx, { meetingId });
    const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
    await recordAct(tx, { ...about, kind: "agenda.ordered" });
    return ok(null);
  });
}

function after(items: readonly Standing[], move: Move): readonly Standing[] {
  if ("order" in move) return move.order;
  return "step" in move ? moved(items, move.id, move.step) : movedTo(items, move.id, move.partId);
}

async function arePartsKnown(tx: Tx, meetingId: string, items: readonly Standing[]): Promise<boolean> {
  const named = new Set(items.flatMap(({ partId }) => partId ?? []));
  const { parts } = await standing(tx, meetingId);
  return [...named].every((part) => parts.includes(part));
}

async function place(tx: Tx, items: readonly Standing[]): Promise<void> {
  const rows = items.map(({ id, parentId, partId }, position) => ({
    id,
    parent: parentId,
    part: partId,
    position,
  }));
  await sql`
    update items set position = placed.position, parent_id = placed.parent, part_id = placed.part
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as placed (id uuid, parent uuid, part uuid, position integer)
    where items.id = placed.id`.execute(tx);
}
