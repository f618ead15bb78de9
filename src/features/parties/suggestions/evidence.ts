// What speaks for two names being one person's, and what against. Nobody is merged by it: it stands on the card of whoever
// decides.
import { isNearSurname, isReadAlike } from "../../../lib/nearness.ts";

export interface Seen {
  readonly kind: "person" | "organisation" | "body";
  readonly name: string;
  readonly organisations: readonly string[];
  readonly bodies: readonly string[];
  /** Titles as they stand in the minutes. */
  readonly titles: readonly string[];
  readonly meetings: number;
  /** In how many meetings of each year. */
  readonly years: Readonly<Record<string, number>>;
}

/** In the bodies that both have been seen in, while both were: how many meetings had one of them, and how many neither. */
export interface Alternation {
  readonly one: number;
  readonly none: number;
}

export type For = "read-alike" | "same-title" | "either-was-there" | "seen-once";
export type Against =
  | "other-organisation"
  | "other-body"
  | "other-title"
  | "other-years"
  | "both-well-known"
  | "other-surname";

export interface Evidence {
  readonly for: readonly For[];
  readonly against: readonly Against[];
}

/** So many meetings are no slip of the pen. */
const wellKnown = 3;
const fewMeetings = 3;

export function evidenceOf(left: Seen, right: Seen, between: Alternation | null): Evidence {
  const isPerson = left.kind === "person";
  const titles = compared(left.titles, right.titles);
  const seldom = Math.min(left.meetings, right.meetings);
  const often = Math.max(left.meetings, right.meetings);
  const isAlternating = between !== null && between.one >= fewMeetings && between.one >= 4 * between.none;
  const found: Record<For | Against, boolean> = {
    "read-alike": isReadAlike(left.name, right.name),
    "same-title": isPerson && titles === "some",
    "either-was-there": isPerson && isAlternating,
    "seen-once": seldom === 1 && often >= wellKnown,
    "other-organisation": isPerson && compared(left.organisations, right.organisations) === "none",
    "other-body": isPerson && compared(left.bodies, right.bodies) === "none",
    "other-title": isPerson && titles === "none",
    "other-years": !haveYearsInCommon(left, right),
    "both-well-known": seldom >= wellKnown,
    "other-surname": isPerson && isNearSurname(left.name, right.name) && !isReadAlike(left.name, right.name),
  };
  const holds = <Sign extends For | Against>(signs: readonly Sign[]) => signs.filter((sign) => found[sign]);
  return { for: holds(speakingFor), against: holds(speakingAgainst) };
}

const speakingFor = ["read-alike", "same-title", "either-was-there", "seen-once"] as const;
const speakingAgainst = [
  "other-organisation",
  "other-body",
  "other-title",
  "other-years",
  "both-well-known",
  "other-surname",
] as const;

/** The years from the first to the last in which either was seen; at most so many as can be looked over. */
export function yearsOfBoth(left: Seen, right: Seen, most = 30): string[] {
  const seen = [...Object.keys(left.years), ...Object.keys(right.years)].map(Number);
  if (seen.length === 0) return [];
  const last = Math.max(...seen);
  const first = Math.max(Math.min(...seen), last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}`);
}

/** Where one of them is never told, nothing can be said. */
function compared(one: readonly string[], other: readonly string[]): "some" | "none" | "unknown" {
  if (one.length === 0 || other.length === 0) return "unknown";
  const known = new Set(one.map((each) => each.toLowerCase()));
  return other.some((each) => known.has(each.toLowerCase())) ? "some" : "none";
}

function haveYearsInCommon(left: Seen, right: Seen): boolean {
  const [one, other] = [Object.keys(left.years), Object.keys(right.years)];
  return one.length === 0 || other.length === 0 || one.some((year) => other.includes(year));
}
