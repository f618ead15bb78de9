import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  installation: "The installation",
  title: "Outbox",
  lead: "The mail that Genbo has written: what waits, what has been sent, and what the recipient's server said.",
  noServer: "Mail stays here",
  noServerText:
    "No mail server is set. Open a mail and hand its link to the recipient in a safe way, or set SMTP_URL and MAIL_FROM and restart Genbo, and what waits is sent.",
  noAnswers: "Answers by mail do not come in",
  mails: "Mail",
  all: "All",
  states: { waiting: "Waiting", sent: "Sent", bounced: "Came back", "given-up": "Given up" },
  state: "State",
  subject: "Subject",
  recipient: "To",
  created: "Written",
  sent: "Sent",
  givenUp: "Given up",
  bounced: "Came back",
  tries: "Tries",
  next: "Next try",
  said: "The server's answer",
  text: "The mail",
  aMail: "A mail",
  notYours:
    "What the mail says concerns its recipient and the cooperation, so the administrator is not shown it.",
  linkWithheld: "[a link that only the recipient gets]",
  again: "Try again now",
  none: "No mail here",
  noneText: "When somebody is invited, or asks for a link to sign in with, the mail is seen here.",
};
