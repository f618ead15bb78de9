import { z } from "zod";
import { askedPage, askedText } from "../../lib/asked.ts";
import { situations } from "./rules.ts";

/** What the address asks the list for. What cannot be understood is not asked for. */
export const assignmentsForm = z.object({
  innehavare: askedText,
  lage: z.enum(situations).nullable().catch(null),
  sida: askedPage,
});

export type AssignmentsForm = z.infer<typeof assignmentsForm>;
