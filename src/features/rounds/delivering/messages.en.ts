import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  kinds: {
    question: "The question",
    reminder: "The reminder",
    change: "The change",
    cancel: "The word that it was cancelled",
    result: "The word of its outcome",
  },
  none: "No mail has been written yet",
  waiting: (what) => `${what} is waiting to be sent`,
  tried: (what, tries, next) => `${what} has been tried ${tries}, and is tried again ${next}`,
  sent: (what, at) => `${what} was sent ${at}`,
  givenUp: (what, tries) => `${what} did not get away: tried ${tries}`,
  bounced: (what, at) => `${what} came back ${at}`,
  tries: (tries) => (tries === 1 ? "once" : `${tries} times`),
  answer: (words) => `The server said: ${words}`,
  again: "Send again",
  againTo: (name) => `Send again to ${name}`,
  another: "Change address",
  email: (name) => `New e-mail address of ${name}`,
  newEmail: "New e-mail address",
  anotherText: "The link in the old mail ends.",
  send: "Change and send",
  title: "Send the question again",
  back: "Back to the round",
  refusals: {
    "bad-address": "What stands there is no e-mail address. Write it as name@municipality.se.",
    "not-there": "Whoever the question was to be sent to does not answer here any more.",
    "not-open": "The round is not open, so the question is not sent again.",
    waiting: "A mail to the same address is waiting to be sent already.",
  },
};
