// What is stored of somebody's part in meetings that are run here, as whoever reads may see it.
import type { Db } from "../../../platform/db/schema.ts";
import { samePerson } from "../queries.ts";

export async function partTakenBy(reader: Db, person: string) {
  const [said, called] = [await saidBy(reader, person), await calledAs(reader, person)];
  return { ...said, ...called };
}

/** At the table. */
async function saidBy(reader: Db, person: string) {
  const his = samePerson(reader, person);
  const items = reader
    .selectFrom("items")
    .innerJoin("meetings", "meetings.id", "items.meeting_id")
    .select(["held_on as day", "items.title as item"])
    .orderBy("held_on");
  const [inputs, absences, votes, reservations] = await Promise.all([
    items
      .innerJoin("inputs as told", "told.item_id", "items.id")
      .where("told.person_id", "in", his)
      .select("told.text as what")
      .execute(),
    items
      .innerJoin("item_absences as told", "told.item_id", "items.id")
      .where("told.person_id", "in", his)
      .select("told.reason")
      .execute(),
    items
      .innerJoin("votes", "votes.item_id", "items.id")
      .innerJoin("vote_answers as told", "told.vote_id", "votes.id")
      .where("told.person_id", "in", his)
      .select("told.answer")
      .execute(),
    items
      .innerJoin("reservations as told", "told.item_id", "items.id")
      .where("told.person_id", "in", his)
      .select("told.text as what")
      .execute(),
  ]);
  return { inputs, absences, votes, reservations };
}

/** Before and after the meeting. */
async function calledAs(reader: Db, person: string) {
  const his = samePerson(reader, person);
  const meetings = reader
    .selectFrom("meetings")
    .leftJoin("parties as body", "body.id", "meetings.body_id")
    .select(["held_on as day", "body.name as body"])
    .orderBy("held_on");
  const [invitations, answers, wishes, comments, signatures, reports] = await Promise.all([
    meetings
      .innerJoin("invitees as told", "told.meeting_id", "meetings.id")
      .where("told.person_id", "in", his)
      .select(["told.kind as role", "told.email", "told.invited_at as created", "told.ended_at as ended"])
      .execute(),
    meetings
      .innerJoin("invitees", "invitees.meeting_id", "meetings.id")
      .innerJoin("invitee_answers as told", "told.invitee_id", "invitees.id")
      .where("invitees.person_id", "in", his)
      .select(["told.answer", "told.came_by as means", "told.words as what", "told.answered_at as at"])
      .execute(),
    reader
      .selectFrom("wishes")
      .where("person_id", "in", his)
      .select(["title as item", "background as what", "wished_at as at"])
      .orderBy("wished_at")
      .execute(),
    meetings
      .innerJoin("correction_comments as told", "told.meeting_id", "meetings.id")
      .where("told.person_id", "in", his)
      .select(["told.text as what", "told.commented_at as at"])
      .execute(),
    meetings
      .innerJoin("adjustments as told", "told.meeting_id", "meetings.id")
      .where("told.person_id", "in", his)
      .select(["told.role", "told.came_by as means", "told.asked_at as created", "told.signed_at as signed"])
      .execute(),
    reader
      .selectFrom("assignment_acts as told")
      .innerJoin("assignments", "assignments.id", "told.assignment_id")
      .where("told.person_id", "in", his)
      .select(["assignments.what as item", "told.kind as deed", "told.text as what", "told.acted_at as at"])
      .orderBy("told.acted_at")
      .execute(),
  ]);
  return { invitations, answers, wishes, comments, signatures, reports };
}
