import { z } from "zod";

const ticked = z
  .literal("ja")
  .catch("ja")
  .optional()
  .transform((value) => value !== undefined);

/** `logotyp` is a file, or nothing where it is to stay as it is. */
export const brandingForm = z.object({
  farg: z.string().catch(""),
  rad: z.string().catch(""),
  logotyp: z.instanceof(File).nullable().catch(null),
  "ta-bort": ticked,
});
export type BrandingForm = z.infer<typeof brandingForm>;
