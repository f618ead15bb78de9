import { z } from "zod";
import { codes } from "./texts/codes.ts";

export const listForm = z.object({ slag: z.enum(codes).nullable().catch(null) });
export type ListForm = z.infer<typeof listForm>;

/** The note is kept as it was written, so that a refusal can give it back. */
export const settlingForm = z.object({ note: z.string().catch("") });
export const longestNote = 2000;
