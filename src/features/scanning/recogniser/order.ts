// What goes over to a recogniser's process, and what comes back.
import { z } from "zod";
import { scannedPage, unreadables } from "../../minutes/index.ts";

export const order = z.object({
  bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
  /** From 1. */
  page: z.number(),
});
export type Order = z.infer<typeof order>;

export const answer = z.union([
  z.object({ ok: z.literal(true), value: z.object({ pages: z.number(), page: scannedPage }) }),
  z.object({ ok: z.literal(false), reason: z.enum(unreadables) }),
  z.object({ fault: z.string() }),
]);
export type Answer = z.infer<typeof answer>;
