// A meeting in the room: what those see who write its minutes, who follow it, and on the wall.
import type { Access } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { Part } from "../../../ui/part.ts";
import { areMinutesOpen, type MeetingChange, runMeetingById, type RunMeeting } from "../../meetings/index.ts";
import { deskParts, draftAnew, draftOf, openTexts, writeText } from "../../minuting/index.ts";
import { minutingPath } from "../../minuting/paths.ts";
import { ownPart } from "../own/own-part.tsx";
import { ownIn } from "../own/queries.ts";
import { readingParts, screenParts } from "../pages/parts.tsx";
import { type Room, roomAnew, roomOf } from "../queries.ts";
import { views, type WriteRefusal } from "./protocol.ts";
import { itemsSeen, lentIn, wordsOf } from "./queries.ts";
import type { Changed, Picture, Sight, Subject } from "./subject.ts";

type Place = Omit<MeetingChange, "accountId">;

export function meetingSubject({ meetingId, cooperationId }: Place): Subject {
  return {
    id: meetingId,
    texts: "item",
    views,
    isApart: () => false,
    accessIn: (register, sight) => accessIn(register, meetingId, sight),
    async pictureOf(seen, register, sight) {
      const asking = { register, meetingId, sight };
      const facts = await factsOf(seen, asking);
      return facts === null ? null : pictureOf(asking, facts);
    },
    writtenAmong: (seen, _, __, items) => itemsSeen(seen, meetingId, items),
    wordsOf,
    openTexts: (register, accountId, items) =>
      openTexts(register, { meetingId, cooperationId, accountId }, items),
    async write(register, { access, account }, { item, update }) {
      const change = { meetingId, cooperationId, accountId: account.id };
      const known = access.audiences;
      const writing = { itemId: item, update: Buffer.from(update, "base64"), known };
      const written = await writeText(register, change, writing);
      return written.ok ? null : reasons[written.reason];
    },
    ownIn: (register, accountId) => ownIn(register, meetingId, accountId),
  };
}

const reasons = { gone: "gone", unreadable: "unreadable", "not-open": "closed" } as const satisfies Record<
  string,
  WriteRefusal
>;

type Draft = Awaited<ReturnType<typeof draftOf>>;

type Facts =
  | { readonly view: "skriv"; readonly meeting: RunMeeting; readonly draft: Draft }
  | { readonly view: "las" | "duk"; readonly room: Room };

interface Asking {
  /** Where Genbo asks for itself. */
  readonly register: Db;
  readonly meetingId: string;
  readonly sight: Sight;
}

/** What they see in the room, where it is lent to those who do not write; null where they have nothing to do there. */
async function accessIn(register: Db, meetingId: string, { access, view }: Sight): Promise<Access | null> {
  if (view === "skriv") return access;
  const lent = await lentIn(register, meetingId, access.audiences);
  return lent.length === 0 ? null : { ...access, audiences: [...new Set([...access.audiences, ...lent])] };
}

function pictureOf(asking: Asking, facts: Facts): Picture {
  const { sight } = asking;
  const { cooperation, body, slug } = facts.view === "skriv" ? facts.meeting : facts.room.meeting;
  const common: Picture = {
    items: itemsIn(facts),
    isWritten: () => true,
    parts: (today) => partsOf(facts, sight, today),
    place: { cooperation: cooperation.slug, body: body.slug, meeting: slug },
    async anew(seen, changed) {
      const now = await factsAnew(seen, asking, facts, changed);
      return now === null ? null : pictureOf(asking, now);
    },
  };
  if (facts.view !== "las") return common;
  const viewer = { account: null, access: sight.access };
  return {
    ...common,
    ownPart: (own) => ownPart({ own, room: facts.room, viewer, language: sight.language }),
  };
}

async function factsOf(seen: Db, { register, meetingId, sight: { view } }: Asking): Promise<Facts | null> {
  if (view === "skriv") {
    const meeting = await runMeetingById(seen, meetingId);
    if (meeting?.isDesk !== true || !areMinutesOpen(meeting)) return null;
    return { view, meeting, draft: await draftOf(seen, register, meeting) };
  }
  const room = await roomOf(seen, meetingId);
  return room !== undefined && areMinutesOpen(room.meeting) ? { view, room } : null;
}

/** Where an item has come or gone, everything. */
async function factsAnew(
  seen: Db,
  asking: Asking,
  before: Facts,
  { items, people, acts }: Changed,
): Promise<Facts | null> {
  const known = itemsIn(before);
  const visible = new Set(await itemsSeen(seen, asking.meetingId, [...items]));
  if ([...items].some((item) => visible.has(item) !== known.has(item))) return factsOf(seen, asking);
  const changed = { items: visible, people, acts };
  return before.view === "skriv"
    ? { ...before, draft: await draftAnew(seen, asking.register, before, changed) }
    : { ...before, room: await roomAnew(seen, before.room, changed) };
}

const itemsIn = (facts: Facts): ReadonlySet<string> =>
  new Set((facts.view === "skriv" ? facts.draft : facts.room).items.map(({ id }) => id));

function partsOf(facts: Facts, { access, language }: Sight, today: string): Part[] {
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
