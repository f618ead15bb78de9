import type { Calendar } from "./calendar.ts";
import type { FoundAcross, NamedDay } from "./named-days.ts";

export interface DueAssignment {
  readonly id: string;
  readonly meetingId: string;
  readonly itemId: string;
  readonly bodyId: string | null;
  readonly givenOn: string | null;
  /** Null where no day is known. */
  readonly dueOn: string | null;
  readonly who: string;
  readonly what: string;
}

/** An assignment is to be reported to a meeting that there was not. */
export function returnsWithoutMeeting(
  assignments: readonly DueAssignment[],
  namedFor: (assignment: DueAssignment) => NamedDay | undefined,
  calendar: Calendar,
): FoundAcross[] {
  return assignments.flatMap((assignment) => {
    const named = namedFor(assignment);
    if (named === undefined) return [];
    const { id, meetingId, itemId, who, what } = assignment;
    const fit = calendar.fit(named.bodyId, named.day, meetingId);
    if (fit.kind !== "amiss") return [];
    return {
      code: "return-without-meeting",
      key: `${itemId} ${named.bodyId} ${named.day} ${who} ${what}`,
      meetingId,
      itemId,
      facts: { who, what, date: named.day, nearest: fit.nearest, body: named.body },
      words: { assignmentId: id },
    };
  });
}
