// What those see who see the same: asked of the register in their reading, and made into the parts of their page.
import type { Language } from "../../../lib/language.ts";
import type { Access } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { Part } from "../../../ui/part.ts";
import { areMinutesOpen, runMeetingById, type RunMeeting } from "../../meetings/index.ts";
import { deskParts, draftAnew, draftOf } from "../../minuting/index.ts";
import { minutingPath } from "../../minuting/paths.ts";
import { readingParts, screenParts } from "../pages/parts.tsx";
import { type Room, roomAnew, roomOf } from "../queries.ts";
import type { Heard } from "./heard.ts";
import type { View } from "./protocol.ts";
import { itemsSeen, lentIn } from "./queries.ts";

export interface Sight {
  readonly access: Access;
  readonly view: View;
  readonly language: Language;
}

type Draft = Awaited<ReturnType<typeof draftOf>>;

export type Facts =
  | { readonly view: "skriv"; readonly meeting: RunMeeting; readonly draft: Draft }
  | { readonly view: "las" | "duk"; readonly room: Room };

export interface Asking {
  /** Where Genbo asks for itself. */
  readonly register: Db;
  readonly meetingId: string;
}

/** What they see in the room, where it is lent to those who do not write; null where they have nothing to do there. */
export async function accessIn(
  { register, meetingId }: Asking,
  { access, view }: Sight,
): Promise<Access | null> {
  if (view === "skriv") return access;
  const lent = await lentIn(register, meetingId, access.audiences);
  return lent.length === 0 ? null : { ...access, audiences: [...new Set([...access.audiences, ...lent])] };
}

/** Everything; null where he may not see it. */
export async function factsOf(
  seen: Db,
  { register, meetingId }: Asking,
  { view }: Sight,
): Promise<Facts | null> {
  if (view === "skriv") {
    const meeting = await runMeetingById(seen, meetingId);
    if (meeting?.isDesk !== true || !areMinutesOpen(meeting)) return null;
    return { view, meeting, draft: await draftOf(seen, register, meeting) };
  }
  const room = await roomOf(seen, meetingId);
  return room !== undefined && areMinutesOpen(room.meeting) ? { view, room } : null;
}

/** The same after what has been heard alone has changed; where an item has come or gone, everything. */
export async function factsAnew(
  seen: Db,
  asking: Asking,
  sight: Sight,
  before: Facts,
  { items, people, acts }: Omit<Heard, "everything" | "rows">,
): Promise<Facts | null> {
  const known = itemsIn(before);
  const visible = new Set(await itemsSeen(seen, asking.meetingId, [...items]));
  if ([...items].some((item) => visible.has(item) !== known.has(item))) return factsOf(seen, asking, sight);
  const changed = { items: visible, people, acts };
  return before.view === "skriv"
    ? { ...before, draft: await draftAnew(seen, asking.register, before, changed) }
    : { ...before, room: await roomAnew(seen, before.room, changed) };
}

export const itemsIn = (facts: Facts): ReadonlySet<string> =>
  new Set((facts.view === "skriv" ? facts.draft : facts.room).items.map(({ id }) => id));

/** Nothing in them is anybody's own: forms are made for nobody, and the browser says for whom. */
export function partsOf(facts: Facts, { access, language }: Sight, today: string): Part[] {
  if (facts.view !== "skriv") {
    if (facts.view === "duk") return screenParts(facts.room, language);
    const { now, notes, around } = readingParts(facts.room, language);
    return [...now, ...notes, ...around];
  }
  const { cooperation, body, slug } = facts.meeting;
  const minutes = minutingPath(cooperation.slug, body.slug, slug);
  const visit = { language, address: minutes, today, viewer: { account: null, access } };
  const { status, head, people, middle, tail } = deskParts({ visit, minutes, refused: null }, facts);
  return [status, ...head, ...people, ...middle, ...tail];
}
