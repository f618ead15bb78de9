import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import { isGrave, type Remark } from "../remarks/rules.ts";

/** What there is to say of a day, the grave first. */
export function RemarkList({ remarks, language }: { remarks: readonly Remark[]; language: Language }) {
  const sorted = remarks.toSorted((one, other) => Number(isGrave(other)) - Number(isGrave(one)));
  return (
    <ul class="planning-remarks">
      {sorted.map((remark) => (
        <li class={isGrave(remark) ? "grave" : undefined}>{asSentence(remarkText(remark, language))}</li>
      ))}
    </ul>
  );
}

/** Swedish writes weekdays small, but not first in a sentence. */
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function remarkText(remark: Remark, language: Language): string {
  const words = messages[language];
  const said = words.remarks;
  const day = dayText(remark.day, language, "weekday");
  switch (remark.kind) {
    case "weekday":
      return said.weekday(
        dayText(remark.day, language),
        words.weekdays[remark.said - 1] ?? "",
        dayText(remark.nearest, language),
      );
    case "holiday":
      return said.holiday(day, words.holidays[remark.name]);
    case "eve":
      return said.eve(day, words.eves[remark.name]);
    case "same-body":
      return said.sameBody(day);
    case "clash":
      return said.clash(day, remark.bodyName, remark.persons);
    case "same-time":
      return said.sameTime(day, remark.bodyName);
    case "same-persons":
      return said.samePersons(day, remark.bodyName, remark.persons);
    case "event":
      return said.event(day, remark.name);
    case "past":
    case "weekend":
    case "bridge":
      return said[remark.kind](day);
    default:
      return remark satisfies never;
  }
}
