import { z } from "zod";
import { undatedYear } from "./paths.ts";

export const calendarForm = z.object({
  organ: z.string().catch(""),
  ar: z
    .union([z.literal(undatedYear), z.coerce.number().int().min(1000).max(9999)])
    .nullable()
    .catch(null),
});

export type CalendarForm = z.infer<typeof calendarForm>;

/** `fil` is the beginning of a file's hash, where a meeting has several. */
export const originalForm = z.object({
  fil: z
    .string()
    .regex(/^[0-9a-f]*$/)
    .catch(""),
});

/** Where a call, a correction round or an approval goes with it, a step has a page of its own. */
export const stepForm = z.object({ steg: z.enum(["called", "held", "minuting", "cancelled", "back"]) });
