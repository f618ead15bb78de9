import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  usage: "Usage: genbo read FILE… [--json] [--lang sv|en]",
  notOpened: {
    missing: "There is no such file. Check the path.",
    folder: "This is a folder. Take in a whole folder with: genbo import FOLDER --cooperation NAME",
    denied: "You may not read this file. Give your account the right to.",
    "no-file": "It is neither a file nor a folder.",
    unopenable: "The file could not be opened. Check the disk that it lies on.",
  },
  kind: { notes: "Notes", minutes: "Minutes" },
  noBody: "Unknown body",
  noDate: "no date",
  clock: "at",
  remote: "remote",
  people: (count) => (count === 1 ? "1 person" : `${count} people`),
  presence: { member: "members", other: "others", guest: "guests", absent: "absent" },
  chair: "chair",
  minuteTaker: "minutes by",
  outcome: {
    approved: "Approved",
    rejected: "Rejected",
    noted: "Noted",
    referred: "Referred",
    deferred: "Deferred",
    withdrawn: "Withdrawn",
  },
  due: (when) => `(${when})`,
  warnings: (count) => (count === 1 ? "1 thing to look at" : `${count} things to look at`),
  counts: (items, decisions, assignments) =>
    `${items} ${items === 1 ? "item" : "items"}, ${decisions} ${decisions === 1 ? "clause" : "clauses"}, ` +
    `${assignments} ${assignments === 1 ? "assignment" : "assignments"}`,
};
