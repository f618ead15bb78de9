// A small register of invented neighbours: three meetings, what they decided and who is to do what.
import type { Db } from "../../platform/db/schema.ts";
import {
  alvsater,
  anna,
  annaMisspelt,
  asa,
  cooperation,
  directorsGroup,
  id,
  kvarnby,
  loadNeighbours,
  orjan,
} from "./neighbours/fixtures.ts";

export * from "./neighbours/fixtures.ts";

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
  await loadNeighbours(db);
  await loadMeetings(db);
  await loadItems(db);
  await loadSearchEntries(db);
}

async function loadMeetings(db: Db): Promise<void> {
  await db
    .insertInto("meetings")
    .values([
      meetingRow(september, directorsGroup.id),
      meetingRow(november, directorsGroup.id),
      meetingRow(undated, null),
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
  await db
    .insertInto("attendances")
    .values([
      { ...attendance(september, 1, anna), role: "kommundirektör" },
      {
        ...attendance(september, 2, orjan),
        organisation: alvsater.name,
        organisation_id: alvsater.id,
        came: "09:10",
      },
      attendance(september, 3, asa, "absent"),
      attendance(november, 1, annaMisspelt),
      attendance(november, 2, asa),
    ])
    .execute();
}

const meetingRow = (
  { heldOn, ...meeting }: { id: string; slug: string; heldOn: string | null },
  body: string | null,
) => ({
  ...meeting,
  held_on: heldOn,
  body_id: body,
  cooperation_id: cooperation.id,
  kind: "notes" as const,
});

const attendance = (
  { id: meeting_id }: { id: string },
  position: number,
  { id: person_id, name }: { id: string; name: string },
  presence: "member" | "absent" = "member",
) => ({
  meeting_id,
  position,
  name,
  person_id,
  organisation: kvarnby.name,
  organisation_id: kvarnby.id,
  presence,
  chair: position === 1,
  minute_taker: false,
});

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
