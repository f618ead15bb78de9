import type { Outcome } from "../minutes/index.ts";
import { noYear, type RegisterForm } from "./forms.ts";

export const decisionsPerPage = 40;

export interface YearCount {
  year: number | null;
  outcome: Outcome;
  count: number;
}

export interface YearTotal {
  /** What the address calls it. */
  year: number | typeof noYear;
  total: number;
  byOutcome: Map<Outcome, number>;
}

/** One a year, oldest first and those without a day last, of the outcome asked for. */
export function yearTotals(
  counts: readonly YearCount[],
  { utfall }: Pick<RegisterForm, "utfall">,
): YearTotal[] {
  const wanted = counts.filter(({ outcome }) => utfall === null || outcome === utfall);
  const years = Map.groupBy(wanted, ({ year }) => year ?? noYear);
  return [...years]
    .map(([year, rows]) => ({ year, total: sum(rows), byOutcome: outcomesOf(rows) }))
    .toSorted((a, b) => order(a.year) - order(b.year));
}

/** How many of each outcome in the year asked for. */
export function outcomeTotals(
  counts: readonly YearCount[],
  { ar }: Pick<RegisterForm, "ar">,
): Map<Outcome, number> {
  return outcomesOf(counts.filter(({ year }) => ar === null || (year ?? noYear) === ar));
}

/** How many there are in all, of the year and the outcome asked for. */
export function totalOf(counts: readonly YearCount[], form: Pick<RegisterForm, "ar" | "utfall">): number {
  const totals = outcomeTotals(counts, form);
  return form.utfall === null
    ? [...totals.values()].reduce((a, b) => a + b, 0)
    : (totals.get(form.utfall) ?? 0);
}

const order = (year: YearTotal["year"]) => (year === noYear ? Number.POSITIVE_INFINITY : year);

function outcomesOf(rows: readonly YearCount[]): Map<Outcome, number> {
  const byOutcome = Map.groupBy(rows, ({ outcome }) => outcome);
  return new Map([...byOutcome].map(([outcome, same]) => [outcome, sum(same)]));
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);

interface Placed {
  meetingId: string;
  itemId: string;
}

/** Rows in the order given, with what belongs to one meeting, and in it to one item, together. */
export function byMeetingAndItem<Row extends Placed>(rows: readonly Row[]): Row[][][] {
  return [...Map.groupBy(rows, ({ meetingId }) => meetingId).values()].map((ofMeeting) => [
    ...Map.groupBy(ofMeeting, ({ itemId }) => itemId).values(),
  ]);
}
