// The layouts that minutes are written in here, chosen at random: those that secretaries use beside Genbo's own.
import fc from "fast-check";

export const choices = {
  labels: ["tab", "colon", "line"],
  items: ["number", "paragraph", "heading"],
  decisions: ["inline", "clauses", "bullets"],
  attendance: ["list", "table"],
} as const;

export type Layout = { readonly [Part in keyof typeof choices]: (typeof choices)[Part][number] };

export const layouts: fc.Arbitrary<Layout> = fc.record({
  labels: fc.constantFrom(...choices.labels),
  items: fc.constantFrom(...choices.items),
  decisions: fc.constantFrom(...choices.decisions),
  attendance: fc.constantFrom(...choices.attendance),
});
