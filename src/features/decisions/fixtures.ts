// A small register of invented neighbours: three meetings, five people, one of them in two spellings.
import type { Db } from "../../platform/db/schema.ts";

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

export const cooperation = { id: id(1), slug: "nordsjobygden", name: "Nordsjöbygden" };
export const directorsGroup = { id: id(10), slug: "kommundirektorsgruppen", name: "Kommundirektörsgruppen" };
export const board = { id: id(11), slug: "styrelsen", name: "Styrelsen" };
export const kvarnby = { id: id(20), slug: "kvarnby", name: "Kvarnby" };
export const alvsater = { id: id(21), slug: "alvsater", name: "Älvsäter" };
export const anna = { id: id(30), slug: "anna-bergqvist", name: "Anna Bergqvist" };
export const annaMisspelt = { id: id(31), slug: "anna-bergkvist", name: "Anna Bergkvist" };
export const orjan = { id: id(32), slug: "orjan-strand", name: "Örjan Strand" };
export const asa = { id: id(33), slug: "asa-lindell", name: "Åsa Lindell" };
export const erik = { id: id(34), slug: "erik-nyholm", name: "Erik Nyholm" };

export const september = { id: id(40), slug: "2024-09-24", heldOn: "2024-09-24" };
export const november = { id: id(41), slug: "2024-11-26", heldOn: "2024-11-26" };
export const undated = { id: id(42), slug: "odaterat-1", heldOn: null };

const archiveItem = { id: id(50), slug: "3a", title: "Gemensamt e-arkiv", number: "3a" };
const planItem = { id: id(51), slug: "4", title: "Klimatplan för <alla> medlemmar", number: "4" };
const hostItem = { id: id(52), slug: "u1", title: "Värdskap 2025", number: null };

export const archiveClause = {
  id: id(60),
  slug: "3a-1",
  text: "att gemensamt upphandla ett e-arkiv",
};
export const costClause = { id: id(61), slug: "3a-2", text: "att kostnaden delas efter folkmängd" };
export const planClause = {
  id: id(62),
  slug: "4-1",
  text: "att avslå förslaget till klimatplan <b>med</b> kostnadstak",
};
export const hostClause = { id: id(63), slug: "u1-1", text: "Värdskapet bordläggs" };

export const overdueTask = { id: id(70), what: "ta fram ett förfrågningsunderlag", who: "Örjan Strand" };
export const comingTask = { id: id(71), what: "redovisa upphandlingen", who: "Kvarnby och Älvsäter" };
export const undatedTask = { id: id(72), what: "se över rutinerna", who: "Sekretariatschefen" };

const septemberText = `Kommundirektörsgruppen
Minnesanteckningar 24 september 2024

3 a) Gemensamt e-arkiv
Örjan Strand redogjorde för ärendet.
Beslut:
att gemensamt upphandla ett e-arkiv
samt att kostnaden delas efter folkmängd.
Örjan Strand tar fram ett förfrågningsunderlag till den 1 november.`;

/** Where these words stand in the minutes of September. */
function at(words: string): string {
  const start = septemberText.indexOf(words);
  return start === -1 ? "[]" : JSON.stringify([[start, start + words.length]]);
}

export async function loadRegister(db: Db): Promise<void> {
  await db.insertInto("cooperations").values(cooperation).execute();
  await loadParties(db);
  await loadMeetings(db);
  await loadItems(db);
  await loadSearchEntries(db);
}

async function loadParties(db: Db): Promise<void> {
  const party =
    (kind: "person" | "organisation" | "body") => (values: { id: string; slug: string; name: string }) => ({
      ...values,
      kind,
      cooperation_id: cooperation.id,
      current_id: values.id,
    });
  const parties = [
    ...[directorsGroup, board].map(party("body")),
    ...[kvarnby, alvsater].map(party("organisation")),
    ...[anna, annaMisspelt, orjan, asa, erik].map(party("person")),
  ];
  await db.insertInto("parties").values(parties).execute();
  await db
    .insertInto("party_aliases")
    .values(
      parties.map(({ id: party_id, name }) => ({ party_id, spelling: name, folded: name.toLowerCase() })),
    )
    .execute();
}

async function loadMeetings(db: Db): Promise<void> {
  const meeting = (
    { id: meetingId, slug, heldOn }: { id: string; slug: string; heldOn: string | null },
    body: string | null,
  ) => ({
    id: meetingId,
    slug,
    held_on: heldOn,
    body_id: body,
    cooperation_id: cooperation.id,
    kind: "notes" as const,
  });
  await db
    .insertInto("meetings")
    .values([
      meeting(september, directorsGroup.id),
      meeting(november, directorsGroup.id),
      meeting(undated, null),
    ])
    .execute();
  await db
    .insertInto("documents")
    .values({
      cooperation_id: cooperation.id,
      meeting_id: september.id,
      sha256: "september",
      file_name: "2024-09-24.txt",
      format: "text",
      text: septemberText,
      record: JSON.stringify({ body: "Kommundirektörsgruppen" }),
      original: Buffer.from(septemberText),
    })
    .execute();
  const attendance = (
    meeting: string,
    position: number,
    person: { id: string; name: string },
    presence: "member" | "absent",
  ) => ({
    meeting_id: meeting,
    position,
    name: person.name,
    person_id: person.id,
    organisation: kvarnby.name,
    organisation_id: kvarnby.id,
    presence,
    chair: position === 1,
    minute_taker: false,
  });
  await db
    .insertInto("attendances")
    .values([
      { ...attendance(september.id, 1, anna, "member"), role: "kommundirektör" },
      {
        ...attendance(september.id, 2, orjan, "member"),
        organisation: alvsater.name,
        organisation_id: alvsater.id,
        came: "09:10",
      },
      attendance(september.id, 3, asa, "absent"),
      attendance(november.id, 1, annaMisspelt, "member"),
      attendance(november.id, 2, asa, "member"),
    ])
    .execute();
}

async function loadItems(db: Db): Promise<void> {
  await db
    .insertInto("items")
    .values([
      { ...archiveItem, meeting_id: september.id, position: 1 },
      { ...planItem, meeting_id: november.id, position: 1 },
      { ...hostItem, meeting_id: undated.id, position: 1 },
    ])
    .execute();
  await db
    .insertInto("presentations")
    .values({
      item_id: archiveItem.id,
      position: 1,
      name: orjan.name,
      person_id: orjan.id,
      organisation: alvsater.name,
      organisation_id: alvsater.id,
    })
    .execute();
  const common = { cooperation_id: cooperation.id };
  await db
    .insertInto("decisions")
    .values([
      {
        ...common,
        ...archiveClause,
        meeting_id: september.id,
        item_id: archiveItem.id,
        position: 1,
        outcome: "approved",
        spans: at(archiveClause.text),
      },
      {
        ...common,
        ...costClause,
        meeting_id: september.id,
        item_id: archiveItem.id,
        position: 2,
        outcome: "approved",
        spans: at(costClause.text),
      },
      {
        ...common,
        ...planClause,
        meeting_id: november.id,
        item_id: planItem.id,
        position: 1,
        outcome: "rejected",
      },
      {
        ...common,
        ...hostClause,
        meeting_id: undated.id,
        item_id: hostItem.id,
        position: 1,
        outcome: "deferred",
      },
    ])
    .execute();
  await db
    .insertInto("assignments")
    .values([
      {
        ...common,
        ...overdueTask,
        meeting_id: september.id,
        item_id: archiveItem.id,
        position: 1,
        due_on: "2024-11-01",
        due_text: "till den 1 november",
        return_meeting_id: november.id,
      },
      {
        ...common,
        ...comingTask,
        meeting_id: november.id,
        item_id: planItem.id,
        position: 1,
        due_on: "2099-03-01",
      },
      { ...common, ...undatedTask, meeting_id: november.id, item_id: planItem.id, position: 2 },
    ])
    .execute();
  await db
    .insertInto("assignment_holders")
    .values([
      { assignment_id: overdueTask.id, party_id: orjan.id },
      { assignment_id: comingTask.id, party_id: kvarnby.id },
      { assignment_id: comingTask.id, party_id: alvsater.id },
    ])
    .execute();
}

async function loadSearchEntries(db: Db): Promise<void> {
  const entry = { cooperation_id: cooperation.id };
  await db
    .insertInto("search_entries")
    .values([
      {
        ...entry,
        kind: "meeting",
        subject_id: september.id,
        meeting_id: september.id,
        title: "Kommundirektörsgruppen 24 september 2024",
        body: "",
      },
      {
        ...entry,
        kind: "item",
        subject_id: archiveItem.id,
        meeting_id: september.id,
        title: archiveItem.title,
        body: "",
      },
      {
        ...entry,
        kind: "decision",
        subject_id: archiveClause.id,
        meeting_id: september.id,
        title: archiveItem.title,
        body: archiveClause.text,
      },
      {
        ...entry,
        kind: "decision",
        subject_id: costClause.id,
        meeting_id: september.id,
        title: archiveItem.title,
        body: costClause.text,
      },
      {
        ...entry,
        kind: "decision",
        subject_id: planClause.id,
        meeting_id: november.id,
        title: planItem.title,
        body: planClause.text,
      },
      {
        ...entry,
        kind: "assignment",
        subject_id: comingTask.id,
        meeting_id: november.id,
        title: planItem.title,
        body: comingTask.what,
      },
      { ...entry, kind: "party", subject_id: orjan.id, title: orjan.name, body: "Älvsäter" },
      {
        ...entry,
        kind: "source",
        subject_id: september.id,
        meeting_id: september.id,
        title: "2024-09-24.txt",
        body: septemberText,
      },
    ])
    .execute();
}
