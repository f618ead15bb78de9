import { z } from "zod";
import { askedPage } from "../../../lib/asked.ts";

/** The buttons of a question: which name a merge keeps, or that they are two; whether the day is right. */
export const answerForm = z.object({ svar: z.enum(["left", "right", "apart", "accept", "decline"]) });

/** Which page of them, in an address or with an answer. */
export const pageForm = z.object({ sida: askedPage });

export type Answer = z.infer<typeof answerForm>["svar"];
