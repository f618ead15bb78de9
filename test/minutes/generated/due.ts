// When something is to be done, in the words of minutes, and the day those words mean.
import fc from "fast-check";
import { monthNames } from "../../../src/lib/days.ts";

export interface Due {
  due: string | null;
  dueText: string | null;
}

const never: Due = { due: null, dueText: null };
const vague = ["senast till midsommar", "innan sommaren", "till nästa möte", "under hösten"];

/** The meeting's day decides the year of a day without one. */
export function dueOf(date: string | null): fc.Arbitrary<Due> {
  const some = fc.constantFrom(...vague).map((dueText): Due => ({ due: null, dueText }));
  const none = fc.constant(never);
  if (date === null) return fc.oneof({ weight: 3, arbitrary: none }, some);
  const later = fc.integer({ min: 5, max: 300 }).map((days) => dayAfter(date, days));
  const forms = fc.constantFrom(
    (day: string) => `senast den ${inWords(day)}`,
    (day: string) => `senast den ${inWords(day)} ${day.slice(0, 4)}`,
    (day: string) => `senast ${day}`,
    (day: string) => `till mötet den ${inWords(day)}`,
    (day: string) => `inför mötet ${day}`,
    (day: string) => `senast ${Number(day.slice(8))}/${Number(day.slice(5, 7))}`,
  );
  const dated = fc.tuple(forms, later).map(([form, due]): Due => ({ due, dueText: form(due) }));
  return fc.oneof({ weight: 2, arbitrary: none }, some, { weight: 3, arbitrary: dated });
}

function dayAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

function inWords(day: string): string {
  return `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ""}`;
}
