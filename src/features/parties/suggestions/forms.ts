import { z } from "zod";

/** The buttons of a question: which name a merge keeps, or that they are two; whether the day is right. */
export const answerForm = z.object({ svar: z.enum(["left", "right", "apart", "accept", "decline"]) });

export type Answer = z.infer<typeof answerForm>["svar"];
