import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "To settle",
  lead: "What does not fit together in the documents, until somebody has looked. The register changes nothing by itself.",
  contradictions: "Contradictions",
  suggestions: "Suggestions",
  parts: "What is to be settled",
  kind: "Kind",
  every: "All",
  undated: "Day unknown",
  noBody: "body unknown",
  item: "Item",
  toWords: "Show the words",
  note: "What holds",
  noteHint: "May be empty. The note stays with the contradiction.",
  settle: "Settle",
  settleThis: "Settle this",
  toSuggestions: "See the suggestions on names",
  settled: (count) => `Settled (${count})`,
  settledOn: (moment) => `Settled ${moment}.`,
  noNote: "Without a note.",
  reopen: "Take up again",
  none: "Nothing to settle",
  noneText:
    "When minutes are imported, dates, weekdays, names and assignments are compared. What does not fit comes here.",
  noneOfKind: "Nothing of this kind is waiting.",
  showAll: "Show all",
  witnesses: {
    own: {
      header: "in the document’s header",
      "running-head": "at the head of the pages",
      "file-name": "in the file’s name",
      "next-meeting": "as the next meeting",
      approved: "in the approval",
      named: "in a reference",
    },
    other: {
      header: (day) => `in the header, ${day}`,
      "running-head": (day) => `at the head of the pages, ${day}`,
      "file-name": (day) => `in the file’s name, ${day}`,
      "next-meeting": (day) => `as the next meeting, in the minutes of ${day}`,
      approved: (day) => `as approved minutes, in the minutes of ${day}`,
      named: (day) => `in the minutes of ${day}`,
    },
  },
  refusals: {
    "already-settled":
      "The contradiction is settled already, perhaps by somebody else just now. Your note has not been kept: take it up again below if that is wrong.",
    "not-settled": "The contradiction is open again already.",
    "too-long": "The note is too long. It may have 2,000 characters; shorten it and try again.",
  },
  lost: "What you wrote:",
};
