import { z } from "zod";

const id = z.uuid();

/** `person` comes as often as there are persons. */
export const reservationForm = z.object({
  nytt: id,
  punkt: id,
  person: z.union([id.transform((one) => [one]), z.array(id)]).catch([]),
  ord: z.string().trim().max(20_000).default(""),
});
