import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { personalLink } from "../../../platform/links/personal-links.ts";
import { type RunMeeting, runMeetingById } from "../../meetings/index.ts";
import { calledMeeting, calleesOf } from "../inviting/queries.ts";
import type { CalledMeeting, Callee } from "../inviting/rules.ts";
import { isSame } from "../sending/rules.ts";
import { type Invitee, inviteesOf } from "../sending/queries.ts";
import { type StandingAnswer, substitutesAmong } from "./rules.ts";

/** The newest answer of each to each part. What was answered before the meeting got another time holds no more. */
export async function standingAnswers(db: Db, meetingId: string): Promise<StandingAnswer[]> {
  const { rows } = await sql<StandingAnswer>`
    select distinct on (answer.invitee_id, answer.part_id) answer.invitee_id as "inviteeId", part_id as "partId", answer,
      current.id as "substituteId", current.name as "substituteName", words, came_by as "cameBy",
      answered_at as "answeredAt"
    from invitee_answers as answer join invitees on invitees.id = answer.invitee_id
    left join parties as told on told.id = substitute_id left join parties as current on current.id = told.current_id
    where invitees.meeting_id = ${meetingId} and answered_at >= coalesce((
      select max(sent_at) from calls where meeting_id = ${meetingId} and (facts ->> 'asksAgain')::boolean), '-infinity')
    order by answer.invitee_id, answer.part_id, answered_at desc, answer.id`.execute(db);
  return rows;
}

/** Somebody who is called, and what he answers to. */
export interface Answering {
  readonly meeting: CalledMeeting;
  readonly callee: Callee;
  readonly inviteeId: string;
  readonly substitutes: readonly Callee[];
  readonly standing: readonly StandingAnswer[];
}

/** None for a link that has ended, or whose holder is called no more. */
export async function answeringBy(register: Db, token: string, now: Date): Promise<Answering | undefined> {
  const link = await personalLink(register, "answer-call", token, now);
  if (link === undefined || link.isEnded || link.meetingId === null) return undefined;
  const meeting = await runMeetingById(register, link.meetingId);
  return meeting === undefined
    ? undefined
    : answeringIn(register, meeting, ({ id }) => id === link.inviteeId);
}

/** Of an account that is called to a meeting: as a member, or for each item that it presents. */
export async function answeringsOf(
  register: Db,
  meeting: RunMeeting,
  accountId: string,
): Promise<Answering[]> {
  const own = (await inviteesOf(register, meeting.id)).filter((each) => each.accountId === accountId);
  const found = await Promise.all(
    own.map(({ id }) => answeringIn(register, meeting, (invitee) => invitee.id === id)),
  );
  return found.filter((each) => each !== undefined);
}

export async function answeringIn(
  register: Db,
  run: RunMeeting,
  isMeant: (invitee: Invitee) => boolean,
): Promise<Answering | undefined> {
  const invitee = (await inviteesOf(register, run.id)).find((each) => !each.isEnded && isMeant(each));
  if (invitee === undefined) return undefined;
  const callees = await calleesOf(register, run);
  const callee = callees.find((each) => isSame(invitee, each));
  if (callee === undefined) return undefined;
  const standing = await standingAnswers(register, run.id);
  return {
    meeting: await calledMeeting(register, run),
    callee: { ...callee, email: invitee.email },
    inviteeId: invitee.id,
    substitutes: substitutesAmong(callees).filter(({ personId }) => personId !== callee.personId),
    standing: standing.filter(({ inviteeId }) => inviteeId === invitee.id),
  };
}
