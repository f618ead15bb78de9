import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";

interface Task {
  readonly what: string;
  readonly dueOn: string | null;
  readonly dueText: string | null;
}

/** When an assignment is due, in the minutes' words or as a day; null where its own words tell already. */
export function dueBeside(
  { what, dueOn, dueText }: Task,
  language: Language,
  by: (day: string) => string,
): string | null {
  const told = [dueText, dueOn, dueOn === null ? null : dayText(dueOn, "sv")];
  if (told.some((words) => words !== null && what.includes(words))) return null;
  return dueText ?? (dueOn === null ? null : by(dayText(dueOn, language)));
}
