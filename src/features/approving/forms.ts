import { z } from "zod";
import { isId } from "../../lib/asked.ts";
import { isDay } from "../../lib/days.ts";
import { newId } from "../../lib/new-id.ts";

const id = z.string().refine(isId);
const maybeId = id.nullable().catch(null);
const maybeDay = z.string().refine(isDay).nullable().catch(null);
const words = (most: number) =>
  z
    .string()
    .catch("")
    .transform((text) => text.replaceAll("\0", "").replaceAll("\r\n", "\n").trim().slice(0, most));
const ids = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .catch([])
  .transform((all) => all.filter(isId));

export const openingForm = z.object({ sista: maybeDay });

/** The name of what a form makes. */
export const newForm = z.object({ nytt: newId });
/** Neither item nor paragraph where it is about the whole minutes. */
export const commentForm = newForm.extend({ punkt: maybeId, stycke: maybeId, text: words(4000) });
export const answerForm = z.object({ svar: z.enum(["accepted", "declined"]), ord: words(2000) });

export const askingForm = z.object({ punkt: maybeId, ordforande: maybeId, justerare: ids });
/** `summa` is of the text that was shown. */
export const signingForm = z.object({ punkt: maybeId, summa: z.string().regex(/^[0-9a-f]{64}$/) });
export const paperForm = z.object({ justering: id, dag: maybeDay });
/** `earlier`: the minutes that this meeting has approved as one of its items. */
export const approvalForm = z.object({ vad: z.enum(["these", "earlier"]).catch("these"), dag: maybeDay });
/** `ersatter` is the notice that was wrong; its item is the same. */
export const noticeForm = newForm.extend({
  punkt: maybeId,
  ersatter: maybeId,
  dag: maybeDay,
  forvaras: words(300),
});
export const correctionForm = newForm.extend({ punkt: maybeId, text: words(4000) });
/** Without a municipality it is the cooperation's own number. */
export const registryNumberForm = z.object({ kommun: maybeId, nummer: words(100) });
