import { z } from "zod";
import { askedPage, askedText } from "../../lib/asked.ts";

export const foundKinds = [
  "decision",
  "assignment",
  "item",
  "input",
  "meeting",
  "round",
  "consultation",
  "party",
  "source",
] as const;

/** What the address asks for. What cannot be understood is not asked for. */
export const searchForm = z.object({
  q: askedText,
  samverkan: askedText,
  typ: z.enum(foundKinds).nullable().catch(null),
  sida: askedPage,
});

export type SearchForm = z.infer<typeof searchForm>;
export type FoundKind = (typeof foundKinds)[number];
