import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { Remark } from "../remarks/rules.ts";
import { RemarkList } from "./remark-list.tsx";

export interface DayTold {
  /** How the typed words are read; null where they tell no day. */
  readonly day: string | null;
  readonly remarks: readonly Remark[];
}

/** Beside the field, while the day is typed. */
export function DayToldBox({ told, language }: { told: DayTold; language: Language }) {
  const words = messages[language];
  if (told.day === null) return <p>{words.unreadDay}</p>;
  return (
    <div class="stack-s">
      <p>{words.readDay(dayText(told.day, language, "weekday"))}</p>
      {told.remarks.length === 0 ? (
        <p class="quiet">{words.nothingToSay}</p>
      ) : (
        <RemarkList remarks={told.remarks} language={language} />
      )}
    </div>
  );
}
