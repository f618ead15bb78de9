// The day in the header of minutes beside all that says something else, or the same, of when that meeting was held.
import { daysBetween } from "../../../lib/days.ts";
import type { Calendar, HeldMeeting } from "./calendar.ts";
import { type FoundAcross, headerDisagreeing, type NamedDay } from "./named-days.ts";

/** Who says when a meeting was held. Words of other documents are named by their place in the register. */
export type DayWitness =
  | { readonly kind: "header" | "weekday" | "running-head"; readonly day: string; readonly words: string }
  /** `day` is a month where the name tells no more. */
  | { readonly kind: "file-name"; readonly day: string; readonly document: string }
  | {
      readonly kind: "next-meeting" | "approved" | "named";
      readonly day: string;
      readonly mention: string;
    };

/** Minutes that were read, with the day in their header and what they say of it themselves. */
export interface DatedMinutes {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly day: string;
  readonly witnesses: readonly DayWitness[];
}

/** A meeting that is moved is moved by days; further off another one is meant. */
const near = 7;

/** The header tells another day than the file's name, the head of the pages, the minutes before, or those that approve it. */
export function headersThatDisagree(
  minutes: readonly DatedMinutes[],
  named: readonly NamedDay[],
  calendar: Calendar,
): FoundAcross[] {
  const others = witnessesByMeeting(minutes, named, calendar);
  return minutes.flatMap((each) => {
    const { meetingId, day } = each;
    const said = others.get(meetingId) ?? [];
    const witnesses = [...each.witnesses, ...said.map(({ witness }) => witness)];
    const against = [
      ...disagreeing(day, each.witnesses).map((witness) => ({
        day: witness.day,
        key: `${witness.kind} ${witness.day}`,
      })),
      ...said.filter(({ isAgainst }) => isAgainst).map((one) => ({ day: one.witness.day, key: keyOf(one) })),
    ];
    if (against.length === 0) return [];
    const days = [...new Set(against.map((one) => one.day))].toSorted();
    return {
      code: "header-date-disagrees",
      key: against
        .map(({ key }) => key)
        .toSorted()
        .join(" + "),
      meetingId,
      itemId: null,
      facts: { date: day, said: days.join(" ") },
      words: { header: "date" },
      witnesses,
    };
  });
}

/** Two different minutes of one body for one day: one of the headers bears another meeting's date. */
export function minutesOfOneDay(
  minutes: readonly DatedMinutes[],
  named: readonly NamedDay[],
  calendar: Calendar,
): FoundAcross[] {
  const own = new Map(minutes.map((each) => [each.meetingId, each.witnesses]));
  const others = witnessesByMeeting(minutes, named, calendar);
  const witnessesOf = ({ id }: HeldMeeting) => [
    ...(own.get(id) ?? []),
    ...(others.get(id) ?? []).map(({ witness }) => witness),
  ];
  return calendar.sharedDays().flatMap((together) =>
    together.map((meeting) => ({
      code: "two-minutes-one-day",
      key: meeting.day,
      meetingId: meeting.id,
      itemId: null,
      facts: {
        date: meeting.day,
        others: together
          .filter(({ id }) => id !== meeting.id)
          .map(({ id }) => id)
          .join(" "),
      },
      words: { header: "date" },
      witnesses: witnessesOf(meeting),
    })),
  );
}

/** The mentions that speak against a header: they are told of there, and need not be once more where they stand. */
export function witnessesAgainst(
  minutes: readonly DatedMinutes[],
  named: readonly NamedDay[],
  calendar: Calendar,
): Set<NamedDay> {
  const read = new Set(minutes.map(({ meetingId }) => meetingId));
  return new Set(
    named.filter((each) => {
      const meant = meantBy(each, calendar);
      return meant !== null && meant.isAgainst && read.has(meant.meetingId);
    }),
  );
}

interface Said {
  readonly witness: DayWitness;
  readonly isAgainst: boolean;
  /** The minutes that say it, and their day. */
  readonly meetingId: string;
  readonly namedOn: string | null;
}

function inOrder(one: Said, other: Said): number {
  const key = ({ namedOn, witness }: Said) => `${namedOn} ${witness.kind} ${witness.day}`;
  return key(one).localeCompare(key(other));
}

function witnessesByMeeting(
  minutes: readonly DatedMinutes[],
  named: readonly NamedDay[],
  calendar: Calendar,
): Map<string, Said[]> {
  const read = new Set(minutes.map(({ meetingId }) => meetingId));
  const found = new Map<string, Said[]>();
  for (const each of named) {
    const meant = meantBy(each, calendar);
    if (meant === null || !read.has(meant.meetingId)) continue;
    const witness: DayWitness = { kind: meant.kind, day: each.day, mention: each.mentionId };
    const { meetingId, namedOn } = each;
    const said = { witness, isAgainst: meant.isAgainst, meetingId, namedOn };
    found.set(meant.meetingId, [...(found.get(meant.meetingId) ?? []), said]);
  }
  for (const said of found.values()) said.sort(inOrder);
  return found;
}

interface Meant {
  readonly meetingId: string;
  readonly kind: "next-meeting" | "approved" | "named";
  /** Whether the words speak against the header, and are not about some other meeting. */
  readonly isAgainst: boolean;
}

/** Which meeting the words mean, though its header may tell another day. */
function meantBy(named: NamedDay, calendar: Calendar): Meant | null {
  const { bodyId, day, meetingId, namedOn, time, ofMinutes, isNext } = named;
  const kind =
    ofMinutes && time === "past" ? "approved" : isNext && time === "coming" ? "next-meeting" : "named";
  const met = calendar.meetingOn(bodyId, day);
  if (met !== undefined) return met.id === meetingId ? null : { meetingId: met.id, kind, isAgainst: false };
  const approved = headerDisagreeing(named, calendar);
  if (approved !== null) return { meetingId: approved.id, kind, isAgainst: true };
  const fit = calendar.fit(bodyId, day, meetingId);
  if (fit.kind !== "amiss" || Math.abs(daysBetween(fit.nearest, day)) > near) return null;
  const nearest = calendar.meetingOn(bodyId, fit.nearest);
  if (nearest === undefined) return null;
  const isFollowing = calendar.lastBefore(bodyId, nearest.day)?.id === meetingId && namedOn !== null;
  return { meetingId: nearest.id, kind, isAgainst: kind === "next-meeting" && isFollowing };
}

/** What the document itself tells besides its header, unless something of the same kind tells the header's day: a file
 *  may bear several dates. */
function disagreeing(day: string, witnesses: readonly DayWitness[]): DayWitness[] {
  const isSame = (witness: DayWitness) => day.startsWith(witness.day);
  const besides = Map.groupBy(
    // A wrong weekday is a contradiction by itself, and may be the weekday's fault.
    witnesses.filter(({ kind }) => kind !== "header" && kind !== "weekday"),
    ({ kind }) => kind,
  );
  return [...besides.values()].flatMap((told) => (told.some(isSame) ? [] : told));
}

/** An approval has the key that it had before there were other witnesses, so that what was settled stays settled. */
function keyOf({ witness, meetingId }: Said): string {
  const said = `${meetingId} ${witness.day}`;
  return witness.kind === "approved" ? said : `${witness.kind} ${said}`;
}
