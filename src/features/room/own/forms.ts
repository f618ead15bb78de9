import { z } from "zod";
import { words } from "./rules.ts";

export const placeForm = z.object({ vad: z.enum(words) });
export const conflictForm = z.object({ punkt: z.uuid(), svar: z.enum(["ja", "nej"]) });
export const voteForm = z.object({
  punkt: z.uuid(),
  votering: z.uuid(),
  svar: z.enum(["yes", "no", "abstained"]),
});
