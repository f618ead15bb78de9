// A meeting that has been held, and what it left to the next.
import { maja, secretary, sjoriket } from "../../src/features/accounts/fixtures.ts";
import { takeStep } from "../../src/features/meetings/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { loadPeople, plannedMeeting, put } from "./planned.ts";

const change = (meetingId: string) => ({
  meetingId,
  cooperationId: sjoriket.id,
  accountId: secretary.id,
});

export async function hold(db: Db, meetingId: string): Promise<void> {
  for (const step of ["called", "held", "minuting"] as const)
    await db.transaction().execute((tx) => takeStep(tx, change(meetingId), step));
}

/** A meeting in September that left a task and a question to the next. */
export async function afterSeptember(db: Db) {
  await loadPeople(db);
  const september = await plannedMeeting(db, { heldOn: "2026-09-17" });
  const archive = await put(db, september.id, "E-arkiv", { kind: "decision" });
  const roads = await put(db, september.id, "Cykelvägar", {
    minutes: 20,
    background: "Se bilaga 1.",
    proposals: ["att bygga dem"],
    presenters: [{ name: maja.name, organisation: null, personId: maja.id }],
  });
  await db
    .insertInto("annexes")
    .values({
      meeting_id: september.id,
      item_id: roads.id,
      position: 0,
      number: 1,
      title: "Karta",
      file_name: "karta.pdf",
      media_type: "application/pdf",
      sha256: "0",
      bytes: Buffer.from("%PDF-"),
      size: 5,
      audience_id: null,
    })
    .execute();
  await hold(db, september.id);
  const november = await plannedMeeting(db, { heldOn: "2026-11-26" });
  const task = { who: "Maja Strand", what: "tar fram ett underlag", due_text: "till mötet den 26 november" };
  const { id } = await db
    .insertInto("assignments")
    .values({
      ...task,
      cooperation_id: sjoriket.id,
      meeting_id: september.id,
      item_id: archive.id,
      position: 0,
      due_on: "2026-11-26",
      return_meeting_id: november.id,
      condition: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("assignment_holders")
    .values({ assignment_id: id, party_id: maja.id, role: null })
    .execute();
  await db
    .insertInto("decisions")
    .values({
      cooperation_id: sjoriket.id,
      meeting_id: september.id,
      item_id: roads.id,
      position: 0,
      slug: "2-1",
      text: "att bordlägga ärendet",
      outcome: "deferred",
    })
    .execute();
  return { september, november, roads, assignmentId: id };
}
