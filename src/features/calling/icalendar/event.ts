import ICAL from "ical.js";
import { dayAfter } from "../../../lib/days.ts";
import { momentValue } from "./calendar.ts";
import { type Occasion, uidOf } from "./occasion.ts";
import { swedishZone } from "./zone.ts";

export interface Version {
  /** Rises with every change. */
  readonly sequence: number;
  /** When this was written. */
  readonly stamp: Date;
  readonly isCancelled?: boolean;
}

/** The VEVENT of an occasion. */
export function eventOf(
  occasion: Occasion,
  { sequence, stamp, isCancelled = false }: Version,
): ICAL.Component {
  const event = new ICAL.Component("vevent");
  const add = (name: string, value: string | number | ICAL.Time) => event.addPropertyWithValue(name, value);
  add("uid", uidOf(occasion.id));
  add("dtstamp", momentValue(stamp));
  add("sequence", sequence);
  addTimes(event, occasion);
  add("summary", occasion.title);
  const place = [occasion.place, occasion.link].filter((each) => each !== null).join(", ");
  if (place !== "") add("location", place);
  if (occasion.description !== "") add("description", occasion.description);
  add("url", occasion.page);
  add("status", isCancelled ? "CANCELLED" : "CONFIRMED");
  if (occasion.starts === null || isOfSeveralDays(occasion)) add("transp", "OPAQUE");
  return event;
}

const isOfSeveralDays = ({ firstDay, lastDay }: Occasion): boolean => lastDay !== null && lastDay > firstDay;

function addTimes(event: ICAL.Component, occasion: Occasion): void {
  const { firstDay, lastDay, starts, ends } = occasion;
  if (starts === null || isOfSeveralDays(occasion)) {
    addDay(event, "dtstart", firstDay);
    // The end of whole days is the day after the last one.
    addDay(event, "dtend", dayAfter(lastDay ?? firstDay));
    return;
  }
  addHour(event, "dtstart", firstDay, starts);
  // One that ends before it begins goes on past midnight.
  if (ends !== null) addHour(event, "dtend", ends > starts ? firstDay : dayAfter(firstDay), ends);
}

const addDay = (event: ICAL.Component, name: string, day: string) =>
  event.addPropertyWithValue(name, ICAL.Time.fromDateString(day));

function addHour(event: ICAL.Component, name: string, day: string, clock: string): void {
  const property = event.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(`${day}T${clock}:00`));
  property.setParameter("tzid", swedishZone);
}
