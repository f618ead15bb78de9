import type { sv } from "./messages.sv.ts";

const forWhom = (organisation: string | null) => (organisation === null ? "" : ` for ${organisation}`);

export const en: typeof sv = {
  heading: "Ask colleagues at home",
  text: (organisation) =>
    `Each colleague gets a mail with a link of his own, and need not sign in. What they write is seen only by those who answer${forWhom(organisation)}. It is your answer that counts.`,
  colleague: (place) => `Colleague ${place}`,
  name: "Name",
  email: "E-mail",
  which: "What is the question about?",
  whichText: "Tick what the colleagues are to answer. Without a tick they get the whole question.",
  note: "Greeting",
  send: "Send to the colleagues",
  asked: "Asked at home",
  waiting: "Has not answered",
  said: (at) => `Answered ${at}`,
  ended: "Ended",
  notSent: "The mail did not get away.",
  bounced: (at) => `The mail came back ${at}.`,
  away: (name, moment, back) =>
    `${name} is away, as an automatic reply said ${moment}${back === null ? "" : `: back ${back}`}.`,
  automatic: (name, moment) => `An automatic reply from ${name} came ${moment}.`,
  awayWords: "What it says",
  askAnew: "Look at the address, end the question and ask again.",
  serverSaid: (words) => `The server said: ${words}`,
  all: "The whole question",
  askedBy: (name) => `Asked by ${name}`,
  besides: "Writes besides",
  end: "End",
  endOf: (name) => `End the question to ${name}`,
  says: (name) => `${name} answers`,
  take: "Take into the answer",
  takeOf: (name, field) => `(what ${name} answers to ${field})`,
  title: "Ask colleagues at home",
  back: "To the answer",
  refusals: {
    nobody: () => "Write the name and e-mail address of at least one colleague.",
    "no-name": (who) => `Write the name of whoever has the address ${who}.`,
    "no-email": (who) => `Write the e-mail address of ${who}.`,
    "bad-email": (who) => `${who} is no e-mail address. Write it as name@municipality.se.`,
    over: () => "The last day is over, so the colleagues can answer no more.",
    "too-many": () => "No more than twenty colleagues can be asked at once. End one of the questions first.",
    "too-often": () => "Many have been asked in the last hour. Try again in a while.",
  },

  help: {
    title: "A colleague asks you",
    lead: (asker, organisation) =>
      organisation === null
        ? `${asker} would like to know what you say.`
        : `${asker}, ${organisation}, would like to know what you say.`,
    whose: (name, email) => `This link is for ${name} (${email}).`,
    counts: (asker, organisation) =>
      `It is ${asker} who answers${forWhom(organisation)}. What you write is seen only by those who answer.`,
    deadline: (day, asker) => `Write no later than ${day}. You can change it until ${asker} has answered.`,
    papers: "Papers",
    recorded: (at) => `Your answer was saved ${at}. You can change it below.`,
    yours: "Your answer",
    words: "Anything else",
    wordsHint: "May be left empty.",
    save: "Send the answer",
    answered: (asker) => `${asker} has answered. What you said here can no longer be changed.`,
    over: "The last day is over. What you said here can no longer be changed.",
    gone: "The link holds no more",
    goneText:
      "The question has been ended, or the link is old. Write to whoever asked if you have something to say.",
    refusals: {
      incomplete: "Something must be put right. It says what at the field.",
      "too-often": "The answer has been changed many times in the last hour. Try again in a while.",
      "too-large": "The files are too large together. Choose smaller ones and send the answer again.",
      "too-long": "The text is too long. There is room for 20,000 characters.",
    },
  },

  mail: {
    subject: (asker, question) => `${asker} asks you: ${question}`,
    hello: (name) => `Dear ${name},`,
    lead: (asker, cooperation) =>
      `${asker} has been asked something by ${cooperation}, and would like to know what you say.`,
    papers: "Papers, which you can read without signing in:",
    asked: (asker) => `This is what ${asker} would like to know:`,
    until: (day, asker) => `Write no later than ${day}. You can change it until ${asker} has answered.`,
    here: "Read and write here, without signing in:",
    own: (asker, organisation) =>
      `The link is your own. It is ${asker} who answers${forWhom(organisation)}, and only those who answer see what you write. A reply to this mail goes to ${asker}.`,
    allSubject: (question) => `Your colleagues have answered: ${question}`,
    all: "Everybody who was asked at home has answered:",
    answerFor: (organisation, day) =>
      `Read what they say, and answer${forWhom(organisation)} no later than ${day}, here:`,
  },
};
