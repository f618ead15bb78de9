import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import {
  type MeetingChange,
  nextSteps,
  type RunMeeting,
  runMeetingById,
  takeStep,
} from "../../meetings/index.ts";
import { type AddressRefusal, addressesOf, type WrittenCall } from "../inviting/addresses.ts";
import { calledMeeting, calleesOf } from "../inviting/queries.ts";
import { chosenOf } from "../inviting/rules.ts";
import { callAll } from "./calling.ts";
import { isSame } from "./rules.ts";
import type { Mailing } from "./dispatch.ts";
import { marksOf } from "./facts.ts";
import { cancelIn, takeLeave } from "./leaving.ts";
import { inviteesOf, lastCallOf } from "./queries.ts";
import { writeCall } from "./writing.ts";

interface Sending {
  readonly change: MeetingChange;
  readonly written: WrittenCall;
  readonly mailing: Mailing;
  readonly now: Date;
}

export type CallRefusal = AddressRefusal | { readonly reason: "not-now" | "unchanged" | "nobody" };
export type Sent = { readonly ok: true } | { readonly ok: false; readonly refusal: CallRefusal };

const refused = (reason: "not-now" | "unchanged" | "nobody"): Sent => ({ ok: false, refusal: { reason } });

/** Calls everybody whom the meeting is for, and sends the agenda out. */
export function callMeeting(db: Db, { change, written, mailing, now }: Sending): Promise<Sent> {
  return db.transaction().execute(async (tx): Promise<Sent> => {
    const run = await lockedMeeting(tx, change.meetingId);
    if (run === undefined || !nextSteps(run).includes("called")) return refused("not-now");
    const meeting = await calledMeeting(tx, run);
    const chosen = addressesOf(chosenOf(await calleesOf(tx, run), meeting, written.substitutes), written);
    if (!chosen.ok) return chosen;
    if (chosen.callees.length === 0) return refused("nobody");

    // One that was called, and taken back, has a higher number: calendars would not take it in otherwise.
    const before = await lastCallOf(tx, meeting.id);
    const sequence = meeting.sequence + (before === undefined ? 0 : 1);
    const dispatch = { meeting, mailing, word: written.word, sequence, now };
    const called = await callAll(tx, dispatch, chosen.callees, undefined);
    await writeCall(tx, change, { kind: "call", sequence, now, facts: called, asksAgain: true });
    const taken = await takeStep(tx, change, "called", { persons: chosen.callees.length });
    if (!taken.ok) throw new Error("A meeting that was locked has changed.");
    return { ok: true };
  });
}

/** Tells everybody how it is now, calls those who have come to it, and takes leave of those who have left. */
export function sendChange(db: Db, { change, written, mailing, now }: Sending): Promise<Sent> {
  return db.transaction().execute(async (tx): Promise<Sent> => {
    const run = await lockedMeeting(tx, change.meetingId);
    if (run?.state !== "called") return refused("not-now");
    const meeting = await calledMeeting(tx, run);
    const callees = chosenOf(await calleesOf(tx, run), meeting, written.substitutes);
    const chosen = addressesOf(callees, written);
    if (!chosen.ok) return chosen;

    const last = await lastCallOf(tx, meeting.id);
    const marks = marksOf(meeting);
    const standing = (await inviteesOf(tx, meeting.id)).filter(({ isEnded }) => !isEnded);
    const newcomers = chosen.callees.filter((callee) => !standing.some((each) => isSame(each, callee)));
    const reached = last?.whole === marks.whole ? newcomers : chosen.callees;
    const left = standing.filter((each) => !callees.some((callee) => isSame(each, callee)));
    if (reached.length === 0 && left.length === 0) return refused("unchanged");

    const sequence = meeting.sequence + 1;
    const dispatch = { meeting, mailing, word: written.word, sequence, now };
    await takeLeave(tx, dispatch, left, last);
    const called = await callAll(tx, dispatch, reached, last);
    const facts = {
      ...called,
      asked: { ...last?.asked, ...called.asked },
      mails: reached.length + left.length,
    };
    await writeCall(tx, change, {
      kind: "change",
      sequence,
      now,
      facts,
      asksAgain: last?.times !== marks.times,
    });
    await recordAct(tx, { ...subject(change), kind: "call.changed", facts: { persons: facts.mails } });
    return { ok: true };
  });
}

interface Cancelling extends Omit<Sending, "written"> {
  /** Why. */
  readonly word: string;
}

/** Nobody comes: everybody is told, and his calendar forgets it. */
export function cancelMeeting(
  db: Db,
  { change, word, mailing, now }: Cancelling,
): Promise<Result<null, "not-now">> {
  return db.transaction().execute(async (tx) => {
    const run = await lockedMeeting(tx, change.meetingId);
    if (run?.state !== "called") return refuse("not-now");
    const meeting = await calledMeeting(tx, run);
    const last = await lastCallOf(tx, meeting.id);
    const standing = (await inviteesOf(tx, meeting.id)).filter(({ isEnded }) => !isEnded);
    const sequence = meeting.sequence + 1;
    const dispatch = { meeting, mailing, word, sequence, now };
    for (const { id, ...to } of standing)
      await cancelIn(tx, dispatch, { inviteeId: id, to, ids: last?.asked[id] ?? [], kind: "cancel" });
    const facts = { whole: "", times: "", annexes: last?.annexes ?? [], asked: {}, mails: standing.length };
    await writeCall(tx, change, { kind: "cancel", sequence, now, facts, asksAgain: true });
    const taken = await takeStep(tx, change, "cancelled", { persons: standing.length });
    if (!taken.ok) throw new Error("A meeting that was locked has changed.");
    return ok(null);
  });
}

const subject = ({ cooperationId, accountId, meetingId }: MeetingChange) => ({
  cooperationId,
  accountId,
  subjectKind: "meeting",
  subjectId: meetingId,
});

/** Two who send at once wait for each other here. */
async function lockedMeeting(tx: Tx, meetingId: string): Promise<RunMeeting | undefined> {
  await tx.selectFrom("meetings").select("id").where("id", "=", meetingId).forUpdate().execute();
  return runMeetingById(tx, meetingId);
}
