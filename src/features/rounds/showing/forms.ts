import { z } from "zod";
import { askedPage, askedText } from "../../../lib/asked.ts";
import { shares } from "./narrowing/rules.ts";

export const roundKinds = [
  "anchoring",
  "per-capsulam",
  "consultation",
  "nomination",
  "figures",
  "interview",
  "dates",
] as const;

/** What the address asks the list for. What cannot be understood is not asked for. */
export const listForm = z.object({
  slag: z.enum(roundKinds).nullable().catch(null),
  organ: askedText,
  ar: z.coerce.number().int().min(1900).max(2200).nullable().catch(null),
  sida: askedPage,
});
/** Which rows of a long round are asked for. */
export const rowsForm = z.object({ visa: z.enum(shares).nullable().catch(null), namn: askedText });

export type ListForm = z.infer<typeof listForm>;
