import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf } from "../../../platform/mail/letter.tsx";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";

interface ToSign {
  readonly name: string;
  readonly body: string;
  readonly heldOn: string;
  /** None of the whole minutes. */
  readonly item: string | null;
  readonly link: string;
}

/** To whoever adjusts the minutes, or one item at once. */
export function signingMail(language: Language, { name, body, heldOn, item, link }: ToSign): Letter {
  const words = messages[language].signingMail;
  const day = dayText(heldOn, language);
  return letterOf(language, words.subject(body, day), [
    words.hello(name),
    item === null ? words.text(body, day) : words.itemText(item, body, day),
    { link },
    words.how,
  ]);
}
