import { z } from "zod";

export const overviewForm = z.object({ ar: z.coerce.number().int().nullable().catch(null) });
