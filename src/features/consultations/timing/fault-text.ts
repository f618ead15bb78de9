import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { Fault } from "./rules.ts";

/** Why a plan cannot be kept. */
export function faultText(fault: Fault, language: Language): string {
  const words = messages[language];
  const day = dayText(fault.day, language, "weekday");
  if (fault.kind === "no-meeting") return words.faults.noMeeting(day);
  return words.faults[fault.kind](words.work[fault.step], day);
}
