import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  "no-date": "The document does not say on which day the meeting was held.",
  "no-body": "The document does not say which body met.",
  "no-people": "No attendance could be read in the document.",
  "no-items": "No items were found in the document.",
};
