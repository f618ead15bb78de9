// Days as people write them in a list: "12 maj", "den 12/5", "2026-05-12".

interface AskedDay {
  readonly id: string;
  readonly day: string;
}

const months = "jan feb mar apr maj jun jul aug sep okt nov dec".split(" ");
const monthsInEnglish = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekday =
  /(?<!\p{L})(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en)?)?\.?(?!\p{L})|(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?(?!\p{L})/giu;

/** Which of the asked days stand there; none where anything else does too, or where a day is asked for twice. */
export function daysIn(lines: readonly string[], asked: readonly AskedDay[]): string[] {
  const tokens = lines
    .flatMap((line) => line.split(/,|;|&|\s(?:och|samt|and)\s/i))
    .map((token) => token.replaceAll(weekday, " ").replaceAll(/\s+/g, " ").trim())
    .filter((token) => token !== "");
  const found = tokens.map((token) => asked.filter(({ day }) => isDay(token, day)).map(({ id }) => id));
  return found.every((ids) => ids.length === 1) ? [...new Set(found.flat())] : [];
}

function isDay(token: string, day: string): boolean {
  const [year = "", month = "", date = ""] = day.split("-").map((part) => part.replace(/^0/, ""));
  const numbered = /^(?:den |the )?(\d{1,2})[/.](\d{1,2})\.?$/.exec(token);
  if (numbered !== null) return Number(numbered[1]) === Number(date) && Number(numbered[2]) === Number(month);
  if (token === day) return true;
  const named = /^(?:den |the )?(\d{1,2})(?::?e|:?a|st|nd|rd|th)? (?:of )?(\p{L}{3,})\.?(?: (\d{4}))?$/u.exec(
    token.toLowerCase(),
  );
  if (named === null || Number(named[1]) !== Number(date)) return false;
  const begin = (named[2] ?? "").slice(0, 3);
  const isMonth = months[Number(month) - 1] === begin || monthsInEnglish[Number(month) - 1] === begin;
  return isMonth && (named[3] === undefined || named[3] === year);
}
