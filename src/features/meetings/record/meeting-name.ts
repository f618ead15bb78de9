import type { Language } from "../../../lib/language.ts";
import { type DayStyle, dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";

/** "Kommundirektörsgruppen 26 november 2019", also where the body or the day is not known. */
export function meetingName(
  bodyName: string | null,
  heldOn: string | null,
  language: Language,
  style: DayStyle = "long",
): string {
  const words = messages[language];
  if (heldOn === null) return words.undatedOf(bodyName ?? words.bodyUnknown);
  return words.of(bodyName ?? words.meeting, dayText(heldOn, language, style));
}
