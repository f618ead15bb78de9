// A form of the page on which minutes are written: from whom it comes, what it asks, and where he goes on.
import type { Context } from "hono";
import { z } from "zod";
import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { changeOf, deskMeetingAt, type MeetingChange, type RunMeeting } from "../../meetings/index.ts";
import { rowForm } from "../forms.ts";
import type { ReadingOf } from "../pages/reading.tsx";
import { place } from "../paths.ts";
import { answerDone, answerRefused, type Refusal } from "./answers.tsx";
import { isSeen } from "./queries.ts";

export const inItem = ({ punkt }: { punkt: string }) => place.item(punkt);

export interface Asked<Form> {
  readonly meeting: RunMeeting;
  readonly change: MeetingChange;
  readonly form: Form;
}

/** A form of somebody who runs the meeting and sees the row that it is about; undefined for anybody else, and for what
 *  is no form of ours. */
export async function asking<Form>(c: Context, form: z.ZodType<Form>): Promise<Asked<Form> | undefined> {
  const meeting = await deskMeetingAt(c);
  const body = await c.req.parseBody({ all: true });
  const [given, row] = [form.safeParse(body), rowForm.safeParse(body)];
  if (meeting === undefined || !given.success) return undefined;
  if (row.success && !(await isSeen(await reading(c), row.data))) return undefined;
  return { meeting, change: changeOf(c, meeting), form: given.data };
}

type Told<Form> = string | ((form: Form) => string);

/** Does what a form asks. `formId` is where its words stand when they cannot be taken, `to` where one goes on. */
export async function done<Form>(
  c: Context,
  db: Db,
  form: z.ZodType<Form>,
  formId: Told<Form>,
  to: Told<Form>,
  run: (asked: Asked<Form>) => Promise<Result<unknown, Refusal>>,
  readingFor?: (meeting: RunMeeting, form: Form) => Promise<ReturnType<typeof ReadingOf>>,
) {
  const asked = await asking(c, form);
  if (asked === undefined) return c.notFound();
  const line = z.object({ rad: z.string() }).safeParse(asked.form).data?.rad ?? "";
  const said = (told: Told<Form>) => (typeof told === "string" ? told : told(asked.form));
  const isEmpty = "rad" in Object(asked.form) && line === "";
  const result = isEmpty ? ({ ok: false, reason: "empty" } as const) : await run(asked);
  if (result.ok) return answerDone(c, said(to));
  const shown = await readingFor?.(asked.meeting, asked.form);
  return answerRefused(c, db, { place: said(formId), reason: result.reason, line, reading: shown });
}
