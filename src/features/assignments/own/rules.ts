import type { KnownMeeting } from "../course/queries.ts";
import { type Assignment, type Standing, standingOf } from "../course/rules.ts";

/** In the order in which they are to be done. */
export const ownSections = ["overdue", "due", "other", "done"] as const;
export type OwnSection = (typeof ownSections)[number];

const mostDone = 20;

const sections: Record<Standing["kind"], OwnSection | null> = {
  overdue: "overdue",
  due: "due",
  waiting: "other",
  undated: "other",
  past: null,
  reported: "done",
  ended: "done",
  withdrawn: "done",
};

interface Listed extends Assignment {
  readonly stateAt: Date | null;
}

/** What old minutes gave and nobody has taken up since is nobody's to do once its day is past. */
export function sectionsOf<Each extends Listed>(
  assignments: readonly Each[],
  meetings: readonly KnownMeeting[],
  today: string,
): { section: OwnSection; assignments: Each[] }[] {
  const placed = assignments.flatMap((assignment) => {
    const section = sections[standingOf(assignment, meetings, today).kind];
    return section === null ? [] : { section, assignment };
  });
  return ownSections.flatMap((section) => {
    const here = placed.filter((each) => each.section === section).map(({ assignment }) => assignment);
    const kept =
      section === "done"
        ? here
            .toSorted((a, b) => (b.stateAt?.getTime() ?? 0) - (a.stateAt?.getTime() ?? 0))
            .slice(0, mostDone)
        : here;
    return kept.length === 0 ? [] : { section, assignments: kept };
  });
}
