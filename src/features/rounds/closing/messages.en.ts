import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "Close the round",
  back: "To the round",
  again: "A reply has come in since the page was shown. Look again: this is how it stands now.",
  standing: "If the round is closed now",
  outcomes: {
    consensus: "All agree.",
    "consensus-with-comments": "All agree, with comments that stay with it.",
    majority: "A majority agrees.",
    none: "There is no agreement.",
  },
  answered: (count, of) => `${count} of ${of} have answered.`,
  notQuorate: "Too few have answered for the round to be quorate.",
  makes: "This is what happens",
  late: "Replies that come afterwards are kept as late and do not count.",
  agreed: "By the body's way of working that is enough.",
  notAgreed: "By the body's way of working that is not enough.",

  anchors: (isAgreed) =>
    isAgreed
      ? "The proposal becomes anchored. What each municipality has answered stays."
      : "The proposal does not become anchored. What each municipality has answered stays.",
  decides: (isAgreed) =>
    isAgreed
      ? "The decision gets a number and is entered in the register of decisions, and is reported on the body's next agenda:"
      : "That the proposal was not adopted is entered in the register of decisions with a number, and is reported on the body's next agenda. It concerns:",
  noBody: "The round belongs to no body. A decision per capsulam is a body's, so change the round first.",
  noBodyDay: "The round belongs to no body, so no meeting can be booked.",
  gathers: (count) => `The figures of ${count} are kept as a table.`,
  keeps: (count) => `The answers of ${count} are kept as they are, and gathered in one document.`,

  seats: "Mandates",
  seatsText: "These get mandates. Untick whoever is not to have one.",
  noSeats:
    "Nobody is proposed for a body of the register, so no mandates are given. The names stay in the replies.",
  seat: (name, title) => (title === "" ? name : `${name}, ${title}`),
  seatIn: (role, body, organisation) =>
    [`${role} of ${body}`, organisation === null ? null : `for ${organisation}`]
      .filter((part) => part !== null)
      .join(" "),
  newPerson: "entered in the register if the name is not there",
  roles: {
    member: "Member",
    substitute: "Substitute",
    chair: "Chair",
    secretary: "Secretary",
    convener: "Convener",
  },
  from: "From",
  until: "Until",
  untilHint: "Empty means until further notice.",

  day: "Day",
  dayText:
    "The chosen day becomes a meeting, and everybody gets an invitation in the calendar. The call is sent later.",
  best: "suits best",
  votes: (yes, ifNeedBe, no) => `${yes} yes, ${ifNeedBe} if need be, ${no} no`,
  noDay: "Book no meeting",
  lastDay: "Last day",
  lastDayHint: "Only for a journey or a meeting over several days.",
  name: "Name",
  nameHint: "May be empty. A study trip, for example.",
  place: "Place",
  placeHint: "May be empty.",
  days: (from, until) => `${from} to ${until}`,

  tell: "Mail the result to those who have been asked",
  letter: "A few words",
  letterHint: "May be empty. Stands after the result in the mail.",
  close: "Close the round",

  closed: "This is what came of it",
  asDocx: "All answers in one document (Word)",
  asPdf: "All answers in one document (PDF)",
  toDecision: (number) => `To decision ${number}`,
  toMeeting: (name) => `To the meeting: ${name}`,
  reopen: "Take the closing back",
  reopenText: {
    anchoring: "The round is opened again, and the proposal is settled no longer.",
    "per-capsulam":
      "The round is opened again. The decision is cancelled and seen only by those who run the body's meetings. Its number is not used again.",
    consultation: "The round is opened again.",
    nomination: "The round is opened again, and the mandates are taken back as if they had never been given.",
    figures: "The round is opened again, and the table is made anew when it is closed.",
    interview: "The round is opened again.",
    dates: "The round is opened again. The meeting is cancelled and taken out of the calendars.",
  },

  made: {
    anchored: "The proposal is anchored.",
    notAnchored: "The proposal is not anchored.",
    adopted: (number, clauses) => [`The decision has number ${number}:`, ...clauses].join("\n"),
    notAdopted: (number) => `The proposal is not adopted. It stands as ${number} in the register.`,
    seats: (count) => (count === 1 ? "1 mandate is given." : `${count} mandates are given.`),
    seated: (count) => (count === 1 ? "1 had the mandate already." : `${count} had the mandate already.`),
    figures: (count) => `The figures of ${count} are gathered in a table.`,
    day: (day) => `The meeting is booked: ${day}.`,
    noDay: "No meeting is booked.",
    kept: (count) => (count === 1 ? "1 reply is kept." : `${count} replies are kept.`),
  },

  refusals: {
    "not-now": "The round cannot be closed now. Somebody else may have been quicker.",
    changed: "A reply has come in since the page was shown. Look again, and close it then.",
    "no-body":
      "The round belongs to no body, so nothing has been done. Choose a body under Change the round.",
    "too-narrow":
      "The question is closed in so many ways that the decision cannot stand so in the register. Take it at a meeting.",
    "no-such-day": "Choose one of the days, or that no meeting is booked.",
    "days-backwards": "The last day is before the first.",
    unread: "One of the days cannot be read. Write it as 2026-11-30.",
    reported: "The decision stands on an agenda to be reported. Take that item off first.",
    announced: "The decision has been posted, corrected, signed or asked about, so it cannot be taken back.",
    called: "The call to the meeting has gone out. Cancel the meeting there instead.",
    "seat-changed":
      "One of the mandates has been changed since it was given. End the mandates under Accounts instead.",
  },
};
