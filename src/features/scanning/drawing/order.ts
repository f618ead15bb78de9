// What goes over to the process that draws pages, and what comes back.
import { z } from "zod";
import { unreadables } from "../../minutes/index.ts";

const bytes = z.custom<Uint8Array>((given) => given instanceof Uint8Array);

export const order = z.object({
  bytes,
  /** From 1. */
  page: z.number(),
  /** By how many degrees it is turned to stand upright. */
  turn: z.number(),
});
export type Order = z.infer<typeof order>;

export const answer = z.union([
  z.object({ ok: z.literal(true), value: bytes }),
  z.object({ ok: z.literal(false), reason: z.enum(unreadables) }),
  z.object({ fault: z.string() }),
]);
export type Answer = z.infer<typeof answer>;
