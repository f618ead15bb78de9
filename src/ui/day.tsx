import type { Language } from "../lib/language.ts";
import { clockOf } from "../lib/swedish-clock.ts";

const locales = { sv: "sv-SE", en: "en-GB" } as const;
const styles = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  monthAlone: { month: "short" },
} as const;
export type DayStyle = keyof typeof styles;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** "2019-11-26" as "26 november 2019". A day has no time zone. */
export function dayText(day: string, language: Language, style: DayStyle = "long"): string {
  const key = `${language} ${style}`;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone: "UTC" });
  formatters.set(key, formatter);
  return formatter.format(new Date(`${day}T00:00:00Z`));
}

/** "09:10" as "09.10" in Swedish; two of them with a dash between. */
export function timeText(from: string, until: string | null, language: Language): string {
  const times = until === null ? from : `${from}–${until}`;
  return language === "sv" ? times.replaceAll(":", ".") : times;
}

/** A moment as day and time on the Swedish clock: "26 nov. 2019 09.10". */
export const momentText = (moment: Date, language: Language): string =>
  `${daysOfMoments[language].format(moment)} ${timeText(clockOf(moment), null, language)}`;

const daysOfMomentsIn = (language: Language) =>
  new Intl.DateTimeFormat(locales[language], { ...styles.short, timeZone: "Europe/Stockholm" });
const daysOfMoments = { sv: daysOfMomentsIn("sv"), en: daysOfMomentsIn("en") };

export const numberText = (number: number, language: Language): string =>
  number.toLocaleString(locales[language]);

type Props = { day: string; language: Language; style?: DayStyle };

export function Day({ day, language, style = "long" }: Props) {
  return (
    <time datetime={day} class="nowrap">
      {dayText(day, language, style)}
    </time>
  );
}
