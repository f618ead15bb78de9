import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import {
  anna,
  archive,
  asa,
  board,
  costs,
  directorsGroup,
  kvarnby,
  letter,
  loadLoop,
  orjan,
  seatOf,
} from "../../../../test/assignments/loop.ts";
import { holdingOn } from "./queries.ts";

const { db } = freshDb();

beforeEach(() => loadLoop(db));

const holders = async (id: string, day = "2026-11-23") => {
  const held = await holdingOn(db, day, { assignments: [id] });
  return held.map(({ personId }) => personId).toSorted();
};

test("a person has his own", async () => {
  expect(await holders(archive.id)).toEqual([orjan.id]);
});

test("a role's holder changes with the mandate", async () => {
  await seatOf(db, anna, board, { role: "chair", until: "2026-12-31" });
  await db
    .insertInto("mandates")
    .values({
      cooperation_id: (await db.selectFrom("cooperations").select("id").executeTakeFirstOrThrow()).id,
      body_id: board.id,
      person_id: asa.id,
      role: "chair",
      from_on: "2027-01-01",
    })
    .execute();
  await seatOf(db, orjan, board);
  expect(await holders(letter.id)).toEqual([anna.id]);
  expect(await holders(letter.id, "2027-01-01")).toEqual([asa.id]);
});

test("a municipality answers by those who sit for it in the body that gave it", async () => {
  await seatOf(db, anna, directorsGroup, { organisation: kvarnby });
  await seatOf(db, asa, board, { organisation: kvarnby });
  await seatOf(db, orjan, directorsGroup, { organisation: kvarnby, role: "substitute" });
  expect(await holders(costs.id)).toEqual([anna.id]);
});

test("a group answers by whoever calls it together, and otherwise by all", async () => {
  await db
    .updateTable("assignment_holders")
    .set({ role: null })
    .where("assignment_id", "=", letter.id)
    .execute();
  await seatOf(db, anna, board);
  await seatOf(db, asa, board);
  expect(await holders(letter.id)).toEqual([anna.id, asa.id]);
  await seatOf(db, orjan, board, { role: "convener" });
  expect(await holders(letter.id)).toEqual([orjan.id]);
});

test("of those held by one person, only his", async () => {
  await seatOf(db, orjan, directorsGroup, { organisation: kvarnby });
  const held = await holdingOn(db, "2026-11-23", { persons: [orjan.id] });
  expect(held.map(({ assignmentId }) => assignmentId).toSorted()).toEqual([archive.id, costs.id]);
});
