// The frame that every calendar object stands in (RFC 5545).
import ICAL from "ical.js";
import { zoneComponent } from "./zone.ts";

// It counts the octets of a folded line without the space that it begins with; 75 is the most.
ICAL.foldLength = 74;

/** What a program does with it: an invitation's method is REQUEST or CANCEL; what is only read is PUBLISH. */
export type Method = "REQUEST" | "CANCEL" | "PUBLISH";

export function calendarOf(
  method: Method,
  components: readonly ICAL.Component[],
  about: { readonly name?: string } = {},
): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", "-//Genbo//Genbo//SV");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", method);
  if (about.name !== undefined) {
    calendar.addPropertyWithValue("name", about.name);
    calendar.addPropertyWithValue("x-wr-calname", about.name);
  }
  if (components.some(hasHours)) calendar.addSubcomponent(zoneComponent());
  for (const component of components) calendar.addSubcomponent(component);
  return `${calendar.toString()}\r\n`;
}

const hasHours = (component: ICAL.Component): boolean =>
  component.getAllProperties().some((property) => property.getFirstParameter("tzid") !== undefined);

/** A moment, "20261122T223000Z". */
export const momentValue = (moment: Date): ICAL.Time =>
  ICAL.Time.fromDateTimeString(`${moment.toISOString().slice(0, 19)}Z`);
