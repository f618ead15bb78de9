// What waits for a meeting and is not on its agenda.
import { sql } from "kysely";
import type { Db } from "../../../../platform/db/schema.ts";
import { dayText } from "../../../../ui/day.tsx";
import { watchesDueAt } from "../../../assignments/index.ts";
import { messages } from "../../messages.ts";
import {
  type AgendaMeeting,
  alreadyOn,
  deferredAt,
  leftOffAt,
  meetingsBefore,
  topicsOf,
  unreportedAt,
} from "../queries.ts";
import { comesByItself, isNextToWrite, minutesToApprove, titleOfReturn } from "../rules.ts";

export type Gathered = Awaited<ReturnType<typeof gather>>;

/** All of it. */
export async function gather(register: Db, meeting: AgendaMeeting) {
  const { id: meetingId, body, heldOn } = meeting;
  const earlier = await meetingsBefore(register, meeting);
  const { approvals, assignments } = await alreadyOn(register, meetingId);
  const watches = await watchesDueAt(register, { meetingId, bodyId: body.id, heldOn });
  // Of old minutes only the last can have left something to this meeting.
  const counted = earlier.filter(({ state }, place) =>
    state === null ? place === earlier.length - 1 : state !== "cancelled",
  );
  return {
    approvals: minutesToApprove(earlier).filter(({ id }) => !approvals.has(id)),
    returns: watches.filter(({ assignmentId }) => !assignments.has(assignmentId)),
    deferred: await deferredAt(
      register,
      counted.map(({ id }) => id),
    ),
    topics: await topicsOf(register, body.id),
    reports: await unreportedAt(register, meeting),
  };
}

/** What of it comes by itself. */
export async function gatherByItself(register: Db, meeting: AgendaMeeting, today: string): Promise<Gathered> {
  const { approvals, returns, deferred, topics, reports } = await gather(register, meeting);
  const isNext = isNextToWrite(await meetingsBefore(register, meeting), today);
  const agenda = { leftOff: new Set(await leftOffAt(register, meeting.id)), isNext };
  const comes = (id: string) => comesByItself({ id, isForAnyMeeting: false }, agenda);
  const comesToNext = (id: string) => comesByItself({ id, isForAnyMeeting: true }, agenda);
  return {
    approvals: approvals.filter(({ id }) => comes(id)),
    returns: returns.filter(({ assignmentId }) => comes(assignmentId)),
    deferred: deferred.filter(({ id }) => comesToNext(id)),
    topics: topics.filter(({ id }) => comesToNext(id)),
    reports: reports.filter(({ id }) => comesToNext(id)),
  };
}

export const countOf = ({ approvals, returns, deferred, topics, reports }: Gathered): number =>
  approvals.length + returns.length + deferred.length + topics.length + reports.length;

/** The headings of what waits, as far as the reader sees where it comes from. */
export async function waitingTitles(reader: Db, register: Db, meeting: AgendaMeeting): Promise<string[]> {
  const { approvals, returns, deferred, topics, reports } = await gather(register, meeting);
  const all = [
    ...approvals.map(({ id, heldOn }) => ({ id, title: words.minutesOf(dayText(heldOn, "sv")) })),
    ...returns.map(({ assignmentId: id, given, what }) => ({
      id,
      title: titleOfReturn(given.itemTitle, what),
    })),
    ...reports.map(({ itemId: id, number, title }) => ({ id, title: words.reportOf(number ?? "", title) })),
    ...[...deferred, ...topics].map(({ id, title }) => ({ id, title })),
  ];
  if (all.length === 0) return [];
  const ids = all.map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    select id from meetings where id = any (${ids}::uuid[])
    union all select id from assignments where id = any (${ids}::uuid[])
    union all select id from items where id = any (${ids}::uuid[])
    union all select id from wishes where id = any (${ids}::uuid[])`.execute(reader);
  const seen = new Set(rows.map(({ id }) => id));
  return all.filter(({ id }) => seen.has(id)).map(({ title }) => title);
}

// What Genbo writes into the register itself is Swedish, as all of the agenda is.
const words = messages.sv.built;
