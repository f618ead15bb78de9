// What a calendar answers to an invitation (RFC 5546, 3.2.3).
import ICAL from "ical.js";
import { idInUid } from "../icalendar/occasion.ts";

export interface CalendarReply {
  /** What it is about: the id of a meeting, of a part, or of a guest's invitation. */
  readonly id: string;
  readonly attendee: string;
  readonly answer: "yes" | "no" | "maybe";
  /** Which of our messages it answers; null where it does not say. */
  readonly sequence: number | null;
  readonly words: string;
}

const answers = new Map<string, CalendarReply["answer"]>([
  ["ACCEPTED", "yes"],
  ["DECLINED", "no"],
  ["TENTATIVE", "maybe"],
]);

/** None where it is no answer to an invitation of ours, or one that says something else. */
export function calendarReply(text: string): CalendarReply | undefined {
  const calendar = parsed(text);
  if (textIn(calendar, "method")?.toUpperCase() !== "REPLY") return undefined;
  const event = calendar?.getFirstSubcomponent("vevent") ?? undefined;
  const attendees = event?.getAllProperties("attendee") ?? [];
  const [attendee] = attendees;
  const id = idInUid(textIn(event, "uid") ?? "");
  const answer = answers.get(attendee?.getFirstParameter("partstat")?.toUpperCase() ?? "");
  if (attendees.length !== 1 || attendee === undefined || id === null || answer === undefined)
    return undefined;
  const sequence = event?.getFirstPropertyValue("sequence");
  return {
    id,
    attendee: String(attendee.getFirstValue())
      .replace(/^mailto:/i, "")
      .trim()
      .toLowerCase(),
    answer,
    sequence: typeof sequence === "number" ? sequence : null,
    words: (textIn(event, "comment") ?? "").slice(0, 4000),
  };
}

function parsed(text: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(text));
  } catch {
    return undefined;
  }
}

function textIn(component: ICAL.Component | undefined, name: string): string | undefined {
  const value = component?.getFirstPropertyValue(name);
  return typeof value === "string" ? value.replaceAll("\0", "").trim() : undefined;
}
