// What the register as a whole tells of days: which body's meeting a day names, and where assignments return.
import { daysBetween } from "../../../lib/days.ts";
import { bodyKey, keysOfMeeting } from "../../../lib/body-names.ts";
import { daysInFileName } from "../../minutes/index.ts";
import {
  Calendar,
  type DatedMinutes,
  type DayWitness,
  type DueAssignment,
  type HeldMeeting,
  type NamedDay,
} from "../rules.ts";
import type { BodySpelling, DatedDocument, MeetingDay, MeetingMention } from "./queries.ts";

export function calendarOf(meetings: readonly MeetingDay[]): Calendar {
  const held = meetings.flatMap(({ id, bodyId, day }): HeldMeeting[] =>
    bodyId === null || day === null ? [] : [{ id, bodyId, day }],
  );
  return new Calendar(held);
}

/** Mentions whose body the register knows. A body not named is the one that speaks, unless only another has met
 *  on that very day. */
export function namedDays(
  mentions: readonly MeetingMention[],
  meetings: readonly MeetingDay[],
  bodies: readonly BodySpelling[],
): NamedDay[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const byKey = new Map(bodies.map((body) => [body.key, body]));
  const byDay = Map.groupBy(meetings, ({ day }) => day);
  return mentions.flatMap((mention) => {
    const naming = byId.get(mention.meetingId);
    if (naming === undefined) return [];
    const sameDay = byDay.get(mention.day) ?? [];
    const body =
      mention.body === null ? unnamedBody(naming, sameDay) : bodyCalled(mention.body, naming, byKey);
    if (body === undefined) return [];
    const { mentionId, meetingId, itemId, day, time, ofMinutes, isNext } = mention;
    const { id: bodyId, name } = body;
    const told = { mentionId, meetingId, itemId, day, time, ofMinutes, isNext };
    return { ...told, namedOn: naming.day, bodyId, body: name };
  });
}

/** What each document says of its own day: its header, the heads of its pages, the names of its files. */
export function datedMinutes(documents: readonly DatedDocument[]): DatedMinutes[] {
  return documents.map(({ meetingId, bodyId, day, ownWitnesses, files }) => {
    const own = ownWitnesses.map(({ kind, date, text }): DayWitness => ({ kind, day: date, words: text }));
    const named = files.flatMap(({ document, name }) =>
      daysInFileName(name).map((date): DayWitness => ({ kind: "file-name", day: date, document })),
    );
    return { meetingId, bodyId, day, witnesses: [...own, ...named] };
  });
}

export interface Return {
  readonly meetingId: string | null;
  readonly named: boolean;
}

// Bodies meet at least twice a year: where the register's next meeting is further off, others are missing in it.
const halfAYear = 200;

/** The meeting that the words name, found or not; where they name none, the body's first one when it is due. */
export function returnOf(assignment: DueAssignment, named: NamedDay | undefined, calendar: Calendar): Return {
  if (named !== undefined) {
    return { meetingId: calendar.meetingOn(named.bodyId, named.day)?.id ?? null, named: true };
  }
  const { bodyId, givenOn, dueOn } = assignment;
  if (bodyId === null || dueOn === null) return { meetingId: null, named: false };
  const first = calendar.firstFrom(bodyId, dueOn);
  const isNext =
    first !== undefined && daysBetween(dueOn, first.day) <= halfAYear && first.day > (givenOn ?? "");
  return { meetingId: isNext ? first.id : null, named: false };
}

/** Finds the coming meeting that an assignment's words name, by its item and its day. */
export function namedByAssignment(named: readonly NamedDay[]) {
  const coming = named.filter(({ itemId, time }) => itemId !== null && time === "coming");
  const byItem = new Map(coming.map((each) => [`${each.itemId} ${each.day}`, each]));
  return ({ itemId, dueOn }: DueAssignment) => byItem.get(`${itemId} ${dueOn}`);
}

function unnamedBody(naming: MeetingDay, sameDay: readonly MeetingDay[]) {
  const ours = sameDay.filter(({ otherCooperation }) => otherCooperation === naming.otherCooperation);
  const [only, ...more] = ours.some(({ bodyId }) => bodyId === naming.bodyId) ? [] : ours;
  const { bodyId, body } = only !== undefined && more.length === 0 ? only : naming;
  return bodyId === null || body === null ? undefined : { id: bodyId, name: body };
}

function bodyCalled(
  called: string,
  { otherCooperation }: MeetingDay,
  byKey: ReadonlyMap<string, BodySpelling>,
) {
  const keys = keysOfMeeting(called);
  const theirs =
    otherCooperation === null ? [] : keys.map((key) => `${key}${bodyKey(` (${otherCooperation})`)}`);
  return [...theirs, ...(otherCooperation === null ? keys : [])]
    .map((key) => byKey.get(key))
    .find((body) => body !== undefined);
}
