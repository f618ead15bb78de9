import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: (municipality) => `To be registered: ${municipality}`,
  lead: "Decisions of meetings at which the municipality was represented, and assignments that it or its representatives were given there.",
  municipality: "Municipality",
  found: (decisions, assignments) => `Decisions: ${decisions}, assignments: ${assignments}`,
  latest: "The latest",
  day: "Day",
  body: "Body",
  kind: "Kind",
  text: "What",
  kinds: { decision: "Decision", assignment: "Assignment" },
  undated: "Day unknown",
  noBody: "Body unknown",
  due: (day) => `by ${day}`,
  none: "Nothing to register yet",
  noneText:
    "Decisions and assignments that concern the municipality stand here when somebody from it has been at a meeting that you may read.",
  export: "Take it all out",
  exportText:
    "A line for each decision and assignment, the newest first, with its address. Only what you may read is in it, and that you took it out is put in the record of acts.",
  csv: "As CSV",
  json: "As JSON",
};
