// A directors' group of invented neighbours: three meetings, of which the one in November is told in full.
import type { Db } from "../../platform/db/schema.ts";

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

export const cooperation = { id: id(1), slug: "vassbygden", name: "Vassbygdens samverkan" };
export const emptyCooperation = { id: id(2), slug: "tomma-dalen", name: "Tomma dalen" };
export const group = { id: id(10), slug: "direktorsgruppen", name: "Direktörsgruppen" };
export const board = { id: id(11), slug: "styrelsen", name: "Styrelsen" };
export const lerby = { id: id(20), slug: "lerby", name: "Lerby" };
export const tallhult = { id: id(21), slug: "tallhult", name: "Tallhult" };
export const karin = { id: id(30), slug: "karin-sandell", name: "Karin Sandell" };
export const ake = { id: id(31), slug: "ake-frisk", name: "Åke Frisk" };
export const noor = { id: id(32), slug: "noor-hadid", name: "Noor Hadid" };
export const september = { id: id(40), slug: "2024-09-19", heldOn: "2024-09-19" };
export const november = { id: id(41), slug: "2024-11-21", heldOn: "2024-11-21" };
export const undated = { id: id(42), slug: "odaterat-1", heldOn: null };
export const boardMeeting = { id: id(43), slug: "2023-03-02", heldOn: "2023-03-02" };

export const archive = { id: id(50), slug: "2a", number: "2a", title: "Gemensamt e-arkiv" };
export const guests = { id: id(51), slug: "u2", number: null, title: "Gäster & övriga frågor <kort>" };
export const clauses = {
  buy: { slug: "2a-1", text: "att gemensamt upphandla ett e-arkiv" },
  share: { slug: "2a-2", text: "att kostnaden delas efter folkmängd" },
};
export const task = {
  who: "Åke Frisk",
  what: "tar fram ett förfrågningsunderlag",
  due: "till mötet den 19 september",
};

export const novemberText = `Direktörsgruppen i Vassbygden
Minnesanteckningar torsdagen den 21 november 2024, kl. 09.00–12.00
Plats: Kommunhuset i Lerby
Närvarande: Karin Sandell, Lerby, ordförande
Åke Frisk, Tallhult, från kl. 09.45
Noor Haddid, Lerby, till kl. 11.00
2 a) Gemensamt e-arkiv
Åke Frisk redogjorde för ärendet.
Inspel: säkerheten behöver ses över
Förslag till beslut: upphandla ett e-arkiv till
\fvåren
Beslut:
att gemensamt upphandla ett e-arkiv
att kostnaden delas efter folkmängd
Åke Frisk tar fram ett förfrågningsunderlag till mötet den 19 september.
Gäster & övriga frågor <kort>
Inget antecknades.`;

/** Where these words stand in the minutes of November, as the register keeps it. */
export function placeOf(words: string): [number, number][] {
  const start = novemberText.indexOf(words);
  return start === -1 ? [] : [[start, start + words.length]];
}
const at = (words: string) => JSON.stringify(placeOf(words));

export async function loadMeetings(db: Db): Promise<void> {
  await db.insertInto("cooperations").values([cooperation, emptyCooperation]).execute();
  await loadParties(db);
  await loadCalendar(db);
  await loadNovember(db);
}

const party =
  (kind: "person" | "organisation" | "body") => (each: { id: string; slug: string; name: string }) => ({
    ...each,
    kind,
    cooperation_id: cooperation.id,
    current_id: each.id,
  });

async function loadParties(db: Db): Promise<void> {
  await db
    .insertInto("parties")
    .values([
      ...[group, board].map(party("body")),
      ...[lerby, tallhult].map(party("organisation")),
      ...[karin, ake, noor].map(party("person")),
    ])
    .execute();
}

const meeting = (each: { id: string; slug: string; heldOn: string | null }, body: string | null) => ({
  id: each.id,
  slug: each.slug,
  held_on: each.heldOn,
  body_id: body,
  cooperation_id: cooperation.id,
  kind: "notes" as const,
  starts: null,
  ends: null,
  place: null,
  header_spans: "{}",
});

async function loadCalendar(db: Db): Promise<void> {
  await db
    .insertInto("meetings")
    .values([
      meeting(september, group.id),
      meeting(undated, null),
      { ...meeting(boardMeeting, board.id), kind: "minutes" },
      {
        ...meeting(november, group.id),
        starts: "09:00",
        ends: "12:00",
        place: "Kommunhuset i Lerby",
        header_spans: JSON.stringify({
          date: placeOf("21 november 2024"),
          place: placeOf("Kommunhuset i Lerby"),
        }),
      },
    ])
    .execute();
}

async function loadNovember(db: Db): Promise<void> {
  const original = Buffer.from(novemberText);
  await db
    .insertInto("documents")
    .values({
      cooperation_id: cooperation.id,
      meeting_id: november.id,
      sha256: "abc123",
      file_name: "Möte 21 november.txt",
      format: "text",
      text: novemberText,
      record: JSON.stringify({ warnings: [{ code: "odd-line", message: "En rad kunde inte tolkas." }] }),
      original,
    })
    .execute();
  await loadAttendance(db);
  await loadItems(db);
}

const attendance = (
  position: number,
  written: string,
  person: { id: string },
  seat: { id: string; name: string },
) => ({
  meeting_id: november.id,
  position,
  name: written,
  person_id: person.id,
  organisation: seat.name,
  organisation_id: seat.id,
  presence: "member" as const,
  chair: position === 1,
  minute_taker: false,
  came: null,
  left_at: null,
  spans: at(written),
});

async function loadAttendance(db: Db): Promise<void> {
  await db
    .insertInto("attendances")
    .values([
      attendance(1, "Karin Sandell", karin, lerby),
      { ...attendance(2, "Åke Frisk", ake, tallhult), came: "09:45" },
      { ...attendance(3, "Noor Haddid", noor, lerby), left_at: "11:00" },
    ])
    .execute();
}

async function loadItems(db: Db): Promise<void> {
  const underArchive = { item_id: archive.id, position: 1 };
  const decided = { cooperation_id: cooperation.id, meeting_id: november.id, item_id: archive.id };
  await db
    .insertInto("items")
    .values([
      { ...archive, meeting_id: november.id, position: 1, annexes: ["bilaga 1"], spans: at(archive.title) },
      { ...guests, meeting_id: november.id, position: 2, annexes: [], spans: at(guests.title) },
    ])
    .execute();
  await db
    .insertInto("presentations")
    .values({
      ...underArchive,
      name: ake.name,
      person_id: ake.id,
      organisation: null,
      spans: at("Åke Frisk redogjorde"),
    })
    .execute();
  await db
    .insertInto("inputs")
    .values({
      ...underArchive,
      text: "säkerheten behöver ses över",
      spans: at("säkerheten behöver ses över"),
    })
    .execute();
  const proposal = "upphandla ett e-arkiv till våren";
  const cutByPage = JSON.stringify([...placeOf("upphandla ett e-arkiv till\n"), ...placeOf("våren")]);
  await db
    .insertInto("proposals")
    .values({ ...underArchive, text: proposal, spans: cutByPage })
    .execute();
  await db
    .insertInto("decisions")
    .values([
      { ...decided, ...clauses.buy, position: 1, outcome: "approved", spans: at(clauses.buy.text) },
      { ...decided, ...clauses.share, position: 2, outcome: "deferred", spans: at(clauses.share.text) },
    ])
    .execute();
  const { who, what, due } = task;
  const given = { ...decided, id: id(70), position: 1, who, what, due_text: due, spans: at(`${who} tar`) };
  await db
    .insertInto("assignments")
    .values({ ...given, due_on: "2024-09-19", return_meeting_id: september.id })
    .execute();
  await db.insertInto("assignment_holders").values({ assignment_id: given.id, party_id: ake.id }).execute();
}
