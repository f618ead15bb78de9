import { type Context, Hono } from "hono";
import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { stepForm } from "../forms.ts";
import { meetingPath, stepPath } from "../paths.ts";
import { takeStep, takeStepBack } from "./commands.ts";
import { changeOf, deskMeetingAt } from "./desk.ts";
import type { StepRefusal } from "./rules.ts";

/** `showRefused` is the meeting's page as it stands, with a sentence. */
export function runningRoutes(
  db: Db,
  showRefused: (c: Context, reason: StepRefusal) => Response | Promise<Response>,
) {
  return new Hono().post(stepPath(":cooperation", ":body", ":meeting"), signedIn, ownForm, async (c) => {
    const meeting = await deskMeetingAt(c);
    const form = stepForm.safeParse(await c.req.parseBody());
    if (meeting === undefined || !form.success) return c.notFound();
    const change = changeOf(c, meeting);
    const { steg: step } = form.data;
    const result = await db
      .transaction()
      .execute(async (tx): Promise<Result<unknown, StepRefusal>> =>
        step === "back" ? takeStepBack(tx, change) : takeStep(tx, change, step),
      );
    if (!result.ok) return showRefused(c, result.reason);
    return c.redirect(meetingPath(meeting.cooperation.slug, meeting.body.slug, meeting.slug), 303);
  });
}
