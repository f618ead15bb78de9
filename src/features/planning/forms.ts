import { z } from "zod";

export const typed = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\0", "").replaceAll(/\s+/g, " ").trim());

export const ticked = z
  .literal("ja")
  .optional()
  .catch(undefined)
  .transform((yes) => yes === "ja");

/** What a day is asked about, while it is typed. */
export const remarksForm = z.object({
  organ: typed,
  mote: typed,
  dag: typed,
  till: typed,
  start: typed,
  slut: typed,
});
