import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  subject: {
    question: (question: string, day: string) => `${question} – reply by ${day}`,
    reminder: (question: string, day: string) => `Reminder: ${question} – reply by ${day}`,
    change: (question: string) => `Changed: ${question}`,
    cancel: (question: string) => `Cancelled: ${question}`,
    result: (question: string) => `How it went: ${question}`,
  },
  hello: (name: string) => `Dear ${name},`,
  lead: {
    question: (cooperation: string) => `${cooperation} has a question.`,
    reminder: (cooperation: string) => `${cooperation} has a question that has not been answered yet.`,
    change: (cooperation: string) =>
      `Something has changed in a question from ${cooperation}. This is how it is now.`,
    cancel: (cooperation: string) =>
      `A question from ${cooperation} has been cancelled. Nobody needs to answer it.`,
    result: (cooperation: string) => `A question from ${cooperation} is closed.`,
  },
  asked: {
    first: (name: string) => `You answer for ${name}.`,
    deputy: (first: string, name: string) =>
      `You are deputy to ${first}, who answers for ${name}. One reply from the two of you is enough.`,
    deputyAlone: (name: string) => `You are deputy to whoever answers for ${name}.`,
    member: (body: string) => `You answer for yourself, as a member of ${body}.`,
    alone: "You answer for yourself.",
  },
  deadline: (day: string) => `Please reply by ${day}.`,
  wanted: "This is asked:",
  papers: "Papers, which you can read without signing in:",
  here: "Read and reply here, without signing in:",
  see: "Read here:",
  byMail: "You can also reply to this mail in your own words.",
  stanceByMail:
    "You can also reply to this mail: write Agree, Agree with comment, Against or Abstain at the top.",
  own: (name: string) => `The link is your own. Whoever has it can answer for ${name}.`,
  seen: {
    "at-once": "Replies are shown to those who see the question as soon as they come in.",
    "after-answering": "You see what the others reply when you have replied.",
    "after-closing": "The others see the replies when the question is closed.",
    secretariat: "Only those who run the question see the replies.",
  },
};
