// Puts what there is around a meeting that is run here into the database, as those write it who run it.
import { hash } from "node:crypto";
import * as Y from "yjs";
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";
import { doerOf } from "./model.ts";
import { isAgendaDraft, type Run, type RunItem } from "./run-things.ts";
import type { Item, Meeting, Said, World } from "./things.ts";

const then = "2026-01-02T09:00:00Z";

export async function storePart(db: Db, meeting: Meeting, { part }: Run): Promise<void> {
  await db
    .insertInto("meeting_parts")
    .values({ id: part.id, meeting_id: meeting.id, position: 0, name: part.word })
    .execute();
}

/** What is written of the meeting, when its items are there. */
export async function storeRun(db: Db, world: World, meeting: Meeting, run: Run): Promise<void> {
  const taker = doerOf(world, run.taker)?.id ?? null;
  const ofMeeting = { meeting_id: meeting.id };
  for (const item of meeting.items)
    if (item.run !== null) await storeRunItem(db, meeting, run, item, item.run);
  await db
    .insertInto("meeting_acts")
    .values({
      id: run.step.id,
      ...ofMeeting,
      kind: "planned",
      account_id: taker,
      facts: JSON.stringify({ word: run.step.word }),
    })
    .execute();
  await db
    .insertInto("calls")
    .values({
      id: run.call.id,
      ...ofMeeting,
      kind: "call",
      sequence: 0,
      account_id: taker,
      facts: JSON.stringify({ word: run.call.word }),
    })
    .execute();
  if (meeting.attendees.length > 0)
    await db
      .insertInto("attendance_breaks")
      .values({ id: run.outing, attendance_id: meeting.id, left_at: "10:00", back_at: "10:20" })
      .execute();
  await storeInvitee(db, meeting, run);
  await storeApproval(db, meeting, run, taker);
}

async function storeInvitee(db: Db, meeting: Meeting, { invitee, answer, part }: Run): Promise<void> {
  await db
    .insertInto("invitees")
    .values({
      id: invitee.id,
      meeting_id: meeting.id,
      person_id: invitee.person,
      email: `${invitee.word}@exempel.se`,
      kind: invitee.item === null ? "member" : "guest",
      item_id: invitee.item,
    })
    .execute();
  await db
    .insertInto("invitee_answers")
    .values({
      id: answer.id,
      invitee_id: invitee.id,
      part_id: answer.isOfPart ? part.id : null,
      answer: "no",
      came_by: "link",
      words: answer.word,
    })
    .execute();
  await db
    .insertInto("incoming_mails")
    .values({
      id: invitee.id,
      message_id: invitee.id,
      came_at: then,
      sender: "nagon@exempel.se",
      recipient: "svar@exempel.se",
      subject: "Sv: Kallelse",
      text: invitee.word,
      said: invitee.word,
      raw: Buffer.from(invitee.word),
      taken_as: "unsure",
      subject_id: meeting.id,
      facts: JSON.stringify({ inviteeId: invitee.id }),
    })
    .execute();
}

async function storeApproval(db: Db, meeting: Meeting, run: Run, taker: string | null): Promise<void> {
  const ofMeeting = { meeting_id: meeting.id };
  const { comment, adjustment, notice, correction } = run;
  await db
    .insertInto("correction_rounds")
    .values({ id: run.round, ...ofMeeting, opened_by: taker, deadline: "2027-01-01" })
    .execute();
  await db
    .insertInto("correction_comments")
    .values({
      id: comment.id,
      ...ofMeeting,
      round_id: run.round,
      item_id: comment.item,
      subject_id: comment.input,
      person_id: comment.person,
      text: comment.word,
      answer: "declined",
      word: comment.answer,
      answered_at: then,
      answered_by: taker,
    })
    .execute();
  await db
    .insertInto("adjustments")
    .values({
      id: adjustment.id,
      ...ofMeeting,
      item_id: adjustment.item,
      person_id: adjustment.person,
      role: "adjuster",
      position: 0,
      account_id: taker,
      sha256: adjustment.word,
    })
    .execute();
  await db
    .insertInto("notices")
    .values({
      id: notice.id,
      ...ofMeeting,
      item_id: notice.item,
      posted_on: "2026-05-01",
      appeal_until: "2026-05-22",
      down_on: "2026-05-23",
      kept_at: notice.word,
      posted_by: taker,
    })
    .execute();
  await db
    .insertInto("minutes_corrections")
    .values({
      id: correction.id,
      ...ofMeeting,
      item_id: correction.item,
      text: correction.word,
      account_id: taker,
    })
    .execute();
}

async function storeRunItem(
  db: Db,
  meeting: Meeting,
  run: Run,
  item: Item,
  { annex, absence, registered, turn, vote, reservation, watched }: RunItem,
): Promise<void> {
  if (watched !== null)
    await db.updateTable("items").set({ assignment_id: watched }).where("id", "=", item.id).execute();
  const bytes = Buffer.from(annex.file);
  await db
    .insertInto("annexes")
    .values({
      id: annex.id,
      meeting_id: meeting.id,
      item_id: item.id,
      position: 0,
      number: annex.number,
      title: annex.word,
      file_name: "underlag.txt",
      media_type: "text/plain",
      sha256: annex.id,
      bytes,
      size: bytes.length,
      is_draft: isAgendaDraft(run),
    })
    .execute();
  await db
    .insertInto("item_absences")
    .values({ id: absence.id, item_id: item.id, person_id: absence.person, reason: "conflict" })
    .execute();
  await db
    .insertInto("item_turns")
    .values({ id: turn, meeting_id: meeting.id, item_id: item.id, began_at: then, ended_at: then })
    .execute();
  await storeVote(db, item, vote, reservation);
  await db
    .insertInto("registry_numbers")
    .values({
      id: registered.id,
      item_id: item.id,
      organisation_id: registered.organisation,
      number: registered.word,
    })
    .execute();
}

async function storeVote(
  db: Db,
  { id: item_id }: Item,
  vote: RunItem["vote"],
  reservation: RunItem["reservation"],
): Promise<void> {
  const means = { yes_means: vote.word, no_means: "avslag" };
  await db
    .insertInto("votes")
    .values({ id: vote.id, item_id, position: 0, ...means, form: "roll-call", closed_at: then })
    .execute();
  await db
    .insertInto("vote_answers")
    .values({ vote_id: vote.id, person_id: vote.person, answer: "yes" })
    .execute();
  const { id, person, word } = reservation;
  await db
    .insertInto("reservations")
    .values({ id, item_id, position: 0, person_id: person, text: word })
    .execute();
}

/** Minutes are closed when all is in them, and what was written by the way is carried down as it is when it is sent out. */
export async function closeRun(db: Db, world: World, meeting: Meeting, run: Run): Promise<void> {
  const { id } = meeting;
  const { stage } = run;
  const isCirculated = stage === "circulated" || stage === "approved";
  await db
    .updateTable("meetings")
    .set({
      state: stage === "circulated" ? "minuting" : stage,
      circulated_at: isCirculated ? then : null,
    })
    .where("id", "=", id)
    .execute();
  await sql`select spread_audiences(array[${id}]::uuid[])`.execute(db);
  if (stage === "approved") await storeCopy(db, id, run);
  const taker = doerOf(world, run.taker)?.id ?? null;
  for (const item of meeting.items)
    if (item.run !== null) await storeAct(db, meeting, item, item.run.act, taker);
}

async function storeCopy(db: Db, meeting: string, { copy }: Run): Promise<void> {
  const bytes = Buffer.from(copy.file);
  await db
    .insertInto("signed_copies")
    .values({
      id: copy.id,
      meeting_id: meeting,
      file_name: `${copy.word}.pdf`,
      bytes,
      size: bytes.length,
      sha256: hash("sha256", bytes),
      added_at: then,
      withdrawn_at: copy.isWithdrawn ? then : null,
    })
    .execute();
}

/** What was done at the table since then. */
async function storeAct(
  db: Db,
  { id: meeting }: Meeting,
  { id: item, decision }: Item,
  { id: act, word }: Said,
  account: string | null,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`
      insert into touched_rows (act_id, relation, row_key, after)
      select ${act}, 'decisions', jsonb_build_object('id', id), to_jsonb(decisions) || jsonb_build_object('told', ${word}::text)
      from decisions where id = ${decision.id}`.execute(tx);
    await sql`select enter_act(${act}, ${meeting}, ${item}, ${account}, 'clause', null)`.execute(tx);
    // What is closed by itself is in no document.
    if (decision.own !== null) return;
    await tx
      .insertInto("text_updates")
      .values({ item_id: item, bytes: written(decision.id, word), account_id: account })
      .execute();
  });
}

/** As somebody has written it in the text of a row. */
export function written(row: string, word: string): Buffer {
  const document = new Y.Doc();
  document.getText(row).insert(0, word);
  return Buffer.from(Y.encodeStateAsUpdate(document));
}
