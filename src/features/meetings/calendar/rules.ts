import { undatedYear } from "../paths.ts";

interface Count {
  year: number | null;
  body: string;
  bodyName: string | null;
  count: number;
}

export interface YearCount {
  year: number;
  count: number;
}

/** Each year from the first with a meeting to the last, the empty ones between them too. */
export function countsByYear(counts: readonly Count[], body: string): YearCount[] {
  const byYear = new Map<number, number>();
  for (const { year, count } of ofBody(counts, body)) {
    if (year !== null) byYear.set(year, (byYear.get(year) ?? 0) + count);
  }
  if (byYear.size === 0) return [];
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => ({
    year,
    count: byYear.get(year) ?? 0,
  }));
}

export function undatedCount(counts: readonly Count[], body: string): number {
  return sum(ofBody(counts, body).filter(({ year }) => year === null));
}

/** The year asked for, or else the latest that has a meeting and has begun; those without a day when there is no other. */
export function yearShown(
  asked: number | typeof undatedYear | null,
  counts: readonly Count[],
  body: string,
  today: string,
): number | typeof undatedYear {
  const years = countsByYear(counts, body).filter(({ count }) => count > 0);
  const begun = years.findLast(({ year }) => year <= Number(today.slice(0, 4)));
  return asked ?? begun?.year ?? years[0]?.year ?? undatedYear;
}

export const sum = (counts: readonly { count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0);

const ofBody = (counts: readonly Count[], body: string) =>
  counts.filter((count) => body === "" || count.body === body);
