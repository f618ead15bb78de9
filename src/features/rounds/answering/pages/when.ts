import type { Language } from "../../../../lib/language.ts";
import { clockOf } from "../../../../lib/swedish-clock.ts";
import { swedishTime } from "../../../../platform/clock/daily.ts";
import { dayText, timeText } from "../../../../ui/day.tsx";
import { messages } from "../messages.ts";

interface Recorded {
  /** "Bifall" */
  readonly what: string;
  /** For whom. */
  readonly name: string;
  readonly at: Date;
  /** Who said so; none where the desk wrote it down. */
  readonly by: string | null;
}

/** "Vikby: Bifall, 23 november 2026 14.05, av Maja Strand", as it is promised and as it is told. */
export function recordText({ what, name, at, by }: Recorded, language: Language): string {
  const when = `${dayText(swedishTime(at).day, language)} ${timeText(clockOf(at), null, language)}`;
  // A member speaks for himself.
  return messages[language].record({ what, name, when, by: by === name ? null : by });
}
