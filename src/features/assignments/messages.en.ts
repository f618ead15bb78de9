import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "Assignments",
  lead: "Who is to do what, by when, and which meeting it must return to.",
  situations: { forfallna: "Overdue", kommande: "Coming", "utan-datum": "Without a date" },
  explained: {
    forfallna:
      "The date has passed. The register does not know whether it was reported: see the meeting it was to return to.",
    kommande: "What comes next stands first.",
    "utan-datum": "The document does not say when it is to be done.",
  },
  all: "All",
  situation: "Situation",
  holder: "Holder",
  everyHolder: "All holders",
  holderCount: (name, count) => `${name} (${count})`,
  task: "Assignment",
  due: "Due",
  return: "Returns to",
  from: "Decided",
  undated: "day unknown",
  noBody: "body unknown",
  noReturn: "No known meeting",
  noReturnWhy: "The date fits no imported meeting after the assignment.",
  words: "Show the words",
  wordsOf: (what) => `Show the words: ${what}`,
  timeline: "Assignments by the month they fall due",
  month: (month, count) => `${month}: ${count} ${count === 1 ? "assignment" : "assignments"}`,
  today: "today",
  showAll: (count) => `Show all ${count}`,
  none: "No assignments have been imported yet",
  noneText:
    "When minutes are imported, the assignments of their decisions and running text are gathered here.",
  toImports: "To the imports",
  noneOfThese: "No assignments in the selection",
  noneOfTheseText: "Choose another holder or another situation.",
  clear: "Show all assignments",
};
