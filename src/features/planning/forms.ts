import { z } from "zod";
import { newId } from "../../lib/new-id.ts";

/** The name of what a form makes. */
export const newForm = z.object({ nytt: newId });

export const typed = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\0", "").replaceAll(/\s+/g, " ").trim());

export const ticked = z
  .literal("ja")
  .optional()
  .catch(undefined)
  .transform((yes) => yes === "ja");

/** What a day is asked about, while it is typed; `ar` is the year of a plan. */
export const remarksForm = z.object({
  organ: typed,
  mote: typed,
  dag: typed,
  till: typed,
  start: typed,
  slut: typed,
  ar: z
    .string()
    .regex(/^(?:19|20|21)\d\d$/)
    .nullable()
    .catch(null),
});
