import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { arrange, lockAgenda } from "../../agenda/index.ts";
import { isAgendaOpen, type MeetingChange, settle } from "../../meetings/index.ts";
import { type Minutes, type NotOpen, writeMinutes, type Written } from "../writing/commands.ts";
import { changedBy, touchedBy } from "./queries.ts";
import { hasTwin, put, standing } from "./rows/commands.ts";
import { backwards, isAsLeft, nameOf, type Touched } from "./rules.ts";

export interface Undoing {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  /** Null where he undoes what he himself did last. */
  readonly actId: string | null;
}

export type Stuck = "nothing-to-undo" | "changed-since" | NotOpen;

export type Undone = Result<Written, Stuck> & {
  /** Who has changed it since, where that is known. */
  readonly by?: string | null;
};

/** Takes back an act that he sees, if what it touched stands as it left it. That is an act, and can itself be undone. */
export async function undo(db: Db, seen: Db, change: MeetingChange, wanted: Undoing): Promise<Undone> {
  if (await isDone(db, change, wanted.id)) return ok("before");
  const act = await actMeant(seen, change, wanted);
  if (act === undefined) return refuse("nothing-to-undo");
  let by: string | null = null;
  const deed = {
    kind: "minutes.act-undone",
    subjectKind: act.itemId === null ? ("meeting" as const) : ("item" as const),
    subjectId: act.itemId ?? change.meetingId,
    facts: { kind: act.kind },
    settles: "found",
    act: { id: wanted.id, kind: "undoing", undoes: act.id },
  } as const;
  const result = await writeMinutes<"changed-since">(db, change, deed, async (tx, minutes) => {
    if (!(await mark(tx, minutes, act.id))) return ok("before");
    const rows = (await touchedBy(tx, [act.id])).get(act.id) ?? [];
    const others = await lockOthers(tx, minutes, rows);
    const changed = others === null ? rows[0] : await firstChanged(tx, rows);
    if (changed !== undefined || !(await takeBack(tx, wanted.id, rows))) {
      by = rows[0] === undefined ? null : await changedBy(tx, act, changed ?? rows[0]);
      await unmark(tx, act.id);
      return refuse("changed-since");
    }
    if (act.undoes !== null) await unmark(tx, act.undoes);
    for (const meetingId of [...(others ?? []), ...itemsMoved(rows, change.meetingId)])
      await arrange(tx, meetingId);
    for (const meetingId of others ?? []) await settle(tx, meetingId);
    return ok("now");
  });
  return { ...result, by };
}

/** The one he chose, or his own last; an undoing is undone when it is chosen. */
function actMeant(seen: Db, { meetingId, accountId }: MeetingChange, { actId }: Undoing) {
  const acts = seen
    .selectFrom("table_acts")
    .select(["id", "kind", "item_id as itemId", "undoes", "acted_at as actedAt"])
    .where("meeting_id", "=", meetingId)
    .where("undone_at", "is", null);
  const meant =
    actId === null
      ? acts.where("account_id", "=", accountId).where("undoes", "is", null)
      : acts.where("id", "=", actId);
  return meant.orderBy("acted_at", "desc").limit(1).executeTakeFirst();
}

async function isDone(db: Db, { meetingId }: MeetingChange, id: string): Promise<boolean> {
  const own = db.selectFrom("table_acts").where("meeting_id", "=", meetingId);
  return (await own.select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

async function mark(tx: Tx, { accountId }: Minutes, actId: string): Promise<boolean> {
  const marked = await tx
    .updateTable("table_acts")
    .set({ undone_at: sql<Date>`clock_timestamp()`, undone_by: accountId })
    .where("id", "=", actId)
    .where("undone_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return marked !== undefined;
}

const unmark = (tx: Tx, actId: string) =>
  tx.updateTable("table_acts").set({ undone_at: null, undone_by: null }).where("id", "=", actId).execute();

/** Another meeting, to which an item was moved on: its agenda is still open, and nobody else changes it meanwhile. */
async function lockOthers(
  tx: Tx,
  { meetingId }: Minutes,
  rows: readonly Touched[],
): Promise<string[] | null> {
  const others = [...new Set(meetingsOfItems(rows))].filter((id) => id !== meetingId).toSorted();
  for (const other of others) {
    await lockAgenda(tx, other);
    const meeting = await tx
      .selectFrom("meetings")
      .select("state")
      .where("id", "=", other)
      .executeTakeFirst();
    const state = meeting?.state ?? null;
    if (state === null || !isAgendaOpen({ state, isCirculated: false })) return null;
  }
  return others;
}

const itemsMoved = (rows: readonly Touched[], meetingId: string): string[] =>
  meetingsOfItems(rows).includes(meetingId) ? [meetingId] : [];

/** Of items that came or went. */
function meetingsOfItems(rows: readonly Touched[]): string[] {
  return rows
    .filter(({ relation, before, after }) => relation === "items" && (before === null || after === null))
    .map(({ before, after }) => String((after ?? before)?.["meeting_id"]));
}

async function firstChanged(tx: Tx, rows: readonly Touched[]): Promise<Touched | undefined> {
  for (const row of rows) if (!isAsLeft(row, await standing(tx, row))) return row;
  for (const row of backwards(rows)) if (await hasTwin(tx, row)) return row;
  return undefined;
}

/** Puts the rows back; false, and nothing is done, where others would go with them. */
async function takeBack(tx: Tx, undoing: string, rows: readonly Touched[]): Promise<boolean> {
  await sql`savepoint taking_back`.execute(tx);
  try {
    await put(tx, backwards(rows));
    const own = new Set(rows.map(nameOf));
    const taken = (await touchedBy(tx, [undoing])).get(undoing) ?? [];
    if (taken.every((row) => own.has(nameOf(row)))) return true;
  } catch (error) {
    if (!isStillReferredTo(error)) throw error;
  }
  await sql`rollback to savepoint taking_back`.execute(tx);
  return false;
}

const isStillReferredTo = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "23503" || error.code === "23505");
