// What a reader of the record should know is missing. Codes are stable; the message is for people.
import type { MinutesRecord } from "../record.ts";

type Warning = MinutesRecord["warnings"][number];

const checks: readonly (readonly [
  code: string,
  message: string,
  isMissing: (record: MinutesRecord) => boolean,
])[] = [
  ["no-date", "Dokumentet säger inte vilken dag mötet hölls.", (record) => record.date === null],
  ["no-body", "Dokumentet säger inte vilket organ som möttes.", (record) => record.body === null],
  ["no-people", "Ingen närvarolista kunde läsas.", (record) => record.people.length === 0],
  ["no-items", "Inga ärenden hittades.", (record) => record.items.length === 0],
];

export function warningsOf(record: MinutesRecord): Warning[] {
  return checks.filter(([, , isMissing]) => isMissing(record)).map(([code, message]) => ({ code, message }));
}
