import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  waiting: "Mail that a person must read",
  waitingText:
    "These came as answers to the question, but it is not certain what they say. Choose the answer that is meant, and it counts from when the mail came, or put the mail aside.",
  settled: (count) => (count === 1 ? "1 mail that has been read" : `${count} mails that have been read`),
  noSubject: "No subject",
  bounced: (name) => `The mail to ${name} could not be delivered`,
  absent: (name) =>
    `Automatic reply to the mail to ${name}. It does not count, and reminders go out as usual`,
  writtenBy: (name, sender) => `${name}, from ${sender}`,
  sentBy: (sender, name) => `${sender}, to the address that ${name} was given`,
  elsewhere: (name) =>
    `The question was not sent to this sender. Only ${name} was given the one to which this mail came, so it may have been forwarded.`,
  whole: "The whole mail",
  suggestion: (answer) => `Suggestion: ${answer}.`,
  suggestionRead: "Suggestion:",
  counted: "It counts as the answer.",
  unclear: "It cannot be seen what is meant.",
  passed: "Answered since",
  passedText: "A later answer counts instead of these. Put aside, they stay among those that have been read.",
  outrun: (who, moment, way) => `${who} has answered since, ${moment}, ${way}. This mail does not count.`,
  choices: {
    agree: "Agree",
    "agree-with-comment": "Agree with comment",
    against: "Against",
    abstain: "Abstain",
    outside: "Stands outside",
    read: "Take as the answer",
    aside: "Put aside",
  },
  writeDown: "Write the answer down",
  notNow: "The mail can no longer be counted so: the round is closed, or a later answer has come.",
};
