// What goes over to a typesetter, and what comes back.
import { z } from "zod";

const bytes = z.custom<Uint8Array>((given) => given instanceof Uint8Array);

/** One standard a file: the first for readers, the second for the archive. */
export const standards = ["ua-1", "a-2a"] as const;
export type Standard = (typeof standards)[number];

export const order = z.object({
  /** The paper as JSON: texts come as data and never as markup. */
  paper: z.string(),
  standard: z.enum(standards),
  logotype: z.object({ bytes, format: z.enum(["png", "jpg"]) }).nullable(),
});
export type Order = z.infer<typeof order>;

export const answer = z.union([z.object({ pdf: bytes }), z.object({ fault: z.string() })]);
export type Answer = z.infer<typeof answer>;
