import { z } from "zod";
import { newId } from "../../../lib/new-id.ts";
import { stances } from "../form/rules.ts";

/** As what a mail is taken: a stance, outside, the answer that was read in it, or nothing. */
export const mailChoices = [...stances, "outside", "read", "aside"] as const;
export type MailChoice = (typeof mailChoices)[number];

/** `nytt` names the reply that comes of it: pressed twice, it is said once. */
export const mailForm = z.object({ nytt: newId, svar: z.enum(mailChoices).nullable().catch(null) });
