import type { sv } from "./messages.sv.ts";

const sums = (parts: readonly [number, string][]) =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");

export const en: typeof sv = {
  title: (meeting) => `Call: ${meeting}`,
  agenda: "Agenda",
  meeting: "The meeting",
  guestItem: "An item on the agenda",
  place: "Place",
  join: "Join from afar",
  time: "Time",
  clock: (times) => times,
  days: (first, last) => `${first} – ${last}`,
  partOf: (body, part) => `${body}: ${part}`,
  itemAt: (item, body) => `${item} (${body})`,
  of: (body, cooperation) => `${body}, ${cooperation}`,
  readMore: (link) => `Agenda and papers: ${link}`,

  notCalled: "The call has not gone out",
  notCalledText: "It goes by mail to each, with agenda, annexes and an invitation for the calendar.",
  cancelledState: "The meeting is cancelled",
  cancelledText: "Everybody who was called has been told, and it has been taken out of their calendars.",
  over: "The meeting has been held",
  overText: "The answers below are those that there were when it began.",
  emptyAgenda: "The agenda is empty. The call can be sent all the same.",
  toAgenda: "To the agenda",

  called: "Called",
  calledLead:
    "The members on the meeting's day, and those who present an item. Guests get only their item and its time.",
  person: "Person",
  as: "As",
  email: "E-mail",
  emailOf: (name) => `E-mail of ${name}`,
  gets: "Gets",
  getsAgenda: (items, papers) =>
    `${items === 1 ? "1 item" : `${items} items`}, ${papers === 1 ? "1 annex" : `${papers} annexes`}`,
  getsItem: (label, title) => `Item ${label}: ${title}`,
  preview: "Preview",
  previewFor: (name) => `Preview: ${name}`,
  previewOf: (name) => `The call as ${name} gets it`,
  subject: "Subject",
  enclosed: "Enclosed",
  calendarFile: "invitation for the calendar",
  substitutes: "Substitutes",
  substitutesHint: "Those substitutes are called too that you tick.",
  roles: {
    chair: "Chair",
    secretary: "Secretary",
    convener: "Convener",
    member: "Member",
    substitute: "Substitute",
  },
  guest: "Guest",
  nobody: "Nobody to call",
  nobodyText:
    "Nobody has a mandate in the body on the meeting's day. Add mandates under Accounts, or a presenter to an item.",
  word: "A word",
  wordHint: "Stands first in the mail. May be empty.",
  despite: "Send all the same, without those who have no address",
  send: (count) => `Send the call to ${count}`,

  answers: "Answers",
  answer: "Answer",
  words: "Message",
  noAnswer: "Has not answered",
  answerNames: { yes: "Comes", no: "Does not come", maybe: "Maybe", substitute: "Sends a substitute" },
  substituteNamed: (name) => `${name} comes instead`,
  cameBy: { link: "the link", mail: "mail", page: "Genbo" },
  by: (moment, way) => `${moment}, by ${way}`,
  sums: (of) =>
    sums([
      [of.yes, of.yes === 1 ? "comes" : "come"],
      [of.substitute, of.substitute === 1 ? "substitute" : "substitutes"],
      [of.maybe, "maybe"],
      [of.no, of.no === 1 ? "does not come" : "do not come"],
      [of.unanswered, of.unanswered === 1 ? "has not answered" : "have not answered"],
    ]) || "Nobody is called",
  remind: (count) => `Remind ${count === 1 ? "the one who has" : `the ${count} who have`} not answered`,
  remindHint: (day) => `Genbo reminds them by itself on ${day}. Who has answered is not reminded.`,
  sent: "Sent",
  sentKinds: { call: "Call", change: "Change", cancel: "Cancelled", reminder: "Reminder" },
  sentTo: (moment, count) => `${moment}, ${count === 1 ? "1 mail" : `${count} mails`}`,

  change: "Send a change",
  changedSince: "The meeting has changed since it was last sent out",
  changedSinceText:
    "Send the change, and calendars follow. Where day or time is another, everybody is asked anew.",
  newcomers: "New since the call",
  moreSubstitutes: "Substitutes who are not called",
  sendChange: "Send the change to everybody",
  sendNews: "Send to those whom it concerns",
  cancelNow: "Cancel the meeting and tell everybody",
  leavers: (names) => `No longer called: ${names}`,
  noChange: "Nothing has changed since it was last sent out.",
  cancel: "Cancel the meeting",
  cancelHint: "Everybody who is called is told, and the meeting is taken out of their calendars.",
  reason: "Why",

  refusals: {
    "no-address": (names) =>
      `There is no address of ${names}. Write it, or tick that the call is to go out all the same.`,
    "bad-address": (names) => `The address of ${names} cannot be read as an e-mail address.`,
    nobody: () => "There is nobody to send to.",
    "not-now": () => "The meeting is past that. Somebody else may have been before you.",
    unchanged: () => "Nothing has changed since it was last sent out, so nothing has been sent.",
    "all-answered": () => "Everybody has answered, so nobody has been reminded.",
  },

  mails: {
    waiting: "Mail for a person to read",
    waitingText:
      "It came as an answer to the call, but what it says is not certain. Choose the answer that is meant, and it counts, or set the mail aside.",
    settled: (count) => (count === 1 ? "1 mail that has been read" : `${count} mails that have been read`),
    noSubject: "No subject",
    bounced: (name) => `The mail to ${name} could not be delivered`,
    writtenBy: (name, sender) => `${name}, from ${sender}`,
    whole: "The whole mail",
    suggestion: (answer) => `Suggested: ${answer}.`,
    unclear: "It cannot be seen what is meant.",
    ofAll: "The answer counts for all parts of the meeting.",
    aside: "Set aside",
  },

  mail: {
    hello: (name) => `Hello ${name},`,
    subject: {
      call: (what) => `Call: ${what}`,
      change: (what) => `Changed: ${what}`,
      cancel: (what) => `Cancelled: ${what}`,
      reminder: (what) => `Reminder: ${what}`,
      part: (what) => `Invitation: ${what}`,
      booking: (what) => `Booked: ${what}`,
    },
    lead: {
      call: (what) => `You are called to ${what}.`,
      guest: (what) => `You are invited to ${what}.`,
      change: (what) => `Something has changed since the call to ${what}. This is how it is now.`,
      cancel: (what) => `${what} will not take place.`,
      leave: (what) => `You are no longer called to ${what}.`,
      reminder: (what) => `You have not answered whether you come to ${what}.`,
      part: (what) => `You are also called to ${what}.`,
      booking: (what) =>
        `The day of ${what} is set. The call comes later; the meeting in your calendar follows it.`,
    },
    answerHere: "Answer here whether you come. You can change your answer until the meeting:",
    enclosedPapers: "The agenda and its annexes come with this mail.",
    enclosedAgenda: "The agenda comes with this mail.",
    tooLarge: (megabytes) =>
      `The annexes are ${megabytes} MB, too much for one mail. Sign in to Genbo and read them there:`,
    removed: "The meeting is taken out of your calendar when you open the calendar file that is enclosed.",
  },

  due: {
    meeting: (body, day) => `${body} ${day}`,
    subject: (meeting) => `The call has not gone out: ${meeting}`,
    text: (meeting, day) =>
      `The call to ${meeting} is to go out no later than ${day}, and has not gone out yet.`,
    sendHere: "Look the agenda over and send the call here:",
  },

  feeds: {
    title: "Calendars",
    lead: "A calendar to subscribe to, in Outlook, on the phone or in Google Calendar. It follows when meetings move.",
    account: "Your account",
    of: "Calendar of",
    own: "My meetings and assignments",
    ownName: "Genbo",
    all: (cooperation) => `All meetings of ${cooperation}`,
    make: "Make an address",
    made: "The calendar is made",
    madeText:
      "The address is shown only now. Whoever has it can read what you may read of the meetings, so give it to nobody else.",
    subscribe: "Open in the calendar program",
    yours: "Your calendars",
    since: "Made",
    end: "End",
    endNow: "End the calendar",
    none: "You have no calendar",
    noneText: "Make an address above, and paste it into your calendar program.",
    closed: "Something that you may read no more",
    unread: "Choose what the calendar is to show.",
    gone: "The calendar is no longer there.",
  },

  answering: {
    title: (what) => `Do you come? ${what}`,
    you: (name) => `The answer is ${name}'s.`,
    question: "Your answer",
    questionOf: (what) => `Your answer: ${what}`,
    choices: {
      yes: "Yes, I come",
      no: "No, I do not come",
      maybe: "Maybe, I do not know yet",
      substitute: "No, a substitute comes in my place",
    },
    substitute: "Who comes instead?",
    noSubstitute: "Choose a substitute",
    words: "Something to say to whoever calls",
    wordsHint: "May be empty. Read by the secretariat and by those who run the body.",
    send: "Save the answer",
    recorded: (answer, moment) => `${answer}. Answered ${moment}.`,
    again: "You can change the answer until the meeting.",
    refusals: {
      unanswered: "Choose an answer.",
      "no-substitute": "Choose who comes in your place.",
      tooMany: "Too many answers have come with this link. Wait an hour, and try again.",
      over: "The meeting has been held or is cancelled, so the answer cannot be changed.",
    },
    gone: "The link cannot be used any more",
    goneText:
      "The meeting may be over, or you have had a newer link. Sign in to Genbo, or ask whoever called you.",
    notInvited: "You are not called to this meeting",
    notInvitedText: "When the call has gone out, whoever is called answers here.",
  },
};
