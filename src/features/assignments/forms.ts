import { z } from "zod";
import { askedPage, askedText } from "../../lib/asked.ts";
import { situations, whose } from "./rules.ts";

/** What the address asks the list for. What cannot be understood is not asked for. */
export const assignmentsForm = z.object({
  innehavare: askedText,
  organ: askedText,
  vems: z.enum(whose).nullable().catch(null),
  lage: z.enum(situations).nullable().catch(null),
  sida: askedPage,
});

export const ownForm = z.object({ vems: z.enum(whose).catch("mina") });

export type AssignmentsForm = z.infer<typeof assignmentsForm>;
