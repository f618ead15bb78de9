// Swedish personal identity numbers, and coordination numbers whose day is 60 more. The last figure proves the others,
// and no organisation's number can be one: its third figure is 2 or more, where a month has 0 or 1.
import { isDay } from "../../../lib/days.ts";
import { type Finding, findingsOf } from "./finding.ts";

const number =
  /(?<![\p{L}\d/])(?:(1[89]|20)?(\d\d)(\d\d)(\d\d))(?:\s?[-–−+]\s?|[ \u00a0])?(\d{4})(?![\d/]|[-–]\d)/gu;

export function personalNumbersIn(text: string): Finding[] {
  return findingsOf(
    "personal-number",
    number,
    text,
    ([, century, year = "", month = "", day = "", last = ""]) => {
      const born = Number(day) > 60 ? String(Number(day) - 60).padStart(2, "0") : day;
      // 1996 and 2000 both had a 29 February, so a year without a century gets the benefit of the doubt.
      const isBorn = (century === undefined ? ["19", "20"] : [century]).some((each) =>
        isDay(`${each}${year}-${month}-${born}`),
      );
      return isBorn && isProved(year + month + day + last);
    },
  );
}

/** Every other figure is doubled, and the figures of all together make whole tens. */
function isProved(figures: string): boolean {
  const sum = figures.split("").reduce((before, figure, i) => {
    const weighed = Number(figure) * (i % 2 === 0 ? 2 : 1);
    return before + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
