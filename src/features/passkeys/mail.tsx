import type { Language } from "../../lib/language.ts";
import { type Letter, letterOf } from "../../platform/mail/letter.tsx";
import { messages } from "./messages.ts";

interface Change {
  kind: "added" | "removed";
  /** Whose account it is. */
  name: string;
  key: string;
  /** Of the page of his account. */
  link: string;
}

/** Tells the owner of an account what opens it. */
export function changeMail(language: Language, { kind, name, key, link }: Change): Letter {
  const words = messages[language].mail;
  const text = kind === "added" ? words.addedText(key) : words.removedText(key);
  return letterOf(language, words[kind], [words.hello(name), text, words.notYou, { link }]);
}
