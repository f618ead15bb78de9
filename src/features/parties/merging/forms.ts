import { z } from "zod";

/** Who is kept, and whom to merge into that one. */
export const mergeForm = z.object({ behall: z.guid(), annan: z.guid().nullable().catch(null) });
