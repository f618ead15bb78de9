import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf } from "../../../platform/mail/letter.tsx";
import { messages } from "./messages.ts";

export function signInMail(language: Language, { name, link }: { name: string; link: string }): Letter {
  const words = messages[language].signInMail;
  return letterOf(language, words.subject, [words.hello(name), words.text, { link }, words.notYou]);
}

interface NewAddress {
  name: string;
  /** Who has changed it. */
  by: string;
  from: string;
  to: string;
  /** Of the page of sign-in. */
  link: string;
}

/** To the address that was, or the one that is. */
export function addressMail(language: Language, reader: "from" | "to", told: NewAddress): Letter {
  const words = messages[language].addressMail;
  const { name, by, from, to, link } = told;
  const end = reader === "from" ? [words.notYou] : [words.signIn, { link }];
  return letterOf(language, words.subject, [words.hello(name), words.text(by, from, to), ...end]);
}

interface Invitation {
  name: string;
  inviter: string;
  /** The cooperation; none where it is the installation. */
  place: string | null;
  link: string;
  isNew: boolean;
}

/** To a new account with a link that lets it in; to one that is there already, with the address alone. */
export function invitationMail(
  language: Language,
  { name, inviter, place, link, isNew }: Invitation,
): Letter {
  const words = messages[language].invitationMail;
  return letterOf(language, words.subject(place), [
    words.hello(name),
    words.text(inviter, place),
    { link },
    isNew ? words.once : words.asUsual,
  ]);
}
