// Who may do what with an assignment, and what a form asks for.
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { type Deed, type Due, nextDeeds, type State } from "../course/rules.ts";
import { type BodyMeeting, meetingsNear } from "../returning/rules.ts";
import type { DeedForm, DeedName } from "./forms.ts";

/** Whether he has it in hand, and whether he runs the meetings of the body that gave it. */
export interface Part {
  readonly isHolder: boolean;
  readonly isDesk: boolean;
}

const deeds = {
  redovisa: "reported",
  klart: "ended",
  tid: "time-asked",
  flytta: "due-moved",
  stryk: "withdrawn",
  oppna: "reopened",
} as const satisfies Record<DeedName, Deed>;

const ofHolders: readonly DeedName[] = ["redovisa", "klart", "tid"];
const ofDesk: readonly DeedName[] = ["redovisa", "klart", "flytta", "stryk", "oppna"];

/** What somebody may do with it now. */
export function deedsFor({ isHolder, isDesk }: Part, state: State): DeedName[] {
  const names = new Set([...(isHolder ? ofHolders : []), ...(isDesk ? ofDesk : [])]);
  return [...names].filter((name) => nextDeeds(state).includes(deeds[name]));
}

export type AskedRefusal =
  | "not-now"
  | "words-missing"
  | "words-long"
  | "due-missing"
  | "day-past"
  | "meeting-gone"
  | "no-meeting-that-day";

export interface AskedDeed {
  readonly kind: (typeof deeds)[DeedName];
  readonly text: string;
  readonly due: Due;
}

export interface Calendar {
  /** Whose meetings it comes back to. */
  readonly bodyId: string | null;
  readonly meetings: readonly BodyMeeting[];
  readonly today: string;
}

export const mostLetters = 4000;

export function askedDeed(
  form: DeedForm,
  may: readonly DeedName[],
  calendar: Calendar,
): Result<AskedDeed, AskedRefusal> {
  const { vad, text } = form;
  if (!may.includes(vad)) return refuse("not-now");
  if (text.length > mostLetters) return refuse("words-long");
  if (vad === "redovisa" && text === "") return refuse("words-missing");
  if (vad !== "tid" && vad !== "flytta") return ok({ kind: deeds[vad], text, due: null });
  const due = askedDue(form, calendar);
  if (!due.ok) return due;
  if (due.value === null) {
    if (vad === "flytta") return refuse("due-missing");
    if (text === "") return refuse("words-missing");
  }
  return ok({ kind: deeds[vad], text, due: due.value });
}

/** A meeting, or a day. A day of a meeting means that meeting, and another is asked about. */
function askedDue(
  { mote, dag, trots }: DeedForm,
  { bodyId, meetings, today }: Calendar,
): Result<Due, AskedRefusal> {
  if (mote !== null) {
    const isComing = comingMeetings(meetings, today).some(({ id }) => id === mote);
    return isComing ? ok({ meetingId: mote }) : refuse("meeting-gone");
  }
  if (dag === null) return ok(null);
  if (dag < today) return refuse("day-past");
  const there = meetings.find(
    (meeting) => meeting.bodyId === bodyId && meeting.heldOn === dag && meeting.state !== "cancelled",
  );
  if (there !== undefined) return ok({ meetingId: there.id });
  const near = bodyId === null ? null : meetingsNear(bodyId, dag, meetings);
  return near === null || near.length === 0 || trots === "ja"
    ? ok({ on: dag })
    : refuse("no-meeting-that-day");
}

/** Those on whose agenda it has stood, the latest first: it may have been told at one of them. */
export const meetingsToldAt = <Each extends BodyMeeting>(
  meetings: readonly Each[],
  agenda: readonly { readonly meetingId: string }[],
  today: string,
): Each[] =>
  meetings
    .filter(({ id, heldOn }) => heldOn <= today && agenda.some(({ meetingId }) => meetingId === id))
    .toReversed();

/** Those that it can be moved to. */
export const comingMeetings = (meetings: readonly BodyMeeting[], today: string): BodyMeeting[] =>
  meetings.filter(({ heldOn, state }) => heldOn >= today && (state === "planned" || state === "called"));
