import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { daysLater } from "../../../lib/days.ts";
import { freshDb } from "../../../../test/db.ts";
import { meetingsOfBody, watchesDueAt } from "../returning/queries.ts";
import {
  archive,
  costs,
  december,
  directorsGroup,
  january,
  loadLoop,
  november,
  september,
} from "../../../../test/assignments/loop.ts";
import { actOnAssignment, type Doing, meetingMoved, undoAct } from "./commands.ts";
import { actsOf, keptAssignments } from "./queries.ts";
import { standingOf, stateAfter } from "./rules.ts";

const { db } = freshDb();
const now = new Date("2026-11-23T08:00:00Z");
const doer = { accountId: null, cameBy: "page", now } as const;

beforeEach(() => loadLoop(db));

const act = (id: string, doing: Doing) =>
  db.transaction().execute((tx) => actOnAssignment(tx, id, doing, doer));
const undo = (id: string, actId: string) => db.transaction().execute((tx) => undoAct(tx, id, actId, doer));
const move = (meeting: { id: string; held_on: string }, to: string) =>
  db.transaction().execute(async (tx) => {
    await tx.updateTable("meetings").set({ held_on: to }).where("id", "=", meeting.id).execute();
    await meetingMoved(tx, { meetingId: meeting.id, from: meeting.held_on, accountId: null, now });
  });
const step = (meeting: { id: string }, state: "held" | "called" | "cancelled") =>
  db.updateTable("meetings").set({ state }).where("id", "=", meeting.id).execute();
const at = async (meeting: { id: string; held_on: string; body_id: string }) => {
  const asked = { meetingId: meeting.id, bodyId: meeting.body_id, heldOn: meeting.held_on };
  const watches = await watchesDueAt(db, asked);
  return watches.map(({ what, timesPassed }) => [what, timesPassed]);
};
const kept = (id: string) =>
  db
    .selectFrom("assignments")
    .where("id", "=", id)
    .select(["state", "due_on as dueOn", "return_meeting_id as back"])
    .executeTakeFirstOrThrow();

test("an assignment stands on the agenda of its meeting, and on the next when that passes without it", async () => {
  expect(await at(november)).toEqual([[archive.what, 0]]);
  expect(await at(january)).toEqual([[costs.what, 0]]);
  await step(november, "held");
  expect(await at(january)).toEqual([
    [archive.what, 1],
    [costs.what, 0],
  ]);
  // The step is taken back.
  await step(november, "called");
  expect(await at(january)).toEqual([[costs.what, 0]]);
});

test("it is told with who has it, and where it comes from", async () => {
  const [watch] = await watchesDueAt(db, {
    meetingId: november.id,
    bodyId: directorsGroup.id,
    heldOn: november.held_on,
  });
  expect(watch).toMatchObject({
    assignmentId: archive.id,
    who: "Örjan Strand",
    dueOn: "2026-11-26",
    isOverdue: false,
    holders: [{ kind: "person", name: "Örjan Strand" }],
    given: { heldOn: "2026-09-24", bodySlug: "kommundirektorsgruppen", itemSlug: "3", itemNumber: "3" },
  });
});

test("what is reported is on no agenda, and is again when the report is taken back", async () => {
  const reported = await act(archive.id, { kind: "reported", text: "Klart i oktober." });
  expect(reported.ok).toBe(true);
  expect(await kept(archive.id)).toMatchObject({ state: "reported" });
  expect(await at(november)).toEqual([]);
  await undo(archive.id, reported.ok ? reported.value : "");
  expect(await kept(archive.id)).toMatchObject({ state: "open" });
  expect(await at(november)).toEqual([[archive.what, 0]]);
});

test("moved to another meeting, or to a day, it follows; and the move taken back, it is where it was", async () => {
  const first = await act(archive.id, { kind: "due-moved", due: { meetingId: december.id } });
  expect(await kept(archive.id)).toMatchObject({ dueOn: "2026-12-05", back: december.id });
  expect(await at(december)).toEqual([[archive.what, 0]]);
  const second = await act(archive.id, { kind: "due-moved", due: { on: "2026-12-31" } });
  expect(await kept(archive.id)).toMatchObject({ dueOn: "2026-12-31", back: null });
  // The earlier move matters no more.
  await undo(archive.id, first.ok ? first.value : "");
  expect(await kept(archive.id)).toMatchObject({ dueOn: "2026-12-31" });
  await undo(archive.id, second.ok ? second.value : "");
  expect(await kept(archive.id)).toMatchObject({ dueOn: "2026-11-26", back: november.id });
  expect(await at(november)).toEqual([[archive.what, 0]]);
});

test("when the meeting is moved, what is due at it follows, and says so", async () => {
  await move(november, "2026-12-03");
  expect(await kept(archive.id)).toMatchObject({ dueOn: "2026-12-03", back: november.id });
  expect(await actsOf(db, archive.id)).toMatchObject([
    { kind: "meeting-moved", dayBefore: "2026-11-26", dayAfter: "2026-12-03", cameBy: "genbo" },
  ]);
  // What is due on the first of December stays so, and the meeting that now comes first after it is this one.
  expect(await kept(costs.id)).toMatchObject({ dueOn: "2026-12-01" });
  expect(await at({ ...november, held_on: "2026-12-03" })).toEqual([
    [costs.what, 0],
    [archive.what, 0],
  ]);
});

test("a move undone after its meeting was moved leaves it at that meeting's own day", async () => {
  const moved = await act(archive.id, { kind: "due-moved", due: { meetingId: january.id } });
  await move(november, "2026-12-03");
  await undo(archive.id, moved.ok ? moved.value : "");
  expect(await kept(archive.id)).toMatchObject({ dueOn: "2026-12-03", back: november.id });
});

test("a cancelled meeting leaves it to the next, and nobody has let it pass", async () => {
  await step(november, "cancelled");
  expect(await at(january)).toEqual([
    [archive.what, 0],
    [costs.what, 0],
  ]);
});

test("what is done with can not be reported, and what is not there neither", async () => {
  await act(archive.id, { kind: "withdrawn" });
  expect(await act(archive.id, { kind: "reported", text: "Klart." })).toEqual({
    ok: false,
    reason: "not-now",
  });
  const nobody = "00000000-0000-7000-8000-000000009999";
  expect(await act(nobody, { kind: "ended" })).toEqual({ ok: false, reason: "not-found" });
  expect(await undo(archive.id, nobody)).toEqual({ ok: false, reason: "not-found" });
});

test("two who end it at once: one has done it, and the other is told", async () => {
  const answers = await Promise.all([act(archive.id, { kind: "ended" }), act(archive.id, { kind: "ended" })]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await actsOf(db, archive.id)).toHaveLength(1);
});

test("every act is in the record of acts", async () => {
  const asked = await act(archive.id, { kind: "time-asked", text: "Upphandlaren är sjuk." });
  await undo(archive.id, asked.ok ? asked.value : "");
  const acts = await db.selectFrom("acts").select(["kind", "subject_id"]).orderBy("id").execute();
  expect(acts).toEqual([
    { kind: "assignment.time-asked", subject_id: archive.id },
    { kind: "assignment.act-undone", subject_id: archive.id },
  ]);
});

test("what was only read in old minutes is left to them until somebody takes it up", async () => {
  await db
    .updateTable("meetings")
    .set({ state: null, held_on: "2024-09-24" })
    .where("id", "=", september.id)
    .execute();
  const old = { due_on: "2025-01-01", return_meeting_id: null };
  await db.updateTable("assignments").set(old).where("due_on", "is not", null).execute();
  expect(await at(november)).toEqual([]);
  const standing = async () => {
    const row = await keptAssignments(db).where("assignment.id", "=", archive.id).executeTakeFirstOrThrow();
    return standingOf(row, await meetingsOfBody(db, directorsGroup.id), "2026-11-23").kind;
  };
  expect(await standing()).toBe("past");
  await act(archive.id, { kind: "due-moved", due: { on: "2026-11-20" } });
  expect(await at(november)).toEqual([[archive.what, 0]]);
  expect(await standing()).toBe("overdue");
});

const kinds = fc.constantFrom(
  "reported" as const,
  "ended" as const,
  "reopened" as const,
  "time-asked" as const,
);
const meetings = fc.constantFrom(november, january, december);
const orders = fc.array(
  fc.oneof(
    kinds.map((kind) => ({ kind })),
    meetings.map(({ id }) => ({ kind: "due-moved" as const, due: { meetingId: id } })),
    fc.constantFrom("2026-12-01", "2027-01-15").map((on) => ({ kind: "due-moved" as const, due: { on } })),
    fc.nat(6).map((undone) => ({ undone })),
    fc.tuple(meetings, fc.nat(9)).map(([meeting, days]) => ({ meeting, days })),
  ),
  { minLength: 3, maxLength: 10 },
);

test("in whatever order it is done, moved and undone, what is kept is what the acts tell", async () => {
  const given = await db
    .selectFrom("assignments")
    .selectAll()
    .where("id", "=", archive.id)
    .executeTakeFirstOrThrow();
  const { id: _, audiences: __, ...columns } = given;
  await fc.assert(
    fc.asyncProperty(orders, async (happenings) => {
      const values = { ...columns, spans: "[]", position: position++, due_on: await dayOf(november) };
      const { id } = await db
        .insertInto("assignments")
        .values(values)
        .returning("id")
        .executeTakeFirstOrThrow();
      for (const happening of happenings) {
        if ("kind" in happening) await act(id, happening);
        else if ("undone" in happening) await undo(id, (await actsOf(db, id))[happening.undone]?.id ?? id);
        else {
          const { meeting, days } = happening;
          await move({ id: meeting.id, held_on: await dayOf(meeting) }, daysLater(meeting.held_on, days));
        }
      }
      const acts = await actsOf(db, id);
      const is = await keptAssignments(db).where("assignment.id", "=", id).executeTakeFirstOrThrow();
      const due = acts
        .filter(({ kind, isUndone }) => kind === "due-moved" && !isUndone)
        .map((each) => each.after);
      expect(is.state).toBe(stateAfter(acts));
      expect(is.due).toEqual(due.at(-1) ?? { meetingId: november.id });
    }),
    { numRuns: 12 },
  );
});

let position = 100;
const dayOf = async ({ id }: { id: string }) =>
  (await db.selectFrom("meetings").where("id", "=", id).select("held_on").executeTakeFirstOrThrow())
    .held_on ?? "";
