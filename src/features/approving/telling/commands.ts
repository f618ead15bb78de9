import { daysLater } from "../../../lib/days.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { makePersonalLink } from "../../../platform/links/personal-links.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { reportPath } from "../../assignments/paths.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { Around } from "../people/around.ts";
import { approvedMail } from "./mail.tsx";
import { concernedBy } from "./queries.ts";

/** How long a link in such a mail reports. */
const linkDays = 60;

/** One mail to each, when minutes have been approved. */
export async function tellWhomItConcerns(
  tx: Tx,
  { id, body, heldOn, slug, cooperation }: RunMeeting,
  { today, origin }: Around,
): Promise<void> {
  const minutes = origin + meetingPath(cooperation.slug, body.slug, slug);
  const expiresAt = new Date(`${daysLater(today, linkDays)}T00:00:00Z`);
  for (const concerned of await concernedBy(tx, id, today)) {
    const { personId, email, name, language, accountId, concern, mayRead } = concerned;
    const all = [...concern.own, ...concern.municipalities.flatMap((each) => each.tasks)];
    // Such a link opens for the account that it was mailed to.
    const tasks = accountId === null ? [] : all;
    const reports = new Map<string, string>();
    for (const { id: assignmentId } of tasks) {
      const link = { kind: "report", personId, email, assignmentId, expiresAt } as const;
      if (!reports.has(assignmentId))
        reports.set(assignmentId, origin + reportPath(await makePersonalLink(tx, link)));
    }
    const about = { name, body: body.name, heldOn, concern, minutes: mayRead ? minutes : null, reports };
    await enqueueMail(tx, {
      kind: "minutes-approved",
      recipient: email,
      accountId,
      cooperationId: cooperation.id,
      ...approvedMail(language, about),
    });
  }
}
