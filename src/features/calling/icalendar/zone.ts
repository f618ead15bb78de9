// The Swedish clock, as calendars want to be told it: by its rule, not by its name alone.
import ICAL from "ical.js";

export const swedishZone = "Europe/Stockholm";

const rules = [
  "BEGIN:VTIMEZONE",
  `TZID:${swedishZone}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

export const zoneComponent = (): ICAL.Component => ICAL.Component.fromString(rules);
