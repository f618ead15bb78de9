// Planned backwards from the last day over the days on which the body really meets: when each part of the work must
// begin, and when it must be over.
import { daysLater } from "../../../lib/days.ts";
import { isFree } from "../../../lib/holidays.ts";
import { type Step, way } from "../stepping/rules.ts";

export interface Wanted {
  /** The last day. */
  readonly deadline: string;
  readonly adopts: "body" | "per-capsulam";
  /** None of a part that is left out. */
  readonly askDays: number;
  readonly draftDays: number;
  readonly commentDays: number;
  readonly signDays: number;
  /** The coming meetings of the body that adopts. */
  readonly meetings: readonly MeetingDay[];
}

export interface MeetingDay {
  readonly id: string;
  readonly heldOn: string;
  /** The last day for its items. */
  readonly stopOn: string;
}

export type TimedStep = Exclude<Step, "watched" | "dropped">;

/** When a step must be taken at the latest, and when what it begins must be done. */
export interface Window {
  readonly step: TimedStep;
  readonly from: string;
  readonly until: string;
}

export interface Plan {
  /** In the order in which they are taken. */
  readonly windows: readonly Window[];
  /** The meeting that adopts; none where it is done per capsulam, or where no meeting comes in time. */
  readonly meeting: MeetingDay | null;
  readonly isWithoutMeeting: boolean;
}

/** Those who write take in what was said before it is signed off. */
const mendDays = 3;
/** Nothing that others are to answer is closed on the day when it is opened. */
const nights = (days: number) => Math.max(days, 1);

export function planOf(wanted: Wanted): Plan {
  const submitted = workdayBy(wanted.deadline);
  const lastToAdopt = workdayBefore(submitted);
  const meeting =
    wanted.adopts === "body"
      ? wanted.meetings
          .filter(({ heldOn }) => heldOn <= lastToAdopt)
          .toSorted((a, b) => b.heldOn.localeCompare(a.heldOn))[0]
      : undefined;
  const adopted = meeting?.heldOn ?? lastToAdopt;
  // What is signed off goes to the meeting as an item, and its items stop on a day.
  const signed =
    meeting === undefined
      ? wanted.adopts === "body"
        ? workdayBefore(adopted)
        : adopted
      : workdayBy(earlier(meeting.stopOn, daysLater(meeting.heldOn, -1)));
  const backwards: Window[] = [
    { step: "submitted", from: submitted, until: submitted },
    { step: "adopted", from: adopted, until: adopted },
  ];
  let end = signed;
  const add = (step: TimedStep, days: number, pause: number) => {
    if (days === 0) return;
    const from = workdayBy(daysLater(end, -days));
    backwards.push({ step, from, until: end });
    end = workdayBy(daysLater(from, -pause));
  };
  // Per capsulam the sign-off is the decision, and is never left out.
  add("signing", wanted.adopts === "body" ? wanted.signDays : nights(wanted.signDays), mendDays);
  add("commenting", wanted.commentDays, 1);
  add("drafting", wanted.draftDays, 1);
  add("asked", wanted.askDays, 1);
  return {
    windows: backwards.toReversed(),
    meeting: meeting ?? null,
    isWithoutMeeting: wanted.adopts === "body" && meeting === undefined,
  };
}

export type Fault =
  | { readonly kind: "no-meeting"; readonly day: string }
  /** It was not begun in time. */
  | { readonly kind: "late"; readonly step: TimedStep; readonly day: string }
  /** It is under way, and was to be over. */
  | { readonly kind: "overdue"; readonly step: TimedStep; readonly day: string };

/** Why the plan cannot be kept: none as long as it can. `last` is the step that was taken last. */
export function faultsIn(plan: Plan, last: Step, today: string): Fault[] {
  if (last === "submitted" || last === "dropped") return [];
  const at = placeOf(last);
  const faults: Fault[] = [];
  for (const { step, from, until } of plan.windows) {
    if (placeOf(step) > at && today > from) faults.push({ kind: "late", step, day: from });
    if (step === last && step !== "adopted" && today > until)
      faults.push({ kind: "overdue", step, day: until });
  }
  if (plan.isWithoutMeeting && at < placeOf("adopted"))
    faults.push({ kind: "no-meeting", day: plan.windows.at(-1)?.until ?? today });
  return faults;
}

const placeOf = (step: Step): number => way.findIndex((each) => each === step);

/** What comes next, and the last day for it. */
export function nextIn(plan: Plan, last: Step): Window | undefined {
  const at = placeOf(last);
  return last === "dropped" ? undefined : plan.windows.find(({ step }) => placeOf(step) > at);
}

export const workdayBefore = (day: string): string => workdayBy(daysLater(day, -1));

/** The day itself, or the last one before it on which people work. */
export function workdayBy(day: string): string {
  let found = day;
  while (isFree(found)) found = daysLater(found, -1);
  return found;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
