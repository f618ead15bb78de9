import { daysLater } from "../../../lib/days.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { DailyWork } from "../../../platform/clock/daily.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { makePersonalLink } from "../../../platform/links/personal-links.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { reportPath } from "../paths.ts";
import { dueMail, type Task } from "./mail.tsx";
import { addresseesOf, type Addressee, assignmentsSoon, type Soon } from "./queries.ts";
import { linkDays } from "./rules.ts";

/** Mondays from seven: one mail to each who has something to report within a fortnight. `origin` is where its links
 *  lead: "https://genbo.example". */
export const assignmentDailyWork = (origin: string): DailyWork => ({
  kind: "monday-mails",
  fromHour: 7,
  isDue: (_, weekday) => weekday === 1,
  perform: (tx, day) => remind(tx, day, origin),
});

async function remind(tx: Tx, day: string, origin: string): Promise<void> {
  const soon = await assignmentsSoon(tx, day);
  const addressees = await addresseesOf(tx, soon, day);
  const written = new Map<string, Set<string>>();
  for (const [email, theirs] of Map.groupBy(addressees, (each) => each.email)) {
    const places = await write(tx, theirs, soon, { day, origin });
    for (const place of places) written.set(place, (written.get(place) ?? new Set()).add(email));
  }
  for (const [cooperationId, persons] of written)
    await recordAct(tx, {
      kind: "assignment.reminded",
      cooperationId,
      accountId: null,
      facts: { persons: persons.size },
    });
}

/** One mail, about all that somebody has; gives the cooperations that it tells of. */
async function write(
  tx: Tx,
  theirs: readonly Addressee[],
  soon: readonly Soon[],
  { day, origin }: { day: string; origin: string },
): Promise<string[]> {
  const [addressee] = theirs;
  if (addressee === undefined) return [];
  const { name, email, language, accountId } = addressee;
  const expiresAt = new Date(`${daysLater(day, linkDays)}T00:00:00Z`);
  const tasks: Task[] = [];
  const places = new Set<string>();
  for (const assignment of soon) {
    const held = theirs.find(({ assignmentId }) => assignmentId === assignment.id);
    if (held === undefined) continue;
    const link = { kind: "report", personId: held.personId, email, assignmentId: assignment.id } as const;
    const token = await makePersonalLink(tx, { ...link, expiresAt });
    const comesUpIn = held.seesNext ? (assignment.next?.bodyName ?? null) : null;
    tasks.push({ ...assignment, comesUpIn, link: origin + reportPath(token) });
    places.add(assignment.cooperationId);
  }
  const [cooperationId = null, ...others] = places;
  await enqueueMail(tx, {
    kind: "assignments-due",
    recipient: email,
    accountId,
    cooperationId: others.length === 0 ? cooperationId : null,
    ...dueMail(language, name, tasks),
  });
  return [...places];
}
