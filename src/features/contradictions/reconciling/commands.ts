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
} from "../rules.ts";
import {
  bodySpellings,
  dueAssignments,
  meetingDays,
  meetingMentions,
  type StoredAssignment,
} from "./queries.ts";
import { calendarOf, namedByAssignment, namedDays, returnOf } from "./rules.ts";

/** Works out what only the whole register tells: where assignments return, and what minutes contradict in each other. */
export async function reconcileMeetings(tx: Tx, cooperationId: string): Promise<void> {
  const meetings = await meetingDays(tx, cooperationId);
  const calendar = calendarOf(meetings);
  const mentions = await meetingMentions(tx, cooperationId);
  const named = namedDays(mentions, meetings, await bodySpellings(tx, cooperationId));
  const assignments = await dueAssignments(tx, cooperationId);

  await returnAssignments(tx, assignments, named, calendar);
  await replaceFoundAcross(tx, cooperationId, contradictionsAcross(assignments, named, calendar));
}

function contradictionsAcross(
  assignments: readonly StoredAssignment[],
  named: readonly NamedDay[],
  calendar: Calendar,
) {
  const namedBy = namedByAssignment(named);
  const returning = new Set(
    assignments.map((assignment) => namedBy(assignment)).filter((each) => each !== undefined),
  );
  return [
    ...returnsWithoutMeeting(assignments, namedBy, calendar),
    ...daysWithoutMeeting(
      named.filter((each) => !returning.has(each)),
      calendar,
    ),
    ...headersThatDisagree(named, calendar),
    ...minutesOfOneDay(calendar),
  ];
}

async function returnAssignments(
  tx: Tx,
  assignments: readonly StoredAssignment[],
  named: readonly NamedDay[],
  calendar: Calendar,
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
