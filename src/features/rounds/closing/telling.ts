// What became of a round, in words: on its page, and in the letter to those who were asked.
import type { Language } from "../../../lib/language.ts";
import type { RoundOutcome } from "../../../platform/db/rounds-schema.ts";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "./messages.ts";
import { isAboutAgreeing, type RoundResult } from "./rules.ts";

interface Ended {
  readonly outcome: RoundOutcome;
}

export function outcomeTold({ outcome }: Ended, result: RoundResult, language: Language): string {
  const words = messages[language];
  return [
    ...(isAboutAgreeing(result.kind) ? [words.outcomes[outcome]] : []),
    resultTold(result, language),
  ].join(" ");
}

export function resultTold(result: RoundResult, language: Language): string {
  const words = messages[language].made;
  switch (result.kind) {
    case "anchoring":
      return result.isAnchored ? words.anchored : words.notAnchored;
    case "per-capsulam":
      return result.isAdopted
        ? words.adopted(result.number, result.clauses)
        : words.notAdopted(result.number);
    case "nomination":
      return [
        words.seats(result.mandates.length),
        ...(result.seated > 0 ? [words.seated(result.seated)] : []),
      ].join(" ");
    case "figures":
      return words.figures(result.answers);
    case "dates":
      return result.day === null ? words.noDay : words.day(daysTold(result, language));
    case "consultation":
    case "interview":
      return words.kept(result.answers);
    default:
      return result satisfies never;
  }
}

function daysTold({ day, lastOn }: Extract<RoundResult, { kind: "dates" }>, language: Language): string {
  const first = day === null ? "" : dayText(day, language, "weekday");
  return lastOn === null ? first : messages[language].days(first, dayText(lastOn, language, "weekday"));
}
