import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf } from "../../../platform/mail/letter.tsx";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";

export interface MeetingNamed {
  readonly body: string;
  readonly heldOn: string;
}

/** To whoever was there: the minutes can be read, and until when he can say what is wrong. */
export function openedMail(
  language: Language,
  { name, body, heldOn, deadline, link }: MeetingNamed & { name: string; deadline: string; link: string },
): Letter {
  const words = messages[language].openedMail;
  const day = dayText(heldOn, language);
  return letterOf(language, words.subject(body, day), [
    words.hello(name),
    words.text(body, day, dayText(deadline, language, "weekday")),
    { link },
    words.own,
  ]);
}

export interface Answered {
  readonly text: string;
  readonly answer: "accepted" | "declined";
  readonly word: string;
}

/** To whoever said something: what became of it. */
export function closedMail(
  language: Language,
  {
    name,
    body,
    heldOn,
    answers,
    link,
  }: MeetingNamed & { name: string; answers: readonly Answered[]; link: string },
): Letter {
  const words = messages[language].closedMail;
  const day = dayText(heldOn, language);
  return letterOf(language, words.subject(body, day), [
    words.hello(name),
    words.text(answers.length),
    ...answers.map(({ text, answer, word }) => words.answers[answer](text, word)),
    words.read,
    { link },
  ]);
}
