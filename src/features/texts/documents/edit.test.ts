import fc from "fast-check";
import { expect, test } from "vitest";
import { editFor } from "./edit.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "😀", "😁", "🐀") });
const applied = (before: string, { at, removed, added }: NonNullable<ReturnType<typeof editFor>>) =>
  before.slice(0, at) + added + before.slice(at + removed);

test("an edit makes the one text of the other, and parts no pair of surrogates", () => {
  const property = fc.property(text, text, (before, after) => {
    const edit = editFor(before, after);
    expect(edit === null ? before : applied(before, edit)).toBe(after);
    const removed = edit === null ? "" : before.slice(edit.at, edit.at + edit.removed);
    expect(removed.isWellFormed() && (edit?.added ?? "").isWellFormed()).toBe(true);
  });
  fc.assert(property, { numRuns: 2000 });
});

test.each([
  ["", "ett", { at: 0, removed: 0, added: "ett" }],
  ["ett tre", "ett två tre", { at: 5, removed: 0, added: "vå t" }],
  ["aa", "a", { at: 1, removed: 1, added: "" }],
  ["a😀b", "a😁b", { at: 1, removed: 2, added: "😁" }],
])("%s → %s is small", (before, after, edit) => {
  expect(editFor(before, after)).toEqual(edit);
});
