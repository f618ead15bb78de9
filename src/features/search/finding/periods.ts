// Times as a register remembers them: '2024' is a year and '2024-11' a month of it.

export interface Span {
  /** The months of the newest entry and of the oldest. */
  readonly newest: string;
  readonly oldest: string;
}

/** From the newest month on, longer by one at a time. A year that has been gone through is one period. */
export function* newestPeriods({ newest, oldest }: Span): Generator<readonly string[]> {
  const years: string[] = [];
  let months: string[] = [];
  for (let month = newest; month >= oldest; month = monthBefore(month)) {
    months.push(month);
    if (month.endsWith("-01")) {
      years.push(month.slice(0, 4));
      months = [];
    }
    yield [...years, ...months];
  }
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 1 ? monthOf(year - 1, 12) : monthOf(year, number - 1);
}

export const monthOf = (year: number, number: number) =>
  `${String(year).padStart(4, "0")}-${String(number).padStart(2, "0")}`;
