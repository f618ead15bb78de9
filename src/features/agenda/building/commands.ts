import { sql } from "kysely";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import { dayText } from "../../../ui/day.tsx";
import { watchesDueAt } from "../../assignments/index.ts";
import { settle } from "../../meetings/index.ts";
import { insertItem, type NewItem } from "../items/commands.ts";
import { messages } from "../messages.ts";
import { arrange, lockAgenda } from "../order/commands.ts";
import {
  type AgendaMeeting,
  alreadyOn,
  audiencesOf,
  deferredAt,
  meetingsBefore,
  topicsOf,
} from "./queries.ts";
import { minutesToApprove, titleOfReturn } from "./rules.ts";

/** Puts on the agenda what waits for this meeting and is not there: minutes to approve, assignments that come back, what
 *  was deferred, and wishes for some coming meeting. Tells how many items that were. */
export async function buildAgenda(tx: Tx, meeting: AgendaMeeting, accountId: string | null): Promise<number> {
  await lockAgenda(tx, meeting.id);
  const added = [
    await addApprovals(tx, meeting),
    await addReturns(tx, meeting),
    await addDeferred(tx, meeting),
    await addTopics(tx, meeting, accountId),
  ].reduce((sum, each) => sum + each, 0);
  // Paragraphs also where an earlier meeting of the year has got more of them.
  await arrange(tx, meeting.id);
  if (added === 0) return 0;
  await settle(tx, meeting.id);
  await notice(tx, { meetingId: meeting.id });
  const about = { cooperationId: meeting.cooperation.id, subjectKind: "meeting", subjectId: meeting.id };
  await recordAct(tx, { ...about, accountId, kind: "agenda.built", facts: { items: added } });
  return added;
}

// What Genbo writes into the register itself is Swedish, as all of the agenda is.
const words = messages.sv.built;

async function addApprovals(tx: Tx, meeting: AgendaMeeting): Promise<number> {
  const { approvals } = await alreadyOn(tx, meeting.id);
  const standing = minutesToApprove(await meetingsBefore(tx, meeting)).filter(({ id }) => !approvals.has(id));
  // Each is put before what is there.
  for (const { id, heldOn } of standing.toReversed()) {
    const day = dayText(heldOn, "sv");
    await insertItem(tx, {
      meetingId: meeting.id,
      title: standing.length === 1 ? words.previousMinutes : words.minutesOf(day),
      origin: "approval",
      kind: "decision",
      proposals: [words.approve(day)],
      approvesId: id,
      isFirst: true,
    });
  }
  return standing.length;
}

async function addReturns(tx: Tx, { id: meetingId, body, heldOn }: AgendaMeeting): Promise<number> {
  const { assignments } = await alreadyOn(tx, meetingId);
  const watches = await watchesDueAt(tx, { meetingId, bodyId: body.id, heldOn });
  const due = watches.filter(({ assignmentId }) => !assignments.has(assignmentId));
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
  return due.length;
}

async function addDeferred(tx: Tx, meeting: AgendaMeeting): Promise<number> {
  const earlier = await meetingsBefore(tx, meeting);
  // Of old minutes only the last can have left something to this meeting.
  const counted = earlier.filter(({ state }, place) =>
    state === null ? place === earlier.length - 1 : state !== "cancelled",
  );
  const deferred = await deferredAt(
    tx,
    counted.map(({ id }) => id),
  );
  for (const { id, ...item } of deferred) await addMoved(tx, id, { ...item, meetingId: meeting.id });
  return deferred.length;
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

async function addTopics(tx: Tx, meeting: AgendaMeeting, accountId: string | null): Promise<number> {
  const topics = await topicsOf(tx, meeting.body.id);
  for (const { id, proposal, personId, personName, ...topic } of topics) {
    const presenters =
      personId === null || personName === null ? [] : [{ name: personName, organisation: null, personId }];
    const item = { ...topic, meetingId: meeting.id, proposals: proposal, presenters };
    const itemId = await insertItem(tx, { ...item, origin: "wish" });
    await tx
      .updateTable("wishes")
      .set({ state: "accepted", item_id: itemId, answered_at: sql`now()`, answered_by: accountId })
      .where("id", "=", id)
      .execute();
  }
  return topics.length;
}
