import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "Done last",
  none: "Nothing that can be undone.",
  list: "What can be undone, and who did it",
  undoOwn: "Undo my last",
  undo: "Undo",
  redo: "Do it again",
  undone: (what: string) => `Undid: ${what}`,
  said: (what: string, about: string) => (about === "" ? what : `${what}: ${about}`),
  clocks: { came: "came", left: "left", back: "back" },
  changedBy: (name: string) =>
    `${name} has changed it since, so it is not undone from here. Change it where it stands instead.`,
  kinds: {
    attendance: "Attendance",
    absence: "Out of the item",
    turn: "Took up the item",
    pause: "Left the item",
    input: "Input",
    clause: "Decision",
    deferral: "Moved the item",
    assignment: "Assignment",
    item: "New item",
    removal: "Removed",
    report: "Report",
    field: "Change",
    vote: "Vote",
    reservation: "Reservation",
    undoing: "Undid",
  },
};
