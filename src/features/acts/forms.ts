import { z } from "zod";
import { askedPage, askedText } from "../../lib/asked.ts";

export const exportFormats = ["csv", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What the address asks the record for. What cannot be understood is not asked for. */
export const actsForm = z.object({
  slag: askedText,
  /** "arbetsgruppen/2024-05-08": the meeting that they are about, and its item. */
  mote: askedText,
  punkt: askedText,
  sida: askedPage,
  format: z.enum(exportFormats).nullable().catch(null),
});

export type ActsForm = z.infer<typeof actsForm>;
