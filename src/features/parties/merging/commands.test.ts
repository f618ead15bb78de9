import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { slugOf } from "../../../lib/names.ts";
import { freshDb } from "../../../../test/db.ts";
import { mergeParties, undoMerge } from "./commands.ts";

const { db } = freshDb();
const people = ["Anna Vik", "Anna Wik", "Ana Vik", "Anna Vikh", "Hanna Vik"];
let ids: string[] = [];
let meeting = "";

beforeEach(async () => {
  const { id: cooperation } = await db
    .insertInto("cooperations")
    .values({ slug: "sjoriket", name: "Sjöriket" })
    .returning("id")
    .executeTakeFirstOrThrow();
  ids = [];
  for (const name of people) ids.push(await party(cooperation, "person", name));
  ({ id: meeting } = await db
    .insertInto("meetings")
    .values({
      cooperation_id: cooperation,
      slug: "2019-06-11",
      kind: "notes",
      held_on: "2019-06-11",
      body_id: null,
      cooperation_named: null,
      number: null,
      starts: null,
      ends: null,
      place: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow());
  await db
    .insertInto("attendances")
    .values(
      ids.map((id, position) => ({
        meeting_id: meeting,
        position,
        name: people[position] ?? "",
        organisation: null,
        role: null,
        person_id: id,
        organisation_id: null,
        presence: "member" as const,
        chair: false,
        minute_taker: false,
        came: null,
        left_at: null,
      })),
    )
    .execute();
});

test("a merge shows one party, a second merge carries the first along, and undoing parts them as they were", async () => {
  const [a = "", b = "", c = ""] = ids;
  const first = await mergeParties(db, a, b, null);
  expect(await mergeParties(db, c, a, null)).toMatchObject({ ok: true });
  expect(await current()).toMatchObject({ [a]: c, [b]: c, [c]: c });
  if (!first.ok) throw new Error(first.reason);
  await undoMerge(db, first.value.mergeId, null);
  expect(await current()).toMatchObject({ [a]: c, [b]: b, [c]: c });
});

test("what can't be merged is refused", async () => {
  const [a = "", b = ""] = ids;
  const { cooperation_id } = await db
    .selectFrom("meetings")
    .select("cooperation_id")
    .executeTakeFirstOrThrow();
  const vikby = await party(cooperation_id, "organisation", "Lund", "1281");
  const sjoby = await party(cooperation_id, "organisation", "Malmö", "1280");
  const unknown = "00000000-0000-4000-8000-000000000000";
  expect(await mergeParties(db, a, a, null)).toEqual({ ok: false, reason: "same-party" });
  expect(await mergeParties(db, a, vikby, null)).toEqual({ ok: false, reason: "different-kind" });
  expect(await mergeParties(db, vikby, sjoby, null)).toEqual({ ok: false, reason: "two-municipalities" });
  expect(await mergeParties(db, a, unknown, null)).toEqual({ ok: false, reason: "not-found" });
  const merged = await mergeParties(db, a, b, null);
  expect(await mergeParties(db, b, a, null)).toEqual({ ok: false, reason: "same-party" });
  if (!merged.ok) throw new Error(merged.reason);
  expect(await undoMerge(db, merged.value.mergeId, null)).toMatchObject({ ok: true });
  expect(await undoMerge(db, merged.value.mergeId, null)).toEqual({ ok: false, reason: "already-undone" });
  expect(await undoMerge(db, unknown, null)).toEqual({ ok: false, reason: "not-found" });
});

test("two who merge each other at once end as one, not in a circle", async () => {
  const [a = "", b = ""] = ids;
  const results = await Promise.all([mergeParties(db, a, b, null), mergeParties(db, b, a, null)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const shown = await current();
  expect(shown[a]).toBe(shown[b]);
});

const step = fc.oneof(
  fc.record({
    act: fc.constant("merge" as const),
    one: fc.nat(people.length - 1),
    other: fc.nat(people.length - 1),
  }),
  fc.record({ act: fc.constant("undo" as const), which: fc.nat(9) }),
);

test("after any merges and undos each fact has its own party, and each chain one that is shown", async () => {
  const facts = await attended();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      await db.deleteFrom("merges").execute();
      for (const id of ids)
        await db.updateTable("parties").set({ current_id: id }).where("id", "=", id).execute();
      const made: Made[] = [];
      for (const each of steps) {
        const [done, expected] =
          each.act === "undo" ? await undoOne(each.which, made) : await mergeTwo(each, made);
        expect(done).toBe(expected);
      }
      expect(await current()).toEqual(shownBy(made.filter(({ undone }) => !undone)));
    }),
    { numRuns: 25 },
  );
  expect(await attended()).toEqual(facts);
});

interface Made {
  id: string;
  kept: string;
  merged: string;
  undone: boolean;
}

/** Whether it was done, and whether it should have been. */
async function undoOne(which: number, made: readonly Made[]): Promise<[boolean, boolean]> {
  const merge = made[which % Math.max(made.length, 1)];
  if (merge === undefined) return [false, false];
  const wasUndone = merge.undone;
  merge.undone = true;
  return [(await undoMerge(db, merge.id, null)).ok, !wasUndone];
}

async function mergeTwo(
  { one, other }: { one: number; other: number },
  made: Made[],
): Promise<[boolean, boolean]> {
  const shown = await current();
  const [kept = "", merged = ""] = [shown[ids[one] ?? ""], shown[ids[other] ?? ""]];
  const result = await mergeParties(db, ids[one] ?? "", ids[other] ?? "", null);
  if (result.ok) made.push({ id: result.value.mergeId, kept, merged, undone: false });
  return [result.ok, kept !== merged];
}

/** Each party follows the standing merges to where they end. */
function shownBy(standing: readonly { kept: string; merged: string }[]): Record<string, string> {
  const end = (id: string): string => {
    const merge = standing.find(({ merged }) => merged === id);
    return merge === undefined ? id : end(merge.kept);
  };
  return Object.fromEntries(ids.map((id) => [id, end(id)]));
}

async function current(): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom("parties")
    .select(["id", "current_id"])
    .where("kind", "=", "person")
    .execute();
  return Object.fromEntries(rows.map(({ id, current_id }) => [id, current_id]));
}

function attended() {
  return db.selectFrom("attendances").select(["name", "person_id"]).orderBy("position").execute();
}

async function party(
  cooperation: string,
  kind: "person" | "organisation",
  name: string,
  code: string | null = null,
) {
  const id = crypto.randomUUID();
  const slug = slugOf(name, "part");
  const row = { id, cooperation_id: cooperation, kind, slug, name, current_id: id, municipality_code: code };
  await db.insertInto("parties").values(row).execute();
  return id;
}
