// Puts a made-up installation into the database: rows as an import's, which are then opened and closed as a person
// does it.
import type { Db } from "../../src/platform/db/schema.ts";
import type { Cooperation, Item, Meeting, World } from "./things.ts";
import { sayAudiences } from "./saying.ts";
import { storeAccounts } from "./storing-people.ts";
import { storeMasked, storeWork } from "./storing-work.ts";

/** A word that all of them have besides their own: what is counted is counted by it. */
export const common = "gemensamt";

const then = "2026-01-02T09:00:00Z";

export async function store(db: Db, world: World): Promise<void> {
  for (const cooperation of world.cooperations) await storePlace(db, cooperation);
  await storeAccounts(db, world);
  const meetings = world.cooperations.flatMap((place) =>
    place.meetings.map((meeting) => ({ place, meeting, items: itemsOf(place, meeting) })),
  );
  const items = meetings.flatMap((each) => each.items);
  await storeMeetings(db, meetings);
  await storeItems(db, items);
  for (const { place, meeting } of meetings) await storeMasked(db, place, meeting);
  await sayAudiences(db, world);
  for (const place of world.cooperations) await storeWork(db, place);
}

interface InMeeting {
  readonly place: Cooperation;
  readonly meeting: Meeting;
  readonly items: readonly InItem[];
}

interface InItem extends Item {
  readonly position: number;
  readonly names: { readonly presenter: string };
  readonly ofMeeting: { readonly cooperation_id: string; readonly meeting_id: string };
}

const itemsOf = (place: Cooperation, meeting: Meeting): InItem[] =>
  meeting.items.map((item, position) => ({
    ...item,
    position,
    names: { presenter: nameOf(place, item.presenter) },
    ofMeeting: { cooperation_id: place.id, meeting_id: meeting.id },
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
      })),
    )
    .execute();
  await db
    .insertInto("attendances")
    .values(
      meetings.flatMap(({ place, meeting }) =>
        meeting.attendees.map((person, position) => ({
          meeting_id: meeting.id,
          position,
          name: nameOf(place, person),
          person_id: person,
          presence: "member" as const,
          chair: false,
          minute_taker: false,
        })),
      ),
    )
    .execute();
  await db
    .insertInto("documents")
    .values(
      meetings.map(({ place, meeting: { id, document, masked } }) => ({
        id: document.id,
        cooperation_id: place.id,
        meeting_id: id,
        sha256: document.sha256,
        file_name: `${document.word}.txt`,
        format: "text" as const,
        text: withMasked(document.word, masked),
        record: "{}",
        original: Buffer.from(document.original),
        imported_at: then,
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

async function storeItems(db: Db, items: readonly InItem[]): Promise<void> {
  if (items.length === 0) return;
  const under = (item: Item) => ({ item_id: item.id, position: 0 });
  await db
    .insertInto("items")
    .values(
      items.map(({ id, slug, word, position, ofMeeting }) => ({
        id,
        meeting_id: ofMeeting.meeting_id,
        position,
        slug,
        title: word,
      })),
    )
    .execute();
  await db
    .insertInto("presentations")
    .values(items.map((item) => ({ ...under(item), name: item.names.presenter, person_id: item.presenter })))
    .execute();
  await db
    .insertInto("inputs")
    .values(items.map((item) => ({ ...under(item), id: item.input.id, text: item.input.word })))
    .execute();
  await db
    .insertInto("decisions")
    .values(
      items.map((item) => ({
        ...under(item),
        ...item.ofMeeting,
        id: item.decision.id,
        slug: item.decision.slug,
        text: withMasked(item.decision.word, item.decision.masked),
        outcome: "approved" as const,
      })),
    )
    .execute();
  await db
    .insertInto("assignments")
    .values(
      items.map((item) => ({
        ...under(item),
        ...item.ofMeeting,
        id: item.assignment.id,
        who: "",
        what: item.assignment.word,
        due_on: "2027-01-01",
      })),
    )
    .execute();
  await db
    .insertInto("assignment_holders")
    .values(items.map(({ assignment }) => ({ assignment_id: assignment.id, party_id: assignment.holder })))
    .execute();
  for (const item of items) await storeBesides(db, item);
}

/** What not every item has. */
async function storeBesides(db: Db, item: InItem): Promise<void> {
  const { proposal, mention, contradiction } = item;
  if (proposal !== null)
    await db
      .insertInto("proposals")
      .values({ id: proposal.id, item_id: item.id, position: 0, text: proposal.word })
      .execute();
  if (mention !== null)
    await db
      .insertInto("mentions")
      .values({
        id: mention.id,
        meeting_id: item.ofMeeting.meeting_id,
        item_id: item.id,
        date: "2026-04-01",
        names_meeting: false,
        text: mention.word,
      })
      .execute();
  if (contradiction !== null)
    await db
      .insertInto("contradictions")
      .values({
        id: contradiction.id,
        ...item.ofMeeting,
        item_id: item.id,
        code: "proposal-without-decision",
        facts: JSON.stringify({ title: contradiction.word }),
        fingerprint: contradiction.word,
        found_at: then,
      })
      .execute();
}

/** As everybody reads it. */
const withMasked = (word: string, masked: unknown) => (masked === null ? word : `${word} ${"█".repeat(11)}`);

const nameOf = ({ persons, bodies }: Cooperation, id: string) =>
  [...persons, ...bodies].find((party) => party.id === id)?.word ?? "";
