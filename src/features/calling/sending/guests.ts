// An item is taken off the agenda: the guests who were called to it are told so, and their calendars with them.
import { recordAct } from "../../../platform/acts/record.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import type { ItemTaken } from "../../agenda/index.ts";
import { runMeetingById } from "../../meetings/index.ts";
import { calledMeeting } from "../inviting/queries.ts";
import type { Mailing } from "./dispatch.ts";
import { takeLeave } from "./leaving.ts";
import { inviteesOf, lastCallOf } from "./queries.ts";
import { writeCall } from "./writing.ts";

/** What is remembered as sent stays as it was for all others: the agenda has become another for them. */
export const takeLeaveOfGuests =
  (organizerOf: Mailing["organizerOf"]) =>
  async (tx: Tx, { change, itemId, origin, now }: ItemTaken): Promise<void> => {
    const run = await runMeetingById(tx, change.meetingId);
    const guests = (await inviteesOf(tx, change.meetingId)).filter(
      (each) => !each.isEnded && each.itemId === itemId,
    );
    if (run === undefined || guests.length === 0) return;
    const meeting = await calledMeeting(tx, run);
    const dispatch = { meeting, mailing: { origin, organizerOf }, word: "", sequence: run.sequence + 1, now };
    // Whoever has been there is told nothing.
    const last = run.state === "held" ? undefined : await lastCallOf(tx, run.id);
    await takeLeave(tx, dispatch, guests, last);
    if (last === undefined) return;
    const left = new Set(guests.map(({ id }) => id));
    const asked = Object.fromEntries(Object.entries(last.asked).filter(([id]) => !left.has(id)));
    const facts = { ...last, asked, mails: guests.length };
    const { sequence } = dispatch;
    await writeCall(tx, change, { kind: "change", sequence, now, facts, asksAgain: false });
    await recordAct(tx, {
      kind: "call.changed",
      cooperationId: change.cooperationId,
      accountId: change.accountId,
      subjectKind: "meeting",
      subjectId: run.id,
      facts: { persons: guests.length },
    });
  };
