// A small register of invented neighbours: what three meetings decided and who is to do what.
import type { Db } from "../../platform/db/schema.ts";
import { at, loadMinutes, november, september, undated } from "./minutes/fixtures.ts";
import {
  alvsater,
  cooperation,
  directorsGroup,
  id,
  kvarnby,
  loadNeighbours,
  orjan,
} from "./neighbours/fixtures.ts";

export { november, september, undated } from "./minutes/fixtures.ts";
export * from "./neighbours/fixtures.ts";

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

export async function loadRegister(db: Db): Promise<void> {
  await loadNeighbours(db);
  await loadMinutes(db);
  await loadItems(db);
  await loadSearchEntries(db);
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
        held_on: september.heldOn,
        setting: directorsGroup.name,
        title: "Kommundirektörsgruppen 24 september 2024",
        body: "",
      },
      {
        ...entry,
        kind: "item",
        subject_id: archiveItem.id,
        meeting_id: september.id,
        held_on: september.heldOn,
        setting: directorsGroup.name,
        title: archiveItem.title,
        body: "",
      },
      {
        ...entry,
        kind: "decision",
        subject_id: archiveClause.id,
        meeting_id: september.id,
        held_on: september.heldOn,
        setting: directorsGroup.name,
        title: archiveItem.title,
        body: archiveClause.text,
      },
      {
        ...entry,
        kind: "decision",
        subject_id: costClause.id,
        meeting_id: september.id,
        held_on: september.heldOn,
        setting: directorsGroup.name,
        title: archiveItem.title,
        body: costClause.text,
      },
      {
        ...entry,
        kind: "decision",
        subject_id: planClause.id,
        meeting_id: november.id,
        held_on: november.heldOn,
        setting: directorsGroup.name,
        title: planItem.title,
        body: planClause.text,
      },
      {
        ...entry,
        kind: "assignment",
        subject_id: comingTask.id,
        meeting_id: november.id,
        held_on: november.heldOn,
        setting: directorsGroup.name,
        title: planItem.title,
        body: comingTask.what,
      },
      { ...entry, kind: "party", subject_id: orjan.id, title: orjan.name, body: "Älvsäter" },
      {
        ...entry,
        kind: "source",
        subject_id: september.id,
        meeting_id: september.id,
        held_on: september.heldOn,
        setting: directorsGroup.name,
        title: "2024-09-24.txt",
        body: september.text,
      },
    ])
    .execute();
}
