// On the last day of a call that has not gone out, those who run the meeting are told so, once.
import type { DailyWork } from "../../../platform/clock/daily.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { callPath } from "../paths.ts";
import { dueLetter } from "./mail.tsx";
import { callsDueBy, deskOf } from "./queries.ts";

/** From eight in the morning. `origin` is where links lead: "https://genbo.example". */
export const callDueWork = (origin: string): DailyWork => ({
  kind: "calls-due",
  fromHour: 8,
  isDue: () => true,
  perform: (tx, day) => tellDesks(tx, day, origin),
});

async function tellDesks(tx: Tx, day: string, origin: string): Promise<void> {
  for (const call of await callsDueBy(tx, day)) {
    if (!(await isNewly(tx, call))) continue;
    const page = origin + callPath(call.cooperation, call.ownBody, call.slug);
    for (const { accountId, name, email, language } of await deskOf(tx, call.id, day))
      await enqueueMail(tx, {
        kind: "call-due",
        recipient: email,
        accountId,
        cooperationId: call.cooperationId,
        ...dueLetter(language, { ...call, name, call: page }),
      });
  }
}

/** A meeting that is moved has another last day, and is told of again. */
async function isNewly(tx: Tx, { id, dueOn }: { id: string; dueOn: string }): Promise<boolean> {
  const told = await tx
    .insertInto("daily_work")
    .values({ kind: "call-due", day: dueOn, subject_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning("kind")
    .executeTakeFirst();
  return told !== undefined;
}
