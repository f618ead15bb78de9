import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  heading: "Reminders",
  byItself: (early, last) =>
    `Genbo reminds those who have not answered by itself: on ${early} and on ${last}, from 7 o'clock.`,
  silent: (count) => (count === 1 ? "One has not answered." : `${count} have not answered.`),
  allAnswered: "Everybody has answered.",
  remindedToday: "None of them is to be reminded again today.",
  remind: (persons) =>
    persons === 1
      ? "Remind whoever has not answered"
      : `Remind those who have not answered (${persons} mails)`,
  sent: (day, persons) => `${day}: ${persons === 1 ? "one mail" : `${persons} mails`}`,
};
