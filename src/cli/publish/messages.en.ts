import type { sv } from "./messages.sv.ts";

const count = (number: number) => number.toLocaleString("en-GB");

export const en: typeof sv = {
  usage:
    "Like this: genbo publish --cooperation SLUG [--before DAY] [--body BODY] [--despite-findings] [--dry-run] [--lang sv|en]\nDAY is written 2021-01-01; BODY is the body's part of the address.",
  noDay: (text) => `“${text}” is no day. Write for example 2021-01-01. Nothing has been opened.`,
  noCooperation: (slug) => `No cooperation has the address “${slug}”. Nothing has been opened.`,
  noBody: (slug, known) =>
    `No body has the address “${slug}”. ${known === "" ? "There are no bodies here yet." : `The bodies are ${known}.`} Nothing has been opened.`,
  opened: (number) =>
    number === 1 ? "1 meeting is open to everybody." : `${count(number)} meetings are open to everybody.`,
  wouldOpen: (number) =>
    number === 1
      ? "1 meeting would be opened. Nothing has changed."
      : `${count(number)} meetings would be opened. Nothing has changed.`,
  left: (number) =>
    number === 1
      ? "1 meeting is left until somebody has looked at:"
      : `${count(number)} meetings are left until somebody has looked at:`,
  meeting: (body, day) => `${body ?? "body not known"} ${day ?? "day not known"}`,
  kinds: {
    "personal-number": "personal number",
    phone: "telephone number",
    email: "private e-mail",
    address: "home address",
    secrecy: "word of secrecy",
  },
  lookAt: (path) => `Look at them on the page ${path}, or open them all the same with --despite-findings.`,
};
