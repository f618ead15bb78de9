import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "What was refused",
  lead: "The latest twenty of 30 days: sign-ins that failed, and what somebody tried to see or do without being allowed to. Single rows are mostly mistakes; many from one network are not.",
  none: "Nothing has been refused.",
  when: "When",
  kind: "What",
  what: "Address",
  who: "Signed in",
  from: "From",
  nobody: "nobody",
  kinds: {
    "sign-in": "sign-in that failed",
    "too-many": "too many attempts",
    elsewhere: "form from another site",
    act: "change that was refused",
    page: "page that was refused",
  },
};
