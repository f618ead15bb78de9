import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  usage: "Usage: genbo search 'WORDS' [--json] [--cooperation SLUG] [--page PAGE] [--lang sv|en]",
  noCooperation: (asked, known) =>
    `There is no cooperation ${asked}. ${known === "" ? "None has been imported yet." : `Here are ${known}.`}`,
  noHits: (q) => `Nothing was found for “${q}”. Try fewer words, or one at a time.`,
  found: (count, isMore, q) =>
    `${isMore ? "More than " : ""}${count} ${count === 1 ? "hit" : "hits"} for “${q}”`,
  kind: {
    meeting: "Meeting",
    round: "Round",
    consultation: "Consultation",
    item: "Item",
    decision: "Decision",
    input: "Input",
    assignment: "Assignment",
    party: "Party",
    source: "Source text",
  },
};
