// What speaks against a fact of the header.
import type { Spans } from "../../record.ts";
import { fold, folded } from "../folding.ts";
import { findDates, weekdayOn } from "../dates.ts";
import { daysInFileName } from "../days-in-file-names.ts";
import { beforeOnLine, type Paper, wordsAt } from "./paper.ts";
import type { Rule } from "./rules.ts";

export interface HeaderFact {
  readonly value: string | boolean | null;
  readonly spans: Spans | undefined;
}

const damage: readonly Rule<HeaderFact>[] = [
  { doubt: "damaged-words", leaves: 0.7, holds: ({ spans }, paper) => paper.isDamaged(spans) },
  { doubt: "repaired-words", leaves: 0.9, holds: ({ spans }, paper) => paper.isRepaired(spans) },
  { doubt: "uncertain-words", leaves: 0.8, holds: ({ spans }, paper) => paper.isUncertain(spans) },
  { doubt: "disordered", leaves: 0.6, holds: (_, { isDisordered }) => isDisordered },
];

/** Past the header stand the days and the names of other meetings too. */
const belowHeader: Rule<HeaderFact> = {
  doubt: "outside-header",
  leaves: 0.85,
  holds: ({ spans }, { headerEnd }) => (spans?.[0]?.[0] ?? 0) >= headerEnd,
};

/** Read from nothing that stands in the text. */
const reckoned: Rule<HeaderFact> = {
  doubt: "without-words",
  leaves: 0.85,
  holds: ({ value, spans }) => value !== null && (spans === undefined || spans.length === 0),
};

/** That nothing is said of a place tells nothing. */
const silent: Rule<HeaderFact> = {
  doubt: "without-words",
  leaves: 0.85,
  holds: ({ value }, { record }) => value === false && record.place === null,
};

const remoteWords =
  /(?<!\p{L})(?:teams|zoom|skype|digital\p{L}*|distans\p{L}*|länk|video\p{L}*|telefon\p{L}*|webb?möte|hybrid\p{L}*)(?!\p{L})/iu;

/** Some were in a room and some were not, or the words are about something else. */
const halfRemote: Rule<HeaderFact> = {
  doubt: "digital-words",
  leaves: 0.8,
  holds: ({ value }, paper) => value === false && remoteWords.test(header(paper)),
};

const missing: Rule<HeaderFact> = { doubt: "not-told", leaves: 0.5, holds: ({ value }) => value === null };

const header = ({ text, headerEnd }: Paper): string => text.slice(0, Math.min(headerEnd, 4000));

const dateRules: readonly Rule<HeaderFact>[] = [
  missing,
  belowHeader,
  {
    doubt: "wrong-weekday",
    leaves: 0.5,
    holds: ({ value }, { record }) =>
      (record.mentions ?? []).some(
        ({ date, weekday, item }) =>
          item === null && date === value && weekday !== null && weekday !== weekdayOn(date),
      ),
  },
  {
    doubt: "other-day-in-file-name",
    leaves: 0.5,
    holds: ({ value }, { record }) => {
      const named = daysInFileName(record.source.file);
      return named.length > 0 && typeof value === "string" && !named.some((day) => value.startsWith(day));
    },
  },
  {
    doubt: "other-day-in-running-head",
    leaves: 0.6,
    holds: ({ value }, { record }) => {
      const heads = (record.dayWitnesses ?? []).filter(({ kind }) => kind === "running-head");
      return heads.length > 0 && heads.every(({ date }) => date !== value);
    },
  },
  {
    doubt: "year-reckoned",
    leaves: 0.85,
    holds: ({ value, spans }, { text }) =>
      value !== null &&
      spans !== undefined &&
      !/\d{4}|\d{2}[-/.]\d{2}[-/.]\d{2}|\d{6}/.test(wordsAt(text, spans)),
  },
  {
    doubt: "several-days",
    leaves: 0.9,
    holds: ({ value }, paper) =>
      findDates(header(paper), null).some(({ date, written }) => written === "whole" && date !== value),
  },
];

const timed: readonly Rule<HeaderFact>[] = [
  belowHeader,
  {
    doubt: "odd-times",
    leaves: 0.6,
    holds: (_, { record: { start, end } }) => start !== null && end !== null && end <= start,
  },
  {
    doubt: "odd-times",
    leaves: 0.8,
    holds: ({ value }) => typeof value === "string" && (value < "06:30" || value > "21:30"),
  },
  {
    doubt: "without-label",
    leaves: 0.93,
    holds: ({ spans }, { text }) =>
      !folded("tid|kl|dag|datum|när|plats|öppna|avsluta|möte").test(fold(beforeOnLine(text, spans))),
  },
];

const placeRules: readonly Rule<HeaderFact>[] = [
  belowHeader,
  { doubt: "mended-document", leaves: 0.9, holds: (_, { isMended }) => isMended },
  { doubt: "long", leaves: 0.75, holds: ({ value }) => typeof value === "string" && value.length > 60 },
  {
    doubt: "odd-place",
    leaves: 0.8,
    holds: ({ value }) =>
      typeof value === "string" && (!/^[\p{Lu}\d”"]/u.test(value) || /[:;]|\d{3}|\.\s/.test(value)),
  },
  {
    doubt: "without-label",
    leaves: 0.85,
    holds: ({ spans }, { text }) =>
      !folded("plats|lokal|tid|dag|datum|när|var|kl|möte|sammanträde").test(fold(beforeOnLine(text, spans))),
  },
];

const nameRules: readonly Rule<HeaderFact>[] = [
  belowHeader,
  reckoned,
  { doubt: "long", leaves: 0.85, holds: ({ value }) => typeof value === "string" && value.length > 55 },
  {
    doubt: "told-once",
    leaves: 0.91,
    holds: ({ value }, { small }) => {
      if (typeof value !== "string") return false;
      const name = value.toLowerCase().slice(0, 9);
      const at = small.indexOf(name);
      return at < 0 || !small.includes(name, at + 1);
    },
  },
];

const bodyRules: readonly Rule<HeaderFact>[] = [
  {
    doubt: "bare-body",
    leaves: 0.8,
    holds: ({ value }) =>
      /^(?:gruppen|rådet|nämnden|kommittén|nätverket|forumet|teamet|utskottet|mötet)$/iu.test(String(value)),
  },
  { doubt: "small-letter", leaves: 0.7, holds: ({ value }) => /^\p{Ll}/u.test(String(value ?? "X")) },
];

const cooperationRules: readonly Rule<HeaderFact>[] = [
  {
    doubt: "odd-cooperation",
    leaves: 0.85,
    holds: ({ value }) =>
      !/förbund|samverkan|samarbet|region|familjen|förening|nätverk|kommunal|bygden|alliansen/iu.test(
        String(value),
      ),
  },
  {
    doubt: "common-word",
    leaves: 0.6,
    holds: ({ value }) =>
      /^(?:beslut|medlemskommunerna|kommunerna|\p{Lu}\p{Ll}+(?:ande|ning|erna))$/u.test(String(value)),
  },
];

export const headerRules = {
  kind: [reckoned, ...damage],
  number: [belowHeader, ...damage],
  date: [...dateRules, ...damage],
  start: [...timed, ...damage],
  end: [...timed, ...damage],
  place: [...placeRules, ...damage],
  remote: [silent, halfRemote, ...damage],
  body: [missing, ...bodyRules, ...nameRules, ...damage],
  cooperation: [...cooperationRules, ...nameRules, ...damage],
} satisfies Record<string, readonly Rule<HeaderFact>[]>;
