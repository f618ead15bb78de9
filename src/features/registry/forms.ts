import { z } from "zod";
import { askedText } from "../../lib/asked.ts";

export const extractFormats = ["csv", "json"] as const;
export type ExtractFormat = (typeof extractFormats)[number];

/** `kommun`: the slug of one of those whose registrar the reader is. */
export const registryForm = z.object({
  kommun: askedText,
  format: z.enum(extractFormats).nullable().catch(null),
});
