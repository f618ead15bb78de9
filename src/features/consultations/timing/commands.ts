// On the day when a plan can no longer be kept, those who run the work are told so, once a reason.
import type { DailyWork } from "../../../platform/clock/daily.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { consultationPath } from "../paths.ts";
import { comingConsultations } from "../queries.ts";
import { planLetter } from "./mail.tsx";
import { comingMeetings, deskOf } from "./queries.ts";
import { faultsIn, type Fault, planOf } from "./rules.ts";

/** From seven in the morning. `origin` is where links lead: "https://genbo.example". */
export const consultationPlanWork = (origin: string): DailyWork => ({
  kind: "consultation-plans",
  fromHour: 7,
  isDue: () => true,
  perform: (tx, day) => tellDesks(tx, day, origin),
});

async function tellDesks(tx: Tx, day: string, origin: string): Promise<void> {
  const consultations = await comingConsultations(tx, day);
  const bodies = [...new Set(consultations.map(({ bodyId }) => bodyId))];
  const meetings = await comingMeetings(tx, bodies, day);
  for (const consultation of consultations) {
    const { id, bodyId, lastStep, cooperationId, title, deadline } = consultation;
    const plan = planOf({ ...consultation, meetings: meetings.filter((each) => each.bodyId === bodyId) });
    const faults: Fault[] = [];
    for (const fault of faultsIn(plan, lastStep, day)) if (await isNewly(tx, id, fault)) faults.push(fault);
    if (faults.length === 0) continue;
    const page = origin + consultationPath(consultation.cooperationSlug, consultation.number);
    for (const { accountId, name, email, language } of await deskOf(tx, id, day))
      await enqueueMail(tx, {
        kind: "consultation-plan",
        recipient: email,
        accountId,
        cooperationId,
        ...planLetter(language, { name, title, deadline, faults, page }),
      });
  }
}

/** A plan that has other days because a meeting was moved is told of again. */
async function isNewly(tx: Tx, subjectId: string, { kind, day }: Fault): Promise<boolean> {
  const told = await tx
    .insertInto("daily_work")
    .values({ kind: `consultation-${kind}`, day, subject_id: subjectId })
    .onConflict((conflict) => conflict.doNothing())
    .returning("kind")
    .executeTakeFirst();
  return told !== undefined;
}
