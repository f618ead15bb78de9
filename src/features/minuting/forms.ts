import { z } from "zod";
import { isRemovable, type Removable, removable } from "./adding/rules.ts";
import { movements } from "./attending/breaks.ts";
import { answers } from "./deciding/rules.ts";
import { fieldName, fields } from "./fields/rules.ts";

const id = z.uuid();
/** Beyond it nobody writes at a table, and no page could show it. */
const longest = 20_000;
const line = z.string().trim().max(longest);
const chosenId = z.union([id, z.literal("").transform(() => null)]).catch(null);

const removableName = z.string().transform((name, context): Removable => {
  if (isRemovable(name)) return name;
  context.addIssue("nothing of that kind is removed");
  return z.NEVER;
});

/** Which row of the register a form is about, where it is about one. */
export const rowForm = z.union([
  z
    .object({ falt: fieldName, rad: id })
    .transform(({ falt, rad }) => ({ table: fields[falt].table, id: rad })),
  z
    .object({ slag: removableName, rad: id })
    .transform(({ slag, rad }) => ({ table: removable[slag], id: rad })),
  z.object({ deltar: id }).transform(({ deltar }) => ({ table: "attendances" as const, id: deltar })),
  z.object({ punkt: id }).transform(({ punkt }) => ({ table: "items" as const, id: punkt })),
]);

export const fieldForm = z.object({
  falt: fieldName,
  rad: id,
  varde: z.string().max(longest).default(""),
  revision: z.string().max(40).default(""),
});

export const attendanceForm = z.object({ nytt: id, rad: line });
export const proposedForm = z.object({ person: chosenId.default(null) });
export const absenceForm = z.object({ punkt: id, person: id, skal: z.enum(["conflict", "out"]) });
/** One that is written live begins empty. */
export const movementForm = z.object({ deltar: id, vad: z.enum(movements) });
export const turnForm = z.object({ punkt: id });
export const undoingForm = z.object({ nytt: id, handling: chosenId.default(null) });
export const inputForm = z
  .object({ nytt: id, punkt: id, rad: line, direkt: z.literal("ja").optional() })
  .transform(({ rad, direkt, ...form }) =>
    direkt === undefined ? { ...form, rad, text: rad } : { ...form, text: rad },
  );
export const clauseForm = z.object({
  nytt: id,
  punkt: id,
  forslag: chosenId.default(null),
  svar: z.enum(answers),
});
export const deferralForm = z.object({ nytt: id, punkt: id, mote: id });
export const reportedForm = z.object({ punkt: id, svar: z.enum(["ja", "nej"]) });
export const readingForm = z.object({ punkt: id, rad: line });
export const assignmentForm = z.object({
  nytt: id,
  punkt: id,
  rad: line,
  visat: z.string().max(40).default(""),
  mote: z
    .union([id, z.literal("none")])
    .nullable()
    .catch(null)
    .default(null),
});
export const itemForm = z.object({ nytt: id, rad: line });
export const stepForm = z.object({ steg: z.enum(["held", "minuting", "back"]) });
export const removalForm = z.object({ slag: removableName, rad: id });
