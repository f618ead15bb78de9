import type { Language } from "../lib/language.ts";
import { en } from "./messages.en.ts";
import { sv } from "./messages.sv.ts";
import type { Facts, Refusal } from "./refusal.ts";

export const messages = { sv, en };

/** The one line that tells what is wrong and what to do. */
export function refusalLine(refusal: Refusal, language: Language): string {
  return fill(messages[language].refusals[refusal.code], refusal.facts);
}

/** "{port}" in a message becomes the fact of that name. */
export function fill(message: string, facts: Facts): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
