import type { MinutesRecord } from "../../minutes/index.ts";
import type { Found } from "./found.ts";

/** Minutes that approve the minutes of their own day: the date in the header was left from last time. */
export function headerDateOfPrevious(record: MinutesRecord): Found[] {
  const [own] = (record.mentions ?? []).filter(
    ({ date, meeting, text }) => date === record.date && meeting?.time === "past" && isOfMinutes(text),
  );
  if (own === undefined) return [];
  const spans = [...(record.headerSpans?.["date"] ?? []), ...own.spans];
  return [
    { code: "header-date-of-previous", key: own.date, item: own.item, facts: { date: own.date }, spans },
  ];
}

function isOfMinutes(text: string): boolean {
  return /protokoll|anteckning/i.test(text);
}
