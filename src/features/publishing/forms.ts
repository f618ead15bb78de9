import { z } from "zod";
import { isDay } from "../../lib/days.ts";
import { isId } from "../../lib/asked.ts";
import { findingKinds } from "./check/finding.ts";
import { partReaches, reaches } from "./visibility/rules.ts";

const chosen = z.string().min(1).max(100).nullable().catch(null);
const day = z.string().refine(isDay).nullable().catch(null);
const ticked = z
  .literal("ja")
  .catch("ja")
  .optional()
  .transform((value) => value !== undefined);

/** `fore`: held before this day, by a rule; otherwise a year ("utan-ar" for no known day). */
export const listForm = z.object({ fore: day, organ: chosen, ar: chosen });
export type ListForm = z.infer<typeof listForm>;

export const openingForm = z.object({ fore: day, organ: chosen, trots: ticked });

const id = z.string().refine(isId);

export const wordsForm = z.object({
  mote: id,
  ord: z.string().max(2000).catch(""),
  slag: z.enum([...findingKinds, "own"]).catch("own"),
});
export const unmaskingForm = z.object({ mote: id, maskering: id });

/** Which part of a meeting is to be said something of. */
export const visibilityForm = z.object({ del: chosen });

const persons = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .catch([])
  .transform((all) => all.filter(isId));

export const rulingForm = z.object({ synlighet: z.enum(reaches), person: persons, trots: ticked });
export const partRulingForm = z.object({ synlighet: z.enum(partReaches), person: persons, trots: ticked });
