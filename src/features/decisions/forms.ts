import { z } from "zod";
import { askedPage, askedText } from "../../lib/asked.ts";
import { outcomes } from "../minutes/index.ts";

/** A meeting whose day is not known belongs to no year. */
export const noYear = "utan-ar" as const;

const year = z.union([z.literal(noYear), z.coerce.number().int().min(1900).max(2200)]);

/** What the address asks the register for. What cannot be understood is not asked for. */
export const registerForm = z.object({
  samverkan: askedText,
  organ: askedText,
  ar: year.nullable().catch(null),
  utfall: z.enum(outcomes).nullable().catch(null),
  q: askedText,
  sida: askedPage,
});

export type RegisterForm = z.infer<typeof registerForm>;
