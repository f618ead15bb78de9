// An assignment from its first mention to its last report, in the order it happened.
import type { KnownMeeting, ToldAct } from "../course/queries.ts";
import { type Assignment, passedWithout, standingOf } from "../course/rules.ts";

export interface EarlierItem {
  readonly day: string;
  readonly body: string;
  readonly meeting: string;
  readonly item: string;
  readonly title: string;
}

export interface AgendaItem {
  readonly meetingId: string;
  readonly item: string;
  readonly number: string | null;
  readonly title: string;
  readonly clauses: readonly { readonly slug: string; readonly text: string }[];
  readonly gave: readonly { readonly id: string; readonly who: string; readonly what: string }[];
}

export type Chapter =
  | { readonly kind: "mention"; readonly day: string; readonly item: EarlierItem }
  | { readonly kind: "given"; readonly day: string | null }
  | {
      readonly kind: "meeting";
      readonly day: string;
      readonly meeting: KnownMeeting;
      /** Where it stood on its agenda, or stands. */
      readonly item: AgendaItem | undefined;
      readonly is: "passed" | "coming" | "taken-up";
    }
  | { readonly kind: "act"; readonly day: string; readonly act: ToldAct }
  /** On which it is due, where that is no meeting's day. */
  | { readonly kind: "due"; readonly day: string };

interface Told {
  readonly assignment: Assignment;
  readonly earlier: readonly EarlierItem[];
  readonly meetings: readonly KnownMeeting[];
  readonly agenda: readonly AgendaItem[];
  readonly acts: readonly ToldAct[];
}

export function storyOf({ assignment, earlier, meetings, agenda, acts }: Told, today: string): Chapter[] {
  const standing = standingOf(assignment, meetings, today);
  const next = "next" in standing ? standing.next : undefined;
  const passed = new Set(passedWithout(assignment, acts, meetings).map(({ id }) => id));
  const items = new Map(agenda.map((item) => [item.meetingId, item]));
  const chapters: Chapter[] = [
    ...earlier.map((item) => ({ kind: "mention", day: item.day, item }) as const),
    { kind: "given", day: assignment.givenOn },
    ...meetings
      .filter(({ id }) => passed.has(id) || items.has(id) || id === next?.id)
      .map((meeting) => {
        const is = passed.has(meeting.id) ? "passed" : meeting.id === next?.id ? "coming" : "taken-up";
        return { kind: "meeting", day: meeting.heldOn, meeting, item: items.get(meeting.id), is } as const;
      }),
    ...acts.map((act) => ({ kind: "act", day: act.day, act }) as const),
    ...(standing.kind === "due" && standing.on !== next?.heldOn
      ? [{ kind: "due", day: standing.on } as const]
      : []),
  ];
  return chapters.toSorted((a, b) => (a.day ?? "").localeCompare(b.day ?? ""));
}
