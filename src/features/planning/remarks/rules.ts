// What there is to say of a day that somebody wants to meet on.
import { type Eve, eveOn, type Holiday, holidayOn, isBridgeDay } from "../../../lib/holidays.ts";
import { daysBetween, daysLater, weekdayOf } from "../../../lib/days.ts";

/** A body's day, or several in a row, with the hours where they are known. */
export interface MeetingDay {
  readonly bodyId: string;
  readonly heldOn: string;
  readonly lastOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
}

export interface WantedDay extends MeetingDay {
  /** As it was typed, 1 (Monday) to 7. */
  readonly saidWeekday: number | null;
}

export interface OtherDay extends MeetingDay {
  readonly bodyName: string;
}

export interface Seat {
  readonly bodyId: string;
  readonly personId: string;
  readonly from: string;
  readonly until: string | null;
}

export interface OutsideEvent {
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

export interface Known {
  readonly today: string;
  readonly others: readonly OtherDay[];
  readonly seats: readonly Seat[];
  readonly events: readonly OutsideEvent[];
}

export type Remark =
  | { readonly kind: "weekday"; readonly day: string; readonly said: number; readonly nearest: string }
  | { readonly kind: "past"; readonly day: string }
  | { readonly kind: "weekend"; readonly day: string }
  | { readonly kind: "holiday"; readonly day: string; readonly name: Holiday }
  | { readonly kind: "eve"; readonly day: string; readonly name: Eve }
  | { readonly kind: "bridge"; readonly day: string }
  | { readonly kind: "same-body"; readonly day: string }
  | { readonly kind: "clash"; readonly day: string; readonly bodyName: string; readonly persons: number }
  | { readonly kind: "same-time"; readonly day: string; readonly bodyName: string }
  | {
      readonly kind: "same-persons";
      readonly day: string;
      readonly bodyName: string;
      readonly persons: number;
    }
  | { readonly kind: "event"; readonly day: string; readonly name: string };

/** To be looked at before it is saved; the others are good to know. */
export const isGrave = ({ kind }: Remark): boolean =>
  kind !== "bridge" && kind !== "same-time" && kind !== "same-persons" && kind !== "event";

export function remarksOn(wanted: WantedDay, known: Known): Remark[] {
  return [
    ...ofWeekday(wanted),
    ...(wanted.heldOn < known.today ? [{ kind: "past", day: wanted.heldOn } as const] : []),
    ...daysOf(wanted).flatMap(ofCalendar),
    ...known.others.flatMap((other) => ofOther(wanted, other, known.seats)),
    ...known.events
      .filter(({ from, until }) => from <= lastOf(wanted) && wanted.heldOn <= until)
      .map(({ name }) => ({ kind: "event", day: wanted.heldOn, name }) as const),
  ];
}

/** Whether the one that was meant is the weekday or the date, nobody but the writer knows: the nearest is offered. */
function ofWeekday({ heldOn, saidWeekday }: WantedDay): Remark[] {
  if (saidWeekday === null || saidWeekday === weekdayOf(heldOn)) return [];
  const ahead = (saidWeekday - weekdayOf(heldOn) + 7) % 7;
  return [
    {
      kind: "weekday",
      day: heldOn,
      said: saidWeekday,
      nearest: daysLater(heldOn, ahead > 3 ? ahead - 7 : ahead),
    },
  ];
}

function ofCalendar(day: string): Remark[] {
  const [holiday, eve] = [holidayOn(day), eveOn(day)];
  if (holiday !== undefined) return [{ kind: "holiday", day, name: holiday }];
  if (eve !== undefined) return [{ kind: "eve", day, name: eve }];
  if (weekdayOf(day) > 5) return [{ kind: "weekend", day }];
  return isBridgeDay(day) ? [{ kind: "bridge", day }] : [];
}

function ofOther(wanted: WantedDay, other: OtherDay, seats: readonly Seat[]): Remark[] {
  const day = wanted.heldOn > other.heldOn ? wanted.heldOn : other.heldOn;
  if (day > lastOf(wanted) || day > lastOf(other)) return [];
  if (wanted.bodyId === other.bodyId) return [{ kind: "same-body", day }];
  const { bodyName } = other;
  const persons = sharedPersons(wanted.bodyId, other.bodyId, day, seats);
  if (!areTogether(wanted, other))
    return persons === 0 ? [] : [{ kind: "same-persons", day, bodyName, persons }];
  return persons === 0 ? [{ kind: "same-time", day, bodyName }] : [{ kind: "clash", day, bodyName, persons }];
}

/** Who sits in both on that day. */
function sharedPersons(one: string, other: string, day: string, seats: readonly Seat[]): number {
  const sitting = (bodyId: string) =>
    new Set(
      seats
        .filter(
          (seat) => seat.bodyId === bodyId && seat.from <= day && (seat.until === null || day <= seat.until),
        )
        .map(({ personId }) => personId),
    );
  return sitting(one).intersection(sitting(other)).size;
}

/** Hours that are not known may be any. */
function areTogether(one: MeetingDay, other: MeetingDay): boolean {
  if (one.lastOn !== null || other.lastOn !== null) return true;
  const [from, until] = hoursOf(one);
  const [otherFrom, otherUntil] = hoursOf(other);
  return from < otherUntil && otherFrom < until;
}

const hoursOf = ({ starts, ends }: MeetingDay): [string, string] => [starts ?? "00:00", ends ?? "24:00"];

const lastOf = ({ heldOn, lastOn }: MeetingDay): string => lastOn ?? heldOn;

/** No more than three weeks are looked through: nobody meets for longer. */
function daysOf(wanted: MeetingDay): string[] {
  const days = Math.min(daysBetween(wanted.heldOn, lastOf(wanted)), 20);
  return Array.from({ length: days + 1 }, (_, at) => daysLater(wanted.heldOn, at));
}
