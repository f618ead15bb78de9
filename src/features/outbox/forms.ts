import { z } from "zod";
import { askedPage } from "../../lib/asked.ts";

/** What of the outbox is shown, as the address says it: everything, where nothing is said. */
export const outboxForm = z.object({
  lage: z.enum(["vantar", "skickade", "tillbaka", "uppgivna"]).nullable().catch(null).default(null),
  sida: askedPage,
});

export type OutboxForm = z.infer<typeof outboxForm>;

/** How many mails a page shows. */
export const pageLength = 50;
