import type { Language } from "../../../../lib/language.ts";
import { dayText, timeText } from "../../../../ui/day.tsx";
import type { RoundField } from "../rules.ts";

interface Props {
  readonly date: Extract<RoundField, { kind: "dates" }>["dates"][number];
  readonly language: Language;
}

/** A day that is asked about; its times are never broken over lines. */
export function DateTold({ date: { day, starts, ends }, language }: Props) {
  const told = dayText(day, language, "weekday");
  if (starts === null) return <>{told}</>;
  return (
    <>
      {told} <span class="nowrap">{timeText(starts, ends, language)}</span>
    </>
  );
}
