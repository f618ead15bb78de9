import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";

/** A day, or the month where no day is told: 'juni 2019'. */
export function witnessedDay(day: string, language: Language): string {
  return day.length === "2019-06".length ? dayText(`${day}-01`, language, "month") : dayText(day, language);
}
