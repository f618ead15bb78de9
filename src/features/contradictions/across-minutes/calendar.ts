// The days on which a body has met, as far as the register knows.
import { daysBetween } from "../../../lib/days.ts";

export interface HeldMeeting {
  readonly id: string;
  readonly bodyId: string;
  readonly day: string;
}

/** How a day that minutes name agrees with the meetings known. */
export type Fit =
  | { readonly kind: "met"; readonly meetingId: string }
  /** The register knows nothing that speaks against it. */
  | { readonly kind: "unknown" }
  | { readonly kind: "amiss"; readonly nearest: string };

// Bodies meet weeks apart: a day this close to a meeting is meant to be the day of that meeting.
const close = 7;
// Fewer meetings than these tell nothing of how often a body meets.
const telling = 4;

export class Calendar {
  readonly #bodies = new Map<string, HeldMeeting[]>();
  readonly #medianGaps = new Map<string, number>();

  constructor(meetings: readonly HeldMeeting[]) {
    for (const meeting of meetings.toSorted((a, b) => a.day.localeCompare(b.day))) {
      const there = this.#bodies.get(meeting.bodyId);
      if (there === undefined) this.#bodies.set(meeting.bodyId, [meeting]);
      else there.push(meeting);
    }
  }

  meetingOn(bodyId: string, day: string): HeldMeeting | undefined {
    const found = this.firstFrom(bodyId, day);
    return found?.day === day ? found : undefined;
  }

  /** The body's first meeting on or after the day. */
  firstFrom(bodyId: string, day: string): HeldMeeting | undefined {
    return this.#meetings(bodyId)[this.#indexFrom(bodyId, day)];
  }

  /** The body's last meeting before the day; of two on one day the later read. */
  lastBefore(bodyId: string, day: string): HeldMeeting | undefined {
    return this.#meetings(bodyId)[this.#indexFrom(bodyId, day) - 1];
  }

  /** Days on which a body has met more than once, with those meetings. */
  sharedDays(): HeldMeeting[][] {
    return [...this.#bodies.values()].flatMap((meetings) =>
      [...Map.groupBy(meetings, ({ day }) => day).values()].filter((together) => together.length > 1),
    );
  }

  /** `namedIn` are the minutes that name the day: it is not meant to be their own. */
  fit(bodyId: string, day: string, namedIn: string): Fit {
    const met = this.meetingOn(bodyId, day);
    if (met !== undefined) return { kind: "met", meetingId: met.id };
    const [before, after] = [this.lastBefore(bodyId, day), this.firstFrom(bodyId, day)];
    const around = [before, after].flatMap((meeting) =>
      meeting === undefined || meeting.id === namedIn ? [] : meeting,
    );
    const nearest = around.toSorted((a, b) => distance(a, day) - distance(b, day))[0];
    if (nearest === undefined) return { kind: "unknown" };
    const amiss = distance(nearest, day) <= close || this.#leavesNoRoom(bodyId, before, after);
    return amiss ? { kind: "amiss", nearest: nearest.day } : { kind: "unknown" };
  }

  // Two meetings that follow each other as closely as the body's meetings do: none is missing between them.
  #leavesNoRoom(bodyId: string, before: HeldMeeting | undefined, after: HeldMeeting | undefined): boolean {
    const meetings = this.#meetings(bodyId);
    if (before === undefined || after === undefined || meetings.length < telling) return false;
    return daysBetween(before.day, after.day) <= 1.5 * this.#medianGap(bodyId);
  }

  #medianGap(bodyId: string): number {
    const known = this.#medianGaps.get(bodyId);
    if (known !== undefined) return known;
    const meetings = this.#meetings(bodyId);
    const gaps = meetings.flatMap(({ day }, i) =>
      i === 0 ? [] : daysBetween(meetings[i - 1]?.day ?? day, day),
    );
    const median = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    this.#medianGaps.set(bodyId, median);
    return median;
  }

  #meetings(bodyId: string): readonly HeldMeeting[] {
    return this.#bodies.get(bodyId) ?? [];
  }

  #indexFrom(bodyId: string, day: string): number {
    const meetings = this.#meetings(bodyId);
    let [low, high] = [0, meetings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((meetings[middle]?.day ?? "") < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function distance(meeting: HeldMeeting, day: string): number {
  return Math.abs(daysBetween(meeting.day, day));
}
