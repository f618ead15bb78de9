import { z } from "zod";

/** `epost` is the address as it was written: none to send to the one that is known. */
export const againForm = z.object({
  epost: z
    .string()
    .catch("")
    .transform((written) => written.replaceAll("\0", "").trim().slice(0, 254)),
});

export const address = z.email().max(254);
