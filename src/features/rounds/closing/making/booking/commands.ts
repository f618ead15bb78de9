import { ok, refuse, type Result } from "../../../../../lib/result.ts";
import type { Tx } from "../../../../../platform/db/schema.ts";
import { bookIn } from "../../../../calling/index.ts";
import { planMeeting } from "../../../../meetings/index.ts";
import { askedIn, type ClosingView } from "../../queries.ts";
import type { Closer } from "../closer.ts";
import type { Made, MakingRefusal } from "../commands.ts";
import { datesAsked, personsToBook } from "./rules.ts";

export interface WantedDay {
  /** Of the dates that were asked about; none where no meeting is booked. */
  readonly dateId: string | null;
  /** The last day of a study trip. */
  readonly lastOn: string | null;
  readonly name: string | null;
  readonly place: string | null;
}

/** A meeting of the body on the chosen day, and an invitation in everybody's calendar. */
export async function bookDay(
  tx: Tx,
  { round, answered }: ClosingView,
  { dateId, lastOn, name, place }: WantedDay,
  { accountId, mailing }: Closer,
): Promise<Result<Made, MakingRefusal>> {
  if (dateId === null)
    return ok({ meetingId: null, result: { kind: "dates", meetingId: null, day: null, lastOn: null } });
  const { cooperationId, bodyId } = round;
  const date = datesAsked(round.form).find(({ id }) => id === dateId);
  if (date === undefined) return refuse("no-such-day");
  if (bodyId === null) return refuse("no-body");
  if (lastOn !== null && lastOn < date.day) return refuse("days-backwards");
  const isOfSeveralDays = lastOn !== null && lastOn > date.day;
  const { id: meetingId } = await planMeeting(tx, {
    cooperationId,
    bodyId,
    accountId,
    heldOn: date.day,
    lastOn: isOfSeveralDays ? lastOn : null,
    starts: date.starts,
    ends: date.ends,
    name,
    place,
  });
  const persons = personsToBook(answered, await askedIn(tx, round.id));
  await bookIn(tx, { meetingId, persons, mailing, now: mailing.now });
  const result = {
    kind: "dates",
    meetingId,
    day: date.day,
    lastOn: isOfSeveralDays ? lastOn : null,
  } as const;
  return ok({ meetingId, result });
}
