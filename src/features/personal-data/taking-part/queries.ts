// What is stored of somebody's part in meetings that are run here, as whoever reads may see it.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { samePerson } from "../queries.ts";

export async function partTakenBy(reader: Db, person: string) {
  const said = await saidBy(reader, person);
  const called = await calledAs(reader, person);
  const asked = await askedIn(reader, person);
  return { ...said, ...called, ...asked };
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

/** Between meetings: what he answers for, and what he has asked his colleagues. */
async function askedIn(reader: Db, person: string) {
  const his = samePerson(reader, person);
  const rounds = reader
    .selectFrom("rounds")
    .innerJoin("round_recipients as recipient", "recipient.round_id", "rounds.id")
    .leftJoin("parties as organisation", "organisation.id", "recipient.organisation_id")
    .innerJoin("round_answerers as answerer", "answerer.recipient_id", "recipient.id")
    .where("answerer.person_id", "in", his)
    .select(["rounds.question as item", "organisation.name as organisation"])
    .orderBy("rounds.made_at");
  const [roundsAsked, replies, handovers] = await Promise.all([
    rounds
      .select(["answerer.is_deputy as deputy", "answerer.asked_at as created", "answerer.ended_at as ended"])
      .execute(),
    rounds
      .innerJoin("round_replies as told", "told.answerer_id", "answerer.id")
      .select(["told.came_by as means", "told.words as what", "told.said_at as at"])
      .select(sql<string>`told.answer::text`.as("form"))
      .execute(),
    rounds
      .innerJoin("round_handovers as told", "told.answerer_id", "answerer.id")
      .select(["told.name", "told.email", "told.note as what", "told.asked_at as created"])
      .execute(),
  ]);
  return { roundsAsked, replies, handovers };
}

/** What somebody has asked him to help with by mail, whether or not the register knows him. */
export const helpAskedOf = (db: Db, account: string) =>
  db
    .selectFrom("round_handovers as told")
    .innerJoin("accounts", (on) => on.on("accounts.email", "=", sql<string>`lower(told.email)`))
    .innerJoin("round_recipients as recipient", "recipient.id", "told.recipient_id")
    .innerJoin("rounds", "rounds.id", "recipient.round_id")
    .where("accounts.id", "=", account)
    .select(["rounds.question as item", "told.name", "told.email", "told.asked_at as created"])
    .select(["told.words as what", "told.said_at as at", sql<string | null>`told.answer::text`.as("form")])
    .orderBy("told.asked_at")
    .execute();
