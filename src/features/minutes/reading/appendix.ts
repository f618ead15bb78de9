// Behind the signatures may stand lists of what the minutes have told already, and what was said of them later: when
// they were announced, what was wrong in them. None of it was said at the meeting.
import type { Line } from "./lines.ts";

const heading =
  /^(?:#{1,6}\s+)?(?:\*\*)?(?:sammanställning (?:av|över) uppdrag(?:en)?|förteckning över bilagor(?:na)?|bilageförteckning|rättelser i (?:protokollet|minnesanteckningarna)|anslag och bevis)(?:\*\*)?:?$/iu;

export function withoutAppendix(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex(({ text }) => heading.test(text));
  return start <= 0 ? lines : lines.slice(0, start);
}
