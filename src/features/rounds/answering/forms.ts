import { z } from "zod";
import { newId } from "../../../lib/new-id.ts";

const text = z
  .string()
  .catch("")
  .transform((written) => written.replaceAll("\0", "").replaceAll("\r\n", "\n").trim().slice(0, 20_000));

/** What goes with an answer, besides its fields. */
export const replyForm = z.object({
  /** The reply's name: sent twice, it is said once. */
  nytt: newId,
  gor: z.literal("utanfor").nullable().catch(null),
  ord: text,
  /** How the desk was told. */
  hur: text.transform((how) => how.slice(0, 500)),
});

/** `andra`: somebody who has answered changes it. `rad`: for whom, of several. */
export const answerPageForm = z.object({
  andra: z.literal("ja").nullable().catch(null),
  rad: z.guid().nullable().catch(null),
});
