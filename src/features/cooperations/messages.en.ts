import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  sections: {
    meetings: "Meetings",
    decisions: "Decisions",
    assignments: "Assignments",
    rounds: "Rounds",
    consultations: "Consultations",
    person: "People",
    organisation: "Organisations",
    body: "Bodies",
    imports: "Imports",
    publishing: "Publishing",
    acts: "Acts",
    accounts: "Accounts",
    settling: "To settle",
  },
  title: "Cooperations",
  lead: "Genbo reads old minutes and notes into one register, where every decision, assignment and person stands beside the words it came from.",
  meetings: (count, isOne) => `${count} ${isOne ? "meeting" : "meetings"}`,
  decisions: (count, isOne) => `${count} ${isOne ? "clause" : "clauses"}`,
  assignments: (count) => `${count} assignments`,
  people: (count, isOne) => `${count} ${isOne ? "person" : "people"}`,
  waiting: (count) => `${count} to settle`,
  years: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  nothingYet: "Nothing has been imported here yet.",
  openEmpty: "Import the first minutes",
  none: "No cooperations yet",
  noneText:
    "Whoever runs the installation makes the first one here, or imports a folder of minutes in the terminal. The administrator's link stands where Genbo was started.",
  signIn: "Sign in as administrator",
  found: "Make a cooperation",
  ownFolder: "Import a folder of your own",
  ownFolderText:
    "Write this in the terminal, in the folder where Genbo lies. Files in .pdf, .docx, .txt and .md are read at any depth, and what has already been imported is not read again.",
  command: 'bin/genbo import PATH --cooperation SLUG --name "Name of the cooperation"',
};
