import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import { replaceFoundAcross } from "../commands.ts";
import {
  type Calendar,
  daysWithoutMeeting,
  headersThatDisagree,
  minutesOfOneDay,
  type NamedDay,
  returnsWithoutMeeting,
  witnessesAgainst,
} from "../rules.ts";
import {
  bodySpellings,
  datedDocuments,
  type DatedDocument,
  dueAssignments,
  type MeetingDay,
  meetingDays,
  meetingMentions,
  type StoredAssignment,
} from "./queries.ts";
import { calendarOf, datedMinutes, namedByAssignment, namedDays, returnOf } from "./rules.ts";

/** Works out what only the whole register tells: where assignments return, and what minutes contradict in each other. */
export async function reconcileMeetings(tx: Tx, cooperationId: string, days: RegisterDays): Promise<void> {
  const assignments = await dueAssignments(tx, cooperationId);
  await returnAssignments(tx, assignments, days);
  const documents = await datedDocuments(tx, cooperationId);
  await replaceFoundAcross(tx, cooperationId, contradictionsAcross(assignments, days, documents));
}

export interface RegisterDays {
  readonly meetings: readonly MeetingDay[];
  readonly calendar: Calendar;
  readonly named: readonly NamedDay[];
}

/** The days on which bodies have met, and the days that minutes name. */
export async function daysOfRegister(tx: Tx, cooperationId: string): Promise<RegisterDays> {
  const meetings = await meetingDays(tx, cooperationId);
  const mentions = await meetingMentions(tx, cooperationId);
  const named = namedDays(mentions, meetings, await bodySpellings(tx, cooperationId));
  return { meetings, calendar: calendarOf(meetings), named };
}

function contradictionsAcross(
  assignments: readonly StoredAssignment[],
  { meetings, calendar, named }: RegisterDays,
  documents: readonly DatedDocument[],
) {
  const namedBy = namedByAssignment(named);
  const returning = new Set(
    assignments.map((assignment) => namedBy(assignment)).filter((each) => each !== undefined),
  );
  // A day that has passed may be that of the body's undated minutes: then it is a suggestion.
  const undated = new Set(meetings.filter(({ day }) => day === null).map(({ bodyId }) => bodyId));
  const minutes = datedMinutes(documents);
  // What speaks against a header is told of there, with all that is for and against.
  const against = witnessesAgainst(minutes, named, calendar);
  const wanting = named.filter(
    (each) =>
      !returning.has(each) && !against.has(each) && !(each.time === "past" && undated.has(each.bodyId)),
  );
  return [
    ...returnsWithoutMeeting(assignments, namedBy, calendar),
    ...daysWithoutMeeting(wanting, calendar),
    ...headersThatDisagree(minutes, named, calendar),
    ...minutesOfOneDay(minutes, named, calendar),
  ];
}

async function returnAssignments(
  tx: Tx,
  assignments: readonly StoredAssignment[],
  { named, calendar }: RegisterDays,
): Promise<void> {
  const namedBy = namedByAssignment(named);
  const changed = assignments.flatMap((assignment) => {
    const { meetingId, named: isNamed } = returnOf(assignment, namedBy(assignment), calendar);
    const stays = meetingId === assignment.returnMeetingId && isNamed === assignment.returnNamed;
    return stays ? [] : { id: assignment.id, meeting_id: meetingId, named: isNamed };
  });
  await sql`
    update assignments set return_meeting_id = returned.meeting_id, return_named = returned.named
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as returned (id uuid, meeting_id uuid, named boolean)
    where assignments.id = returned.id`.execute(tx);
}
