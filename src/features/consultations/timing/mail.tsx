import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf } from "../../../platform/mail/letter.tsx";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import { faultText } from "./fault-text.ts";
import type { Fault } from "./rules.ts";

interface Told {
  readonly name: string;
  readonly title: string;
  readonly deadline: string;
  readonly faults: readonly Fault[];
  /** To the consultation's own page. */
  readonly page: string;
}

/** The plan can no longer be kept: to those who run the work. */
export function planLetter(language: Language, { name, title, deadline, faults, page }: Told): Letter {
  const words = messages[language].planMail;
  return letterOf(language, words.subject(title), [
    words.hello(name),
    words.text(title, dayText(deadline, language, "weekday")),
    { lines: faults.map((fault) => faultText(fault, language)) },
    words.read,
    { link: page },
  ]);
}
