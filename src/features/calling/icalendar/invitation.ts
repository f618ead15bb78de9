// What is sent to a calendar with a call, a change and a cancellation (RFC 5546).
import type ICAL from "ical.js";
import { calendarOf } from "./calendar.ts";
import { eventOf, type Version } from "./event.ts";
import type { Occasion, Organizer } from "./occasion.ts";

export interface Invitation {
  readonly occasion: Occasion;
  readonly organizer: Organizer;
  /** Each is told of himself alone. */
  readonly attendee: { readonly name: string; readonly email: string };
  readonly version: Version;
}

export function invitationOf({ occasion, organizer, attendee, version }: Invitation): string {
  const event = eventOf(occasion, version);
  addPerson(event, "organizer", organizer);
  const invited = addPerson(event, "attendee", attendee);
  const isCancelled = version.isCancelled === true;
  if (!isCancelled) {
    invited.setParameter("cutype", "INDIVIDUAL");
    invited.setParameter("role", "REQ-PARTICIPANT");
    invited.setParameter("partstat", "NEEDS-ACTION");
    invited.setParameter("rsvp", "TRUE");
  }
  return calendarOf(isCancelled ? "CANCEL" : "REQUEST", [event]);
}

function addPerson(event: ICAL.Component, name: string, person: Organizer): ICAL.Property {
  const property = event.addPropertyWithValue(name, `mailto:${person.email}`);
  // No double quotes within a parameter, by RFC 5545, 3.2.
  property.setParameter("cn", person.name.replaceAll('"', "'"));
  return property;
}
