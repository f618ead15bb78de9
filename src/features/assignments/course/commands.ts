import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { actsOf, keptAssignments, type ToldAct } from "./queries.ts";
import { type Deed, type Due, dueAfter, nextDeeds, stateAfter } from "./rules.ts";

/** Who does something, and how it came to Genbo. */
export interface Doer {
  readonly accountId: string | null;
  /** Whose assignment it is: of whoever follows his link, the only one known. */
  readonly personId?: string | null;
  /** Where it was told at a meeting. */
  readonly meetingId?: string | null;
  readonly cameBy: "page" | "link" | "meeting";
  readonly now: Date;
}

export interface Doing {
  readonly kind: Exclude<Deed, "meeting-moved">;
  readonly text?: string;
  /** Until when it is moved, or is wished to be. */
  readonly due?: Due;
}

export type DeedRefusal = "not-found" | "not-now";

/** One more act of an assignment; gives its id. It belongs last in its transaction. */
export async function actOnAssignment(
  tx: Tx,
  assignmentId: string,
  { kind, text = "", due = null }: Doing,
  doer: Doer,
): Promise<Result<string, DeedRefusal>> {
  const kept = await locked(tx, assignmentId);
  if (kept === undefined) return refuse("not-found");
  const acts = await actsOf(tx, assignmentId);
  if (!nextDeeds(stateAfter(acts)).includes(kind)) return refuse("not-now");
  const isOfDue = kind === "due-moved" || kind === "time-asked";
  const moves = isOfDue ? { ...columnsOf("before", kept.due), ...columnsOf("after", due) } : {};
  const { id } = await tx
    .insertInto("assignment_acts")
    .values({
      assignment_id: assignmentId,
      kind,
      text,
      ...moves,
      acted_at: after(acts, doer.now),
      account_id: doer.accountId,
      person_id: doer.personId ?? null,
      meeting_id: doer.meetingId ?? null,
      came_by: doer.cameBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await keep(tx, assignmentId, kept.due);
  const { personId, cameBy } = doer;
  await writeDown(tx, kept, doer.accountId, kind, personId && cameBy === "link" ? { personId } : {});
  return ok(id);
}

/** Takes an act back, whichever came after it. */
export async function undoAct(
  tx: Tx,
  assignmentId: string,
  actId: string,
  doer: Pick<Doer, "accountId" | "now">,
): Promise<Result<null, DeedRefusal>> {
  const kept = await locked(tx, assignmentId);
  if (kept === undefined) return refuse("not-found");
  const act = (await actsOf(tx, assignmentId)).find(({ id }) => id === actId);
  if (act === undefined || act.kind === "meeting-moved") return refuse("not-found");
  if (act.isUndone) return refuse("not-now");
  await tx
    .updateTable("assignment_acts")
    .set({ undone_at: doer.now, undone_by: doer.accountId })
    .where("id", "=", actId)
    .execute();
  await keep(tx, assignmentId, kept.due);
  await writeDown(tx, kept, doer.accountId, "act-undone");
  return ok(null);
}

interface MovedMeeting {
  readonly meetingId: string;
  /** The day that it had. */
  readonly from: string;
  readonly accountId: string | null;
  readonly now: Date;
}

/** The meeting has another day, and what is due at it follows. What is due on a day of its own stays so, and goes to the
 *  meeting that now comes first. */
export async function meetingMoved(tx: Tx, { meetingId, from, accountId, now }: MovedMeeting): Promise<void> {
  // A meeting that has come to be on that very day is not what it is due at.
  await sql`
    update assignments set return_meeting_id = (
      select case when other.held_on > due_on then other.id end
      from meetings as other join parties as body on body.id = other.body_id
      where body.current_id = own.current_id and other.held_on >= due_on and other.state is distinct from 'cancelled'
        and not other.is_per_capsulam
      order by other.held_on, other.slug limit 1)
    from meetings join parties as own on own.id = meetings.body_id
    where meetings.id = ${meetingId} and return_meeting_id = meetings.id and due_on <> ${from}`.execute(tx);
  await sql`
    with moved as (
      update assignments set due_on = meetings.held_on from meetings
      where meetings.id = ${meetingId} and return_meeting_id = meetings.id and coalesce(due_on = ${from}, true)
      returning assignments.id, assignments.state, meetings.held_on)
    insert into assignment_acts (assignment_id, kind, due_before, due_after, return_before, return_after, acted_at,
      account_id, came_by)
    select id, 'meeting-moved', ${from}, held_on, ${meetingId}, ${meetingId}, ${now}, ${accountId}, 'genbo' from moved
    where state = 'open'`.execute(tx);
}

/** Two who do something with it at once wait for each other here. */
async function locked(tx: Tx, assignmentId: string) {
  await tx.selectFrom("assignments").select("id").where("id", "=", assignmentId).forUpdate().execute();
  return keptAssignments(tx).where("assignment.id", "=", assignmentId).executeTakeFirst();
}

/** What the acts that stand have made of it. */
async function keep(tx: Tx, assignmentId: string, before: Due): Promise<void> {
  const acts = await actsOf(tx, assignmentId);
  const state = stateAfter(acts);
  await tx
    .updateTable("assignments")
    .set({ state, state_at: acts.findLast(({ isUndone }) => !isUndone)?.actedAt ?? null })
    .where("id", "=", assignmentId)
    .execute();
  if (!acts.some(({ kind }) => kind === "due-moved")) return;
  await keepDue(tx, assignmentId, dueAfter(before, acts));
}

async function keepDue(tx: Tx, assignmentId: string, due: Due): Promise<void> {
  const meetingId = due !== null && "meetingId" in due ? due.meetingId : null;
  const on = due !== null && "on" in due ? due.on : null;
  await sql`
    update assignments set return_meeting_id = ${meetingId}, return_named = ${meetingId !== null},
      due_on = coalesce(${on}::date, (select held_on from meetings where id = ${meetingId}::uuid))
    where id = ${assignmentId}`.execute(tx);
}

const columnsOf = (side: "before" | "after", due: Due) => ({
  [`return_${side}`]: due !== null && "meetingId" in due ? due.meetingId : null,
  [`due_${side}`]: due !== null && "on" in due ? due.on : null,
});

/** Acts come one after another, also on a clock that stands still. */
function after(acts: readonly ToldAct[], now: Date): Date {
  const last = acts.at(-1)?.actedAt.getTime() ?? 0;
  return new Date(Math.max(now.getTime(), last + 1));
}

const writeDown = (
  tx: Tx,
  { cooperationId, id }: { cooperationId: string; id: string },
  accountId: string | null,
  deed: string,
  facts: Record<string, unknown> = {},
) =>
  recordAct(tx, {
    kind: `assignment.${deed}`,
    cooperationId,
    accountId,
    subjectKind: "assignment",
    subjectId: id,
    facts,
  });
