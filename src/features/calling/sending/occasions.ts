// What stands in a calendar of what somebody is called to.
import type { Language } from "../../../lib/language.ts";
import { agendaPath } from "../../agenda/paths.ts";
import { timeText } from "../../../ui/day.tsx";
import type { Occasion } from "../icalendar/occasion.ts";
import {
  type Asked,
  type CalledItem,
  type CalledMeeting,
  type Callee,
  idOf,
  shareOf,
} from "../inviting/rules.ts";
import { messages } from "../messages.ts";

interface Place {
  /** Where links lead: "https://genbo.example". */
  readonly origin: string;
  readonly inviteeId: string;
}

export function occasionOf(
  meeting: CalledMeeting,
  callee: Callee,
  asked: Asked,
  { origin, inviteeId }: Place,
): Occasion {
  const { language } = callee;
  const words = messages[language];
  const { cooperation, body, slug, heldOn, lastOn, starts, ends, place, link } = meeting;
  const page = origin + agendaPath(cooperation.slug, body.slug, slug);
  const about = {
    id: idOf(meeting, asked, inviteeId),
    title: titleOf(meeting, asked, language),
    firstDay: heldOn,
    lastDay: null,
    starts,
    ends,
    place,
    link,
    description: "",
    page,
  };
  if (asked.kind === "meeting")
    return { ...about, lastDay: lastOn, description: described(meeting, callee, null, words.readMore(page)) };
  if (asked.kind === "part") {
    const { part } = asked;
    const description = described(meeting, callee, part.id, words.readMore(page));
    const times = part.starts === null ? {} : { starts: part.starts, ends: part.ends };
    return { ...about, firstDay: part.heldOn ?? heldOn, ...times, place: part.place ?? place, description };
  }
  const { item } = asked;
  const hours = item.from === null ? {} : { starts: item.from, ends: item.until };
  const where = { firstDay: item.part?.heldOn ?? heldOn, place: item.part?.place ?? place };
  return { ...about, ...hours, ...where, page: origin };
}

/** What it is called in a calendar and at the head of a mail. */
export function titleOf(
  { name, body, cooperation }: CalledMeeting,
  asked: Asked,
  language: Language,
): string {
  const words = messages[language];
  const whole = name ?? body.name;
  if (asked.kind === "meeting") return words.of(whole, cooperation.name);
  if (asked.kind === "part") return words.partOf(whole, asked.part.name);
  return words.itemAt(asked.isTold ? asked.item.title : words.guestItem, words.of(whole, cooperation.name));
}

/** The items of the meeting, or of one of its parts, as lines; those of a closed part are told there alone. */
function described(meeting: CalledMeeting, callee: Callee, partId: string | null, more: string): string {
  const items = shareOf(meeting, callee).items.filter(
    ({ part }) => (part?.id ?? null) === partId || (partId === null && part?.isClosed === false),
  );
  return [
    ...items.map((item) => itemLine(item, callee.language)),
    ...(items.length > 0 ? [""] : []),
    more,
  ].join("\n");
}

/** "3 a Gemensamt e-arkiv (13.30–13.50)" */
export function itemLine({ label, title, from, until }: CalledItem, language: Language): string {
  const times = from === null ? "" : ` (${timeText(from, until, language)})`;
  return `${label} ${title}${times}`;
}
