import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf } from "../../../platform/mail/letter.tsx";
import { messages } from "../messages.ts";

interface Returned {
  readonly name: string;
  readonly title: string;
  readonly word: string;
  /** To his wishes. */
  readonly link: string;
}

/** To whoever wished for an item that will not be taken up as it is. */
export function returnedMail(language: Language, { name, title, word, link }: Returned): Letter {
  const words = messages[language].returnedMail;
  return letterOf(language, words.subject(title), [
    words.hello(name),
    words.text(title),
    word,
    words.again,
    { link },
  ]);
}
