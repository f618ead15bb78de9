import { z } from "zod";

export const personalDataForm = z.object({ format: z.literal("json").nullable().catch(null) });
