// What a reader of the record should know is missing. Codes are stable; the record's own sentence is Swedish.
import type { Language } from "../../../lib/language.ts";
import type { MinutesRecord } from "../record.ts";
import { en } from "./messages.en.ts";
import { sv } from "./messages.sv.ts";

type Warning = MinutesRecord["warnings"][number];
type Code = keyof typeof sv;

const missing: readonly (readonly [code: Code, isMissing: (record: MinutesRecord) => boolean])[] = [
  ["no-date", (record) => record.date === null],
  ["no-body", (record) => record.body === null],
  ["no-people", (record) => record.people.length === 0],
  ["no-items", (record) => record.items.length === 0],
];
const messages: Record<Language, ReadonlyMap<string, string>> = {
  sv: new Map(Object.entries(sv)),
  en: new Map(Object.entries(en)),
};

export function warningsOf(record: MinutesRecord): Warning[] {
  return missing.filter(([, isMissing]) => isMissing(record)).map(([code]) => ({ code, message: sv[code] }));
}

/** The warning's sentence in another language; its own where that is not known. */
export function warningText({ code, message }: Warning, language: Language): string {
  return messages[language].get(code) ?? message;
}
