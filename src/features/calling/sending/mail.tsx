import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf, type Part } from "../../../platform/mail/letter.tsx";
import { dayText, timeText } from "../../../ui/day.tsx";
import type { Occasion } from "../icalendar/occasion.ts";
import { messages } from "../messages.ts";

export type LetterKind = "call" | "change" | "cancel" | "leave" | "reminder" | "part" | "booking";

interface Told {
  readonly kind: LetterKind;
  readonly isGuest: boolean;
  readonly name: string;
  readonly occasion: Occasion;
  /** What the desk says besides. */
  readonly word: string;
  /** The items of the agenda; none where the letter says nothing of it. */
  readonly items: readonly string[];
  /** Where he answers; null where there is nothing to answer. */
  readonly answer: string | null;
  readonly papers: Papers;
}

/** What lies beside the letter. */
export type Papers =
  | { readonly kind: "none" }
  | { readonly kind: "agenda" }
  | { readonly kind: "all" }
  | { readonly kind: "too-large"; readonly megabytes: number };

export function callLetter(language: Language, told: Told): Letter {
  const words = messages[language].mail;
  const { kind, isGuest, name, occasion, word, items, answer } = told;
  const lead = kind === "call" && isGuest ? words.lead.guest : words.lead[kind];
  return letterOf(
    language,
    words.subject[kind === "leave" ? "cancel" : kind](subjectOf(occasion, language)),
    [
      words.hello(name),
      lead(occasion.title),
      { lines: whenAndWhere(occasion, language) },
      ...(word === "" ? [] : [{ lines: word.split("\n") }]),
      ...(items.length === 0 ? [] : [messages[language].agenda, { lines: items }]),
      ...papersTold(told, language),
      ...(answer === null ? [] : [words.answerHere, { link: answer }]),
      ...(kind === "cancel" || kind === "leave" ? [words.removed] : []),
    ],
  );
}

const subjectOf = ({ title, firstDay }: Occasion, language: Language): string =>
  `${title} ${dayText(firstDay, language)}`;

function whenAndWhere(
  { firstDay, lastDay, starts, ends, place, link }: Occasion,
  language: Language,
): string[] {
  const words = messages[language];
  const days =
    lastDay === null || lastDay === firstDay
      ? dayText(firstDay, language, "weekday")
      : words.days(dayText(firstDay, language, "weekday"), dayText(lastDay, language, "weekday"));
  const when = starts === null ? days : `${days}, ${words.clock(timeText(starts, ends, language))}`;
  return [
    `${words.time}: ${when}`,
    ...(place === null ? [] : [`${words.place}: ${place}`]),
    ...(link === null ? [] : [`${words.join}: ${link}`]),
  ];
}

function papersTold({ papers, occasion }: Told, language: Language): readonly Part[] {
  const words = messages[language].mail;
  const told: Readonly<Record<Exclude<Papers["kind"], "too-large">, readonly Part[]>> = {
    none: [],
    agenda: [words.enclosedAgenda],
    all: [words.enclosedPapers],
  };
  if (papers.kind !== "too-large") return told[papers.kind];
  return [words.enclosedAgenda, words.tooLarge(papers.megabytes), { link: occasion.page }];
}
