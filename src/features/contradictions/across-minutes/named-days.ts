import type { Code } from "../texts/codes.ts";
import type { Calendar } from "./calendar.ts";
import type { DayWitness } from "./header-days.ts";

/** A day that minutes name as the day of a meeting. */
export interface NamedDay {
  readonly mentionId: string;
  /** The minutes that name it. */
  readonly meetingId: string;
  readonly itemId: string | null;
  /** When those minutes were held; null while that is not known. */
  readonly namedOn: string | null;
  /** The body whose meeting is named. */
  readonly bodyId: string;
  readonly body: string;
  readonly day: string;
  readonly time: "past" | "coming";
  /** Whether the words are about that meeting's minutes: 'Protokollet från den 25 mars godkändes'. */
  readonly ofMinutes: boolean;
  /** Whether the words are about the body's next meeting: 'Nästa möte är den 26 november'. */
  readonly isNext: boolean;
}

/** A contradiction that shows only when one set of minutes is laid beside others. */
export interface FoundAcross {
  readonly code: Code;
  readonly key: string;
  readonly meetingId: string;
  readonly itemId: string | null;
  readonly facts: Readonly<Record<string, string>>;
  /** The mention, or else the fact in the header, whose words bear it. */
  readonly words:
    | { readonly mentionId: string }
    | { readonly assignmentId: string }
    | { readonly header: "date" }
    | null;
  /** Who says what, where days disagree. */
  readonly witnesses?: readonly DayWitness[];
}

/** A day that fits no meeting of the body that it names. */
export function daysWithoutMeeting(named: readonly NamedDay[], calendar: Calendar): FoundAcross[] {
  return named.flatMap((each) => {
    const fit = calendar.fit(each.bodyId, each.day, each.meetingId);
    if (fit.kind !== "amiss") return [];
    const { meetingId, itemId, mentionId, bodyId, body, day } = each;
    return {
      code: "date-without-meeting",
      key: `${itemId} ${bodyId} ${day}`,
      meetingId,
      itemId,
      facts: { date: day, nearest: fit.nearest, body },
      words: { mentionId },
    };
  });
}

// Approved is the meeting before. If no meeting was on the day they say, the one before has a date too near to be
// another, or shares its date with other minutes.
export function headerDisagreeing(
  { meetingId, bodyId, day, namedOn, time, ofMinutes }: NamedDay,
  calendar: Calendar,
) {
  if (time !== "past" || !ofMinutes || namedOn === null) return null;
  if (calendar.meetingOn(bodyId, day) !== undefined) return null;
  const before = calendar.lastBefore(bodyId, namedOn);
  if (before === undefined) return null;
  const fit = calendar.fit(bodyId, day, meetingId);
  const isNearest = fit.kind === "amiss" && fit.nearest === before.day;
  const isShared = calendar.meetingOn(bodyId, before.day)?.id !== before.id;
  return isNearest || isShared ? before : null;
}
