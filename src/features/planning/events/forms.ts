import type { z } from "zod";
import { newForm, typed } from "../forms.ts";

export const eventForm = newForm.extend({ namn: typed, fran: typed, till: typed });
export type WrittenEvent = z.infer<typeof eventForm>;
