import type { Language } from "../../lib/language.ts";
import { unreadable, type Unreadable } from "../minutes/index.ts";
import { en } from "./messages.en.ts";
import { sv } from "./messages.sv.ts";

export const messages = { sv, en };

/** Why a file failed and what to do, by the reason stored with it. */
export function failureText(reason: string | null, language: Language): string {
  if (isUnreadable(reason)) return unreadable(reason, language);
  const { failures } = messages[language];
  return reason === "unopenable" || reason === "fault" ? failures[reason] : failures.unknown;
}

const unreadables: Record<Unreadable, true> = {
  empty: true,
  "too-large": true,
  "unknown-format": true,
  "older-format": true,
  damaged: true,
  encrypted: true,
  "no-text": true,
};

const isUnreadable = (reason: string | null): reason is Unreadable =>
  reason !== null && Object.hasOwn(unreadables, reason);
