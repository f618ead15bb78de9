import type { Language } from "../../lib/language.ts";
import { unreadable, type Unreadable, unreadables } from "../minutes/index.ts";
import { en } from "./messages.en.ts";
import { sv } from "./messages.sv.ts";

export const messages = { sv, en };

/** Why a file failed and what to do, by the reason stored with it. */
export function failureText(reason: string | null, language: Language): string {
  if (isUnreadable(reason)) return unreadable(reason, language);
  const { failures } = messages[language];
  return reason === "unopenable" || reason === "fault" ? failures[reason] : failures.unknown;
}

/** Why a document's own text was kept when its pages had been recognised. */
export const keptText = (reason: string, language: Language): string =>
  isUnreadable(reason) || reason === "fault" ? failureText(reason, language) : messages[language].kept;

const isUnreadable = (reason: string | null): reason is Unreadable =>
  unreadables.some((each) => each === reason);
