// How often a body is to meet, and how often it does.
const roles = ["chair", "convener", "secretary", "member", "substitute"] as const;
export type SeatRole = (typeof roles)[number];

/** The chair first, the substitutes last. */
export const orderOfRole = (role: SeatRole): number => roles.indexOf(role);

export interface Rhythm {
  readonly wanted: number;
  /** Meetings of this term, those to come included. */
  readonly inTerm: number;
  readonly lastMet: string | null;
  readonly nextMeets: string | null;
  readonly isSpring: boolean;
}

/** Only where it is not kept. Days are those of the meetings that are held or planned. */
export function brokenRhythm(wanted: number | null, days: readonly string[], today: string): Rhythm | null {
  if (wanted === null) return null;
  const { isSpring, from, until } = termOf(today);
  const inTerm = days.filter((day) => from <= day && day <= until).length;
  if (inTerm >= wanted) return null;
  const sorted = days.toSorted();
  return {
    wanted,
    inTerm,
    lastMet: sorted.findLast((day) => day < today) ?? null,
    nextMeets: sorted.find((day) => day >= today) ?? null,
    isSpring,
  };
}

/** Spring ends with June. */
function termOf(day: string): { isSpring: boolean; from: string; until: string } {
  const [year, isSpring] = [day.slice(0, 4), day.slice(5) < "07"];
  return isSpring
    ? { isSpring, from: `${year}-01-01`, until: `${year}-06-30` }
    : { isSpring, from: `${year}-07-01`, until: `${year}-12-31` };
}
