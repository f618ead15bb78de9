import { z } from "zod";
import { typed } from "../forms.ts";

export const eventForm = z.object({ namn: typed, fran: typed, till: typed });
export type WrittenEvent = z.infer<typeof eventForm>;
