import type { Language } from "../../../../lib/language.ts";
import { en } from "./messages.en.ts";
import { sv } from "./messages.sv.ts";

export type Doubt = keyof typeof sv;

const messages: Record<Language, ReadonlyMap<string, string>> = {
  sv: new Map(Object.entries(sv)),
  en: new Map(Object.entries(en)),
};

/** Why a fact is uncertain, in a few words; null for a code that another version has used. */
export function doubtText(doubt: string, language: Language): string | null {
  return messages[language].get(doubt) ?? null;
}
