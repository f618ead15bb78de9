import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf } from "../../../platform/mail/letter.tsx";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";

interface Due {
  readonly name: string;
  readonly body: string;
  readonly heldOn: string;
  readonly dueOn: string;
  /** To the page from which it is sent. */
  readonly call: string;
}

/** The call has not gone out: to those who send it. */
export function dueLetter(language: Language, { name, body, heldOn, dueOn, call }: Due): Letter {
  const words = messages[language];
  const meeting = words.due.meeting(body, dayText(heldOn, language));
  return letterOf(language, words.due.subject(meeting), [
    words.mail.hello(name),
    words.due.text(meeting, dayText(dueOn, language, "weekday")),
    words.due.sendHere,
    { link: call },
  ]);
}
