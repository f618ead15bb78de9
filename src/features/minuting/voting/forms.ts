import { z } from "zod";
import { sides } from "./rules.ts";

const id = z.uuid();
const means = z.string().max(2000).default("");
/** Nobody has ever voted with more. */
const number = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => {
    if (/^\d{0,4}$/.test(text)) return Number(text);
    context.addIssue("no number of votes");
    return z.NEVER;
  });
const vote = { punkt: id, votering: id };

export const newVoteForm = z.object({
  nytt: id,
  punkt: id,
  form: z.enum(["count", "roll-call"]),
  ja: means,
  nej: means,
});
export const answerForm = z.object({ ...vote, person: id, svar: z.enum(sides) });
export const countForm = z.object({ ...vote, ja: number, nej: number, avstar: number });
export const closingForm = z.object(vote);
export const castingForm = z.object({ ...vote, svar: z.enum(["yes", "no"]) });
