import { sql } from "kysely";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import { dayText } from "../../../ui/day.tsx";
import { type RunMeeting, settle } from "../../meetings/index.ts";
import { insertItem, type NewItem } from "../items/commands.ts";
import { messages } from "../messages.ts";
import { arrange, lockAgenda } from "../order/commands.ts";
import { countOf, gather, type Gathered, gatherByItself } from "./gathering/queries.ts";
import { takeAll } from "./leaving-off/commands.ts";
import { type AgendaMeeting, audiencesOf } from "./queries.ts";
import { titleOfReturn } from "./rules.ts";

/** Puts on the agenda all that waits for this meeting and is not there: minutes to approve, assignments that come back,
 *  what was deferred, and wishes for some coming meeting. Tells how many items that were. */
export async function buildAgenda(tx: Tx, meeting: AgendaMeeting, accountId: string | null): Promise<number> {
  await lockAgenda(tx, meeting.id);
  const waiting = await gather(tx, meeting);
  await takeAll(tx, meeting.id);
  return putThere(tx, meeting, waiting, accountId);
}

/** Until the call has gone out it comes by itself, after what is there: the order that somebody has made stays. */
export async function bringWhatWaits(db: Db, meeting: RunMeeting, today: string): Promise<number> {
  if (meeting.state !== "planned") return 0;
  // Whoever opens an agenda to which nothing comes waits for nobody.
  if (countOf(await gatherByItself(db, meeting, today)) === 0) return 0;
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, meeting.id);
    return putThere(tx, meeting, await gatherByItself(tx, meeting, today), null);
  });
}

async function putThere(
  tx: Tx,
  meeting: AgendaMeeting,
  { approvals, returns, deferred, topics, reports }: Gathered,
  accountId: string | null,
): Promise<number> {
  await addApprovals(tx, meeting, approvals);
  await addReports(tx, meeting, reports);
  await addReturns(tx, meeting, returns);
  for (const { id, ...item } of deferred) await addMoved(tx, id, { ...item, meetingId: meeting.id });
  const taken = await addTopics(tx, meeting, topics, accountId);
  // Paragraphs also where an earlier meeting of the year has got more of them.
  await arrange(tx, meeting.id);
  const added = approvals.length + reports.length + returns.length + deferred.length + taken;
  if (added === 0) return 0;
  await settle(tx, meeting.id);
  await notice(tx, { meetingId: meeting.id });
  const about = { cooperationId: meeting.cooperation.id, subjectKind: "meeting", subjectId: meeting.id };
  await recordAct(tx, { ...about, accountId, kind: "agenda.built", facts: { items: added } });
  return added;
}

// What Genbo writes into the register itself is Swedish, as all of the agenda is.
const words = messages.sv.built;

async function addApprovals(
  tx: Tx,
  { id: meetingId }: AgendaMeeting,
  standing: Gathered["approvals"],
): Promise<void> {
  // Each is put before what is there.
  for (const { id, heldOn } of standing.toReversed()) {
    const day = dayText(heldOn, "sv");
    await insertItem(tx, {
      meetingId,
      title: standing.length === 1 ? words.previousMinutes : words.minutesOf(day),
      origin: "approval",
      kind: "decision",
      proposals: [words.approve(day)],
      approvesId: id,
      isFirst: true,
    });
  }
}

/** Anmälan: what was decided per capsulam is told to the body. */
async function addReports(
  tx: Tx,
  { id: meetingId }: AgendaMeeting,
  unreported: Gathered["reports"],
): Promise<void> {
  for (const { id, number, heldOn, title, clauses, audienceId } of unreported)
    await insertItem(tx, {
      meetingId,
      title: words.reportOf(number ?? "", title),
      origin: "report",
      kind: "information",
      background: words.reported(dayText(heldOn, "sv"), clauses),
      reportsId: id,
      audienceId,
    });
}

async function addReturns(tx: Tx, { id: meetingId }: AgendaMeeting, due: Gathered["returns"]): Promise<void> {
  const audiences = await audiencesOf(
    tx,
    due.map(({ assignmentId }) => assignmentId),
  );
  for (const { assignmentId, who, what, given, holders } of due) {
    const persons = holders.filter(({ kind }) => kind === "person");
    const day = given.heldOn === null ? null : dayText(given.heldOn, "sv");
    await insertItem(tx, {
      meetingId,
      title: titleOfReturn(given.itemTitle, what),
      origin: "assignment",
      kind: "information",
      background: words.given(day, given.itemNumber, `${who}: ${what}`),
      presenters: persons.map(({ id, name }) => ({ name, organisation: null, personId: id })),
      assignmentId,
      audienceId: audiences.get(assignmentId) ?? null,
    });
  }
}

/** With its papers. */
async function addMoved(tx: Tx, from: string, item: Omit<NewItem, "origin">): Promise<void> {
  const id = await insertItem(tx, { ...item, origin: "moved", movedFromId: from });
  await sql`
    insert into annexes (meeting_id, item_id, position, number, title, file_name, media_type, sha256, bytes, size,
      added_by, is_draft, audience_id)
    select items.meeting_id, items.id, annexes.position, 0, annexes.title, file_name, media_type, sha256, bytes, size,
      added_by, items.is_draft, annexes.audience_id
    from annexes, items where annexes.item_id = ${from} and items.id = ${id}`.execute(tx);
}

/** Those that nobody has answered in between. */
async function addTopics(
  tx: Tx,
  { id: meetingId }: AgendaMeeting,
  topics: Gathered["topics"],
  accountId: string | null,
): Promise<number> {
  let taken = 0;
  for (const { id, proposal, personId, personName, ...topic } of topics) {
    const waiting = await tx
      .updateTable("wishes")
      .set({ state: "accepted", answered_at: sql`now()`, answered_by: accountId })
      .where("id", "=", id)
      .where("state", "=", "waiting")
      .where("meeting_id", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (waiting === undefined) continue;
    const presenters =
      personId === null || personName === null ? [] : [{ name: personName, organisation: null, personId }];
    const item = { ...topic, meetingId, proposals: proposal, presenters };
    const itemId = await insertItem(tx, { ...item, origin: "wish" });
    await tx.updateTable("wishes").set({ item_id: itemId }).where("id", "=", id).execute();
    taken += 1;
  }
  return taken;
}
