// What a line like '@Lerby återkommer 24/9 med förslag' is taken for, and where it comes back.
import type { PartyKind } from "../../../platform/db/schema.ts";
import { dayText } from "../../../ui/day.tsx";
import { type TypedTask, weekdayOn } from "../../minutes/index.ts";

export type SeatRole = "chair" | "secretary" | "convener" | "members";

export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** Of a body: whoever has this seat when it is due. */
  readonly role: SeatRole | null;
  /** Not in the register yet. */
  readonly isNew: boolean;
}

export interface ComingMeeting {
  readonly id: string;
  readonly heldOn: string;
  readonly lastOn: string | null;
  readonly body: string;
  /** Its agenda still takes items in. */
  readonly isOpen: boolean;
}

export type Return =
  /** No day is named. */
  | { readonly kind: "none" }
  | { readonly kind: "meeting"; readonly meeting: ComingMeeting }
  /** A last day: it comes up at the first meeting from then on, unless somebody says otherwise. */
  | {
      readonly kind: "deadline";
      readonly meeting: ComingMeeting | null;
      readonly near: readonly ComingMeeting[];
    }
  /** The day is that of no meeting: somebody must say what was meant. */
  | { readonly kind: "question"; readonly near: readonly ComingMeeting[] };

export interface Understood {
  readonly who: string;
  readonly what: string;
  readonly dueOn: string | null;
  readonly dueText: string | null;
  /** 'innan arbetet påbörjas' */
  readonly condition: string | null;
  readonly holders: readonly Holder[];
  readonly returns: Return;
  /** 'tisdag 24 september', which is a Thursday. */
  readonly hasWrongWeekday: boolean;
}

/** `meetings` are the coming ones of the body that is meant, in the order of their days. */
export function understood(
  task: TypedTask,
  holders: readonly Holder[],
  meetings: readonly ComingMeeting[],
): Understood {
  const { who, what, due, dueText, date } = task;
  const weekday = date?.weekday ?? null;
  return {
    who,
    what,
    dueOn: due,
    dueText,
    condition: due === null && isCondition(dueText) ? dueText : null,
    holders,
    returns: returnOf(due, dueText, meetings),
    hasWrongWeekday: date !== null && weekday !== null && weekdayOn(date.date) !== weekday,
  };
}

const isCondition = (dueText: string | null): boolean =>
  /^(?:innan|när|så snart|efter)\s/iu.test(dueText ?? "");

const isDeadline = (dueText: string | null): boolean =>
  /^(?:(?:klart|redan|allra)\s)*senast|^(?:före|innan|inom|under|omkring|ca|prel)/iu.test(dueText ?? "");

function returnOf(dueOn: string | null, dueText: string | null, meetings: readonly ComingMeeting[]): Return {
  if (dueOn === null) return { kind: "none" };
  const there = meetings.find(({ heldOn, lastOn }) => heldOn <= dueOn && dueOn <= (lastOn ?? heldOn));
  if (there !== undefined) return { kind: "meeting", meeting: there };
  const near = nearest(dueOn, meetings);
  if (!isDeadline(dueText)) return { kind: "question", near };
  return { kind: "deadline", meeting: meetings.find(({ heldOn }) => heldOn >= dueOn) ?? null, near };
}

/** The last one before the day, and two after it. */
function nearest(day: string, meetings: readonly ComingMeeting[]): ComingMeeting[] {
  const before = meetings.filter(({ heldOn }) => heldOn < day).slice(-1);
  return [...before, ...meetings.filter(({ heldOn }) => heldOn > day).slice(0, 2)];
}

export interface Settled extends Omit<Understood, "returns" | "hasWrongWeekday"> {
  readonly meetingId: string | null;
  readonly isNamed: boolean;
}

/** What is kept, when somebody has said at which meeting it comes back: `chosen` is one that was offered, "none", or
 *  null where nothing was asked. */
export function settled(line: Understood, chosen: string | null): Settled | "unanswered" {
  const { returns, hasWrongWeekday: _, ...task } = line;
  if (returns.kind === "none") return { ...task, meetingId: null, isNamed: false };
  if (returns.kind === "meeting") return { ...task, meetingId: returns.meeting.id, isNamed: true };
  if (chosen === "none") return { ...task, meetingId: null, isNamed: false };
  const meeting = returns.near.find(({ id }) => id === chosen);
  if (returns.kind === "deadline")
    return { ...task, meetingId: (meeting ?? returns.meeting)?.id ?? null, isNamed: false };
  if (meeting === undefined) return "unanswered";
  return { ...redated(task, meeting.heldOn), meetingId: meeting.id, isNamed: true };
}

/** The day that was meant, instead of the one that no meeting had. */
function redated<Task extends { what: string; dueText: string | null }>(task: Task, heldOn: string) {
  const day = `den ${dayText(heldOn, "sv")}`;
  const before = task.dueText ?? "";
  const dueText = before.replace(dayWords, day);
  return {
    ...task,
    dueOn: heldOn,
    dueText,
    what: before === "" ? task.what : task.what.replace(before, dueText),
  };
}

const dayWords =
  /(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s)?(?:den\s)?\d{1,2}(?:[\s/.-]*[\p{L}\d-]+)*$/iu;

/** A role that is somebody's in the body: 'ordföranden', 'samtliga'. */
export function roleIn(who: string): SeatRole | null {
  const found = roles.find(({ words }) => words.test(who.trim()));
  return found?.role ?? null;
}

const roles: readonly { role: SeatRole; words: RegExp }[] = [
  { role: "chair", words: /^(?:ordförande(?:n)?|ordf\.?)$/iu },
  { role: "secretary", words: /^(?:mötes)?sekreterare(?:n)?$/iu },
  { role: "convener", words: /^sammankallande(?:n)?$/iu },
  { role: "members", words: /^(?:alla|samtliga|var och en|ledamöterna|(?:alla|samtliga) ledamöter)$/iu },
];
