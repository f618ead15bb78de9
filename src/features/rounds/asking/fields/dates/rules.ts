// Days that somebody proposes, a line each: "tors 3/12 9–11.30", "2026-12-04".
import { ok, refuse, type Result } from "../../../../../lib/result.ts";
import { dayTyped, timeTyped } from "../../../../planning/index.ts";

export interface ProposedDate {
  readonly id: string;
  readonly day: string;
  readonly starts: string | null;
  readonly ends: string | null;
}

/** In the order of time, each once. */
export function datesWritten(
  lines: readonly string[],
  today: string,
): Result<readonly ProposedDate[], "no-dates" | "unreadable-date"> {
  if (lines.length === 0) return refuse("no-dates");
  const dates = new Map<string, ProposedDate>();
  for (const line of lines) {
    const date = dateWritten(line, today);
    if (date === null) return refuse("unreadable-date");
    dates.set(date.id, date);
  }
  return ok([...dates.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)));
}

/** The hours stand last: "9", "9.30", "kl. 9–11". */
const hours =
  /\s+(?:kl\.?\s*)?(?<from>\d{1,2}(?:[.:]\d\d)?)(?:\s*(?:-|–|till)\s*(?<until>\d{1,2}(?:[.:]\d\d)?))?$/u;

function dateWritten(line: string, today: string): ProposedDate | null {
  const whole = dayTyped(line, today);
  if (whole !== null) return proposed(whole.day, null, null);
  const told = hours.exec(line);
  if (told === null) return null;
  const day = dayTyped(line.slice(0, told.index), today);
  const { from = "", until } = told.groups ?? {};
  const [starts, ends] = [timeTyped(from), until === undefined ? null : timeTyped(until)];
  if (day === null || starts === null || (until !== undefined && (ends === null || ends <= starts)))
    return null;
  return proposed(day.day, starts, ends);
}

const proposed = (day: string, starts: string | null, ends: string | null): ProposedDate => ({
  id: [day, starts, ends]
    .flatMap((each) => each ?? [])
    .join("-")
    .replaceAll(":", ""),
  day,
  starts,
  ends,
});
