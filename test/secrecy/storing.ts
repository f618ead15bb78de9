// Puts a made-up installation into the database: rows as an import's, which are then opened and closed as a person
// does it.
import type { Db } from "../../src/platform/db/schema.ts";
import type { Cooperation, Meeting, World } from "./things.ts";
import { common } from "./naming.ts";
import { type InItem, storeItems, withMasked } from "./storing-items.ts";
import { sayAudiences } from "./saying.ts";
import { recordOf } from "./recording.ts";
import { areMinutesDraft, isAgendaDraft } from "./run-things.ts";
import { storeConsultations } from "./storing-consultations.ts";
import { storeDeed, storePlanning } from "./storing-plans.ts";
import { closeRun, storePart, storeRun } from "./storing-run.ts";
import { storeRounds } from "./storing-rounds.ts";
import { storeAccounts } from "./storing-people.ts";
import { storeMasked, storeWork } from "./storing-work.ts";

const then = "2026-01-02T09:00:00Z";

export async function store(db: Db, world: World): Promise<void> {
  for (const cooperation of world.cooperations) await storePlace(db, cooperation);
  await storeAccounts(db, world);
  const meetings = world.cooperations.flatMap((place) =>
    place.meetings.map((meeting) => ({ place, meeting, items: itemsOf(place, meeting) })),
  );
  const items = meetings.flatMap((each) => each.items);
  await storeMeetings(db, meetings);
  const run = meetings.flatMap(({ meeting }) =>
    meeting.run === null ? [] : [{ meeting, run: meeting.run }],
  );
  for (const each of run) await storePart(db, each.meeting, each.run);
  await storeItems(db, items);
  for (const each of run) await storeRun(db, world, each.meeting, each.run);
  for (const item of items) await storeDeed(db, world, item);
  for (const { place, meeting } of meetings) await storeMasked(db, place, meeting);
  await storeRounds(db, world, true);
  await sayAudiences(db, world);
  for (const each of run) await closeRun(db, world, each.meeting, each.run);
  await storeRounds(db, world, false);
  await storeConsultations(db, world);
  for (const place of world.cooperations) await storePlanning(db, world, place);
  for (const place of world.cooperations) await storeWork(db, place);
}

interface InMeeting {
  readonly place: Cooperation;
  readonly meeting: Meeting;
  readonly items: readonly InItem[];
}

const itemsOf = (place: Cooperation, meeting: Meeting): InItem[] =>
  meeting.items.map((item, position) => ({
    ...item,
    position,
    names: { presenter: nameOf(place, item.presenter) },
    ofMeeting: { cooperation_id: place.id, meeting_id: meeting.id },
    part: item.run?.isInPart === true ? (meeting.run?.part.id ?? null) : null,
    isAgendaDraft: meeting.run !== null && isAgendaDraft(meeting.run),
    written: { is_draft: meeting.run !== null && areMinutesDraft(meeting.run) },
  }));

async function storePlace(db: Db, place: Cooperation): Promise<void> {
  const { id, slug, word, isOpened, member } = place;
  const opened_at = isOpened ? "2026-01-01" : null;
  await db.insertInto("cooperations").values({ id, slug, name: word, opened_at, created_at: then }).execute();
  const parties = [...place.persons, ...place.bodies, ...place.organisations];
  await db
    .insertInto("parties")
    .values(
      parties.map((party) => ({
        id: party.id,
        cooperation_id: id,
        kind: party.kind,
        slug: party.slug,
        name: party.word,
        current_id: party.id,
        created_at: then,
      })),
    )
    .execute();
  if (member !== null)
    await db.updateTable("parties").set({ member_from: "2020-01-01" }).where("id", "=", member).execute();
  await db
    .insertInto("party_aliases")
    .values(parties.map((party) => ({ party_id: party.id, spelling: party.alias, folded: party.alias })))
    .execute();
  await db
    .insertInto("search_entries")
    .values(
      parties.map((party) => ({
        cooperation_id: id,
        kind: "party" as const,
        subject_id: party.id,
        title: party.word,
        body: "",
      })),
    )
    .execute();
}

async function storeMeetings(db: Db, meetings: readonly InMeeting[]): Promise<void> {
  if (meetings.length === 0) return;
  await db
    .insertInto("meetings")
    .values(
      meetings.map(({ place, meeting }) => ({
        id: meeting.id,
        cooperation_id: place.id,
        body_id: meeting.body,
        slug: meeting.slug,
        kind: "minutes" as const,
        held_on: meeting.slug,
        place: meeting.word,
        header_spans: "{}",
        is_per_capsulam: meeting.run?.isBetween === true,
        state: meeting.run === null ? null : ("planned" as const),
        link: meeting.run === null ? null : `https://exempel.se/${meeting.run.link}`,
      })),
    )
    .execute();
  await db
    .insertInto("attendances")
    .values(
      meetings.flatMap(({ place, meeting }) =>
        meeting.attendees.map((person, position) => ({
          // One in each meeting, and the same in every database.
          id: meeting.id,
          meeting_id: meeting.id,
          position,
          name: nameOf(place, person),
          person_id: person,
          presence: "member" as const,
          chair: false,
          minute_taker: false,
          is_draft: meeting.run !== null && areMinutesDraft(meeting.run),
        })),
      ),
    )
    .execute();
  await db
    .insertInto("documents")
    .values(
      meetings
        .map(({ place, meeting }) => ({ place, meeting, ...meeting }))
        .map(({ place, meeting, id, document, masked }) => ({
          id: document.id,
          cooperation_id: place.id,
          meeting_id: id,
          sha256: document.sha256,
          file_name: `${document.word}.txt`,
          format: "text" as const,
          text: withMasked(document.word, masked),
          record: JSON.stringify(recordOf(meeting)),
          original: Buffer.from(document.original),
          imported_at: then,
        })),
    )
    .execute();
  // What a damaged word was read as is as secret as the text.
  await db
    .insertInto("repairs")
    .values(
      meetings.map(({ meeting: { document } }) => ({
        document_id: document.id,
        starts: 0,
        ends: document.word.length,
        word: document.word,
      })),
    )
    .execute();
  await db
    .insertInto("search_entries")
    .values(meetings.flatMap((each) => entriesOf(each)))
    .execute();
}

function entriesOf({ place, meeting, items }: InMeeting) {
  const around = {
    cooperation_id: place.id,
    meeting_id: meeting.id,
    held_on: meeting.slug,
    setting: nameOf(place, meeting.body),
  };
  const entry = (
    kind: "meeting" | "item" | "decision" | "input" | "assignment",
    { id, word }: { id: string; word: string },
  ) => ({
    ...around,
    kind,
    subject_id: id,
    title: word,
    body: common,
  });
  const { document } = meeting;
  return [
    entry("meeting", meeting),
    { ...around, kind: "source" as const, subject_id: document.id, title: "", body: document.word },
    ...items.flatMap((item) => [
      entry("item", item),
      entry("input", item.input),
      entry("decision", item.decision),
      entry("assignment", item.assignment),
    ]),
  ];
}

const nameOf = ({ persons, bodies }: Cooperation, id: string) =>
  [...persons, ...bodies].find((party) => party.id === id)?.word ?? "";
