// What the working page of an agenda shows.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { isAgendaOpen, type RunMeeting } from "../../meetings/index.ts";
import { personsKnownToName, ruledMeetingAt } from "../../publishing/index.ts";
import { waitingTitles } from "../building/gathering/queries.ts";
import { type History, historyOf } from "../history/queries.ts";
import { type AgendaItem, type AgendaPart, agendaOf } from "../items/queries.ts";
import { comingMeetings, type MeetingToWishFor, waitingWishes, type WaitingWish } from "../wishes/queries.ts";

export interface ShownAgenda {
  readonly items: readonly AgendaItem[];
  readonly parts: readonly AgendaPart[];
  readonly history: ReadonlyMap<string, History>;
}

/** In a viewer's reading. */
export async function shownAgenda(reader: Db, meeting: RunMeeting): Promise<ShownAgenda> {
  const items = await agendaOf(reader, meeting.id);
  return { items, parts: await partsOf(reader, meeting.id), history: await historyOf(reader, meeting) };
}

export interface DeskAgenda extends ShownAgenda {
  readonly wishes: readonly WaitingWish[];
  /** Of the body, where a wish can be moved to. */
  readonly coming: readonly MeetingToWishFor[];
  /** The headings of what can be fetched. */
  readonly waiting: readonly string[];
}

export async function deskAgenda(
  reader: Db,
  register: Db,
  meeting: RunMeeting,
  today: string,
): Promise<DeskAgenda> {
  const shown = await shownAgenda(reader, meeting);
  const current = await currentBody(reader, meeting.body.id);
  const wishes = await waitingWishes(reader, meeting.cooperation.id);
  const coming = await comingMeetings(reader, [current], today);
  return {
    ...shown,
    wishes: wishes.filter(
      ({ bodyId, meetingId }) => bodyId === current && (meetingId === null || meetingId === meeting.id),
    ),
    coming: coming.filter(({ id }) => id !== meeting.id),
    waiting: isAgendaOpen(meeting) ? await waitingTitles(reader, register, meeting) : [],
  };
}

export type ItemChoices = Awaited<ReturnType<typeof choicesFor>>;

/** What the form of an item offers: people of the register, and who may read it. */
export async function choicesFor(reader: Db, register: Db, meeting: RunMeeting, itemId: string) {
  const { cooperation, body, slug } = meeting;
  const address = { cooperation: cooperation.slug, body: body.slug, meeting: slug };
  const ruled = await ruledMeetingAt(reader, register, address);
  return {
    people: await peopleOf(reader, register, cooperation.id),
    persons: await personsKnownToName(reader, register, cooperation.id),
    ruled: ruled?.items.find(({ id }) => id === itemId),
    guests: meeting.state === "held" ? [] : await guestsOf(reader, itemId),
  };
}

/** The names of those who have been called to come for an item. */
async function guestsOf(reader: Db, itemId: string): Promise<string[]> {
  const rows = await reader
    .selectFrom("invitees")
    .innerJoin("parties as told", "told.id", "invitees.person_id")
    .innerJoin("parties as person", "person.id", "told.current_id")
    .select("person.name")
    .where("invitees.item_id", "=", itemId)
    .where("invitees.ended_at", "is", null)
    .orderBy("invitees.invited_at")
    .execute();
  return rows.map(({ name }) => name);
}

const mostPeople = 3000;

/** Those whom the reader sees, as they are written on an agenda: with whom they sit for now, or sat for last. */
async function peopleOf(reader: Db, register: Db, cooperationId: string): Promise<string[]> {
  const seen = await reader
    .selectFrom("parties")
    .select("id")
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "person")
    .whereRef("current_id", "=", "id")
    .limit(mostPeople)
    .execute();
  const { rows } = await sql<{ written: string }>`
    select person.name || coalesce(', ' || (
      select seat.name from parties as same
      join lateral (
        select organisation_id, from_on as day from mandates
          where person_id = same.id and organisation_id is not null
        union all
        select organisation_id, held_on from attendances join meetings on meetings.id = meeting_id
          where person_id = same.id and organisation_id is not null) as sat on true
      join parties as told on told.id = sat.organisation_id join parties as seat on seat.id = told.current_id
      where same.current_id = person.id order by sat.day desc nulls last limit 1), '') as written
    from parties as person where person.id = any (${seen.map(({ id }) => id)}::uuid[])
    order by person.name collate swedish`.execute(register);
  return rows.map(({ written }) => written);
}

/** The parts that the reader sees. */
export function partsOf(reader: Db, meetingId: string): Promise<AgendaPart[]> {
  return reader
    .selectFrom("meeting_parts")
    .select([
      "id",
      "name",
      "held_on as heldOn",
      "starts",
      "ends",
      "place",
      sql<boolean>`audience_id is not null`.as("isClosed"),
    ])
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
}

/** What the documents' own body has been merged into. */
export async function currentBody(reader: Db, bodyId: string): Promise<string> {
  const { current_id: current } = await reader
    .selectFrom("parties")
    .select("current_id")
    .where("id", "=", bodyId)
    .executeTakeFirstOrThrow();
  return current;
}
