import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { standingAnswers } from "../answering/queries.ts";
import { type StandingAnswer, substitutesAmong } from "../answering/rules.ts";
import { type ShownMail, shownMails } from "./mails.ts";
import { calledMeeting, calleesOf } from "../inviting/queries.ts";
import { type CalledMeeting, type Callee, chosenOf } from "../inviting/rules.ts";
import { isSame } from "../sending/rules.ts";
import { marksOf } from "../sending/facts.ts";
import { callsOf, type Invitee, inviteesOf, type SentCall } from "../sending/queries.ts";

/** What the desk sees of a call. */
export interface ShownCall {
  readonly meeting: CalledMeeting;
  /** Whom the meeting is for now: members, the substitutes who are called, guests. */
  readonly callees: readonly Callee[];
  /** All substitutes of the body. */
  readonly substitutes: readonly Callee[];
  /** Of those, the ones that are called, or sit for somebody. */
  readonly chosen: ReadonlySet<string>;
  readonly invitees: readonly Invitee[];
  readonly standing: readonly StandingAnswer[];
  readonly calls: readonly SentCall[];
  /** Whether what was sent last is not how it is now. */
  readonly isChanged: boolean;
  readonly newcomers: readonly Callee[];
  readonly leavers: readonly Invitee[];
  /** What came by mail in words, the latest first. */
  readonly mails: readonly ShownMail[];
}

/** `reader` is whoever looks: what is closed to him is not told him as what others get. */
export async function shownCall(
  reader: Db,
  register: Db,
  run: RunMeeting,
  today: string,
): Promise<ShownCall> {
  const meeting = await calledMeeting(register, run);
  const seen = await seenIn(reader, run.id);
  const isSeen = ({ itemId }: { readonly itemId: string | null }) => itemId === null || seen.has(itemId);
  const all = (await calleesOf(register, run)).filter(isSeen);
  const called = (await inviteesOf(register, run.id)).filter(({ id }) => seen.has(id));
  const invitees = called.filter(({ isEnded }) => !isEnded);
  const standing = (await standingAnswers(register, run.id)).filter(
    ({ inviteeId, partId }) => seen.has(inviteeId) && (partId === null || seen.has(partId)),
  );
  const calls = await callsOf(register, run.id);
  const chosen = new Set([
    ...invitees.filter(({ kind }) => kind === "substitute").map(({ personId }) => personId),
    ...standing.flatMap(({ substituteId }) => substituteId ?? []),
  ]);
  const callees = chosenOf(all, meeting, chosen);
  const last = calls.find(({ kind }) => kind !== "reminder")?.facts;
  return {
    meeting: onlySeen(meeting, seen),
    callees,
    substitutes: substitutesAmong(all),
    chosen,
    invitees,
    standing,
    calls,
    mails: await shownMails(register, onlySeen(meeting, seen), { called, callees: all, calls, today }),
    isChanged: last !== undefined && last.whole !== marksOf(meeting).whole,
    newcomers: callees.filter((callee) => !invitees.some((each) => isSame(each, callee))),
    leavers: invitees.filter((each) => !callees.some((callee) => isSame(each, callee))),
  };
}

/** The ids of what somebody sees of a meeting. */
export async function seenIn(reader: Db, meetingId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from items where meeting_id = ${meetingId}
    union all select id from annexes where meeting_id = ${meetingId}
    union all select id from invitees where meeting_id = ${meetingId}
    union all select id from meeting_parts where meeting_id = ${meetingId}`.execute(reader);
  return new Set(rows.map(({ id }) => id));
}

const onlySeen = (meeting: CalledMeeting, seen: ReadonlySet<string>): CalledMeeting => ({
  ...meeting,
  parts: meeting.parts.filter(({ id }) => seen.has(id)),
  items: meeting.items
    .filter(({ id }) => seen.has(id))
    .map((item) => ({ ...item, annexes: item.annexes.filter(({ id }) => seen.has(id)) })),
});
