import fc from "fast-check";
import { expect, test } from "vitest";
import { empty, freshDb } from "../../../../test/db.ts";
import { everyRow, readIn, Reviewing } from "../../../../test/reviewing/read-in.ts";
import { reconcile } from "../../imports/index.ts";
import type { Edit, Fact, Shown } from "../../minutes/index.ts";
import { correct, undo } from "./commands.ts";

const { db } = freshDb();

const press = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("correct", "drop", "split", "join"),
  word: fc.constantFrom("Åsa Öhman", "Miljöplan", "Granbo"),
});
type Press = typeof press extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever is pressed, undone backwards the register is as it was, row by row", async () => {
  const counts = { pressed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 6 }), async (presses) => {
      await empty(db);
      const june = new Reviewing(db, await readIn(db), "juni.txt");
      const before = await everyRow(db);
      const done: { batchId: string }[] = [];
      for (const each of presses) {
        const edit = editFor((await june.document()).corrected.facts, each);
        const asked = june.asked();
        const result = await correct(db, { ...asked, ...edit });
        if (result.ok) done.push(asked);
        counts[result.ok ? "pressed" : "refused"] += 1;
      }
      for (const { batchId } of done.toReversed())
        expect(await undo(db, { ...june.asked(), batchId })).toMatchObject({ ok: true });
      await reconcile(db, june.read.cooperationId);
      expect(await everyRow(db)).toEqual(before);
    }),
    { numRuns: 12 },
  );
  expect(counts.pressed).toBeGreaterThan(counts.refused);
}, 120_000);

function editFor(facts: readonly Shown[], { at, kind, word }: Press): Edit {
  const meant = facts.filter(({ fact }) => fact.part !== "header");
  const index = at % meant.length;
  const one = meant[index];
  if (one === undefined) throw new Error("there is nothing to press");
  const next = meant[index + 1];
  const { key, fact } = one;
  if (kind === "drop") return { keys: [key], becomes: [] };
  if (kind === "join" && next?.fact.part === fact.part) return { keys: [key, next.key], becomes: [fact] };
  const [[start, end] = [0, 0]] = fact.spans;
  if (kind !== "split" || end - start < 2) return { keys: [key], becomes: [worded(fact, word)] };
  const middle = start + Math.floor((end - start) / 2);
  return {
    keys: [key],
    becomes: [
      { ...fact, spans: [[start, middle]] },
      { ...worded(fact, word), spans: [[middle, end]] },
    ],
  };
}

function worded(fact: Fact, word: string): Fact {
  if (fact.part === "header") return fact;
  if (fact.part === "person") return { ...fact, value: { ...fact.value, name: word } };
  if (fact.part === "presenter") return { ...fact, value: { ...fact.value, name: word } };
  if (fact.part === "item") return { ...fact, value: { ...fact.value, title: word } };
  if (fact.part === "assignment") return { ...fact, value: { ...fact.value, who: word } };
  if (fact.part === "decision") return { ...fact, value: { ...fact.value, text: word } };
  return { ...fact, value: { text: word } };
}
