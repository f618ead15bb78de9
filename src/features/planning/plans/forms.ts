// The rows of a plan, each under a number of its own: "rad-3-dag"; and several days at once in one field.
import { z } from "zod";
import { isId } from "../../../lib/asked.ts";
import { newForm, ticked, typed } from "../forms.ts";
import { findDates } from "../../minutes/index.ts";
import { dayTyped, timeTyped } from "../typed/rules.ts";

export const newPlanForm = newForm.extend({
  namn: typed,
  ar: z.coerce.number().int().min(1900).max(2200).nullable().catch(null),
});

const row = z.object({
  id: typed,
  organ: typed,
  dag: typed,
  till: typed,
  start: typed,
  slut: typed,
  plats: typed,
  namn: typed,
  bort: ticked,
});
export type WrittenRow = z.infer<typeof row>;
export const unwrittenRow: WrittenRow = row.parse({});

/** Several days of one body, written one after another. */
const several = z.object({
  organ: typed,
  dagar: z
    .string()
    .catch("")
    .transform((text) => text.replaceAll("\0", "").slice(0, 5000)),
  start: typed,
  slut: typed,
  plats: typed,
});
export type WrittenSeveral = z.infer<typeof several>;
export const unwrittenSeveral: WrittenSeveral = several.parse({});

export const planForm = z.object({ revision: typed, trots: ticked, godkann: ticked });

type Sent = Record<string, unknown>;

const mostRows = 400;

/** A row without a day is none, unless it was there before. */
export function writtenRows(sent: Sent): WrittenRow[] {
  const numbers = Object.keys(sent).flatMap((name) => /^rad-(\d{1,3})-dag$/.exec(name)?.[1] ?? []);
  return numbers
    .map(Number)
    .toSorted((one, other) => one - other)
    .slice(0, mostRows)
    .map((number) => row.parse(under(`rad-${number}-`, sent)))
    .filter(({ id, dag, till, namn }) => id !== "" || [dag, till, namn].some((text) => text !== ""));
}

export const writtenSeveral = (sent: Sent): WrittenSeveral => several.parse(under("fler-", sent));

function under(lead: string, sent: Sent): Sent {
  const own = Object.entries(sent).filter(([name]) => name.startsWith(lead));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(lead.length), value]));
}

export interface WantedRow {
  readonly id: string | null;
  readonly bodyId: string;
  readonly heldOn: string;
  readonly saidWeekday: number | null;
  readonly lastOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly name: string | null;
}

export type RowFault =
  | "no-body"
  | "unreadable-day"
  | "unreadable-last-day"
  | "unreadable-time"
  | "ends-before-it-begins"
  | "last-before-first";

/** What a row means, or why it can't be. A day without a year is the plan's. */
export function rowWritten(written: WrittenRow, year: number): WantedRow | RowFault {
  const { id, organ: bodyId, dag, till, start, slut, plats, namn } = written;
  const day = dayTyped(dag, `${year}-01-01`);
  if (!isId(bodyId)) return "no-body";
  if (day === null) return "unreadable-day";
  const last = till === "" ? null : (dayTyped(till, day.day)?.day ?? undefined);
  const [starts, ends] = [start, slut].map((text) => (text === "" ? null : (timeTyped(text) ?? undefined)));
  if (last === undefined) return "unreadable-last-day";
  if (starts === undefined || ends === undefined) return "unreadable-time";
  if (last !== null && last < day.day) return "last-before-first";
  if (ends !== null && (starts === null || ends <= starts)) return "ends-before-it-begins";
  return {
    id: isId(id) ? id : null,
    bodyId,
    heldOn: day.day,
    saidWeekday: day.saidWeekday,
    lastOn: last === day.day ? null : last,
    starts,
    ends,
    place: plats === "" ? null : plats,
    name: namn === "" ? null : namn,
  };
}

/** Each day that the field tells as a row of its own, so that what can't be read stands there to be mended. */
export function rowsOfSeveral(
  { organ, dagar, start, slut, plats }: WrittenSeveral,
  year: number,
): WrittenRow[] {
  const shared = { ...unwrittenRow, organ, start, slut, plats };
  return dagar
    .split(/[\n;]+/)
    .filter((line) => line.trim() !== "")
    .flatMap((line): string[] => {
      const dates = findDates(line, `${year}-01-01`);
      if (dates.length < 2) return [line];
      return dates.map(({ index, length }) => line.slice(index, index + length));
    })
    .map((dag) => ({ ...shared, dag: typed.parse(dag).replace(/[,.]$/, "") }));
}
