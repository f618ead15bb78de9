import { expect, test } from "vitest";
import { questionOf } from "../question/question.ts";
import type { Candidate } from "./queries.ts";
import { inOrder, nearnessOf, type Ranked } from "./order.ts";

const candidate: Candidate = {
  id: "a",
  cooperationId: "c",
  kind: "item",
  meetingId: "m1",
  subjectId: "s",
  heldOn: "2024-01-01",
  rank: 0.5,
  isByTitle: false,
};
const step = { nearness: "inflected", query: "", some: "" } as const;

test("exact hits come before inflected, and those before folded, however well they are filled", () => {
  const hit = (id: string, nearness: Ranked["nearness"], rank: number): Ranked => ({
    ...candidate,
    id,
    nearness,
    rank,
  });
  const steps = [
    [hit("exact", "exact", 0.1)],
    [hit("exact", "inflected", 0.9), hit("inflected", "inflected", 0.2)],
    [hit("folded", "folded", 0.9)],
  ];
  expect(inOrder(steps).map(({ id }) => id)).toEqual(["exact", "inflected", "folded"]);
});

test("what is found once by its title and once by its words is found by its words", () => {
  const [byTitle, byWords] = [
    { ...candidate, nearness: "part" as const },
    { ...candidate, nearness: "inflected" as const },
  ];
  expect(inOrder([[byTitle], [byWords]])).toEqual([byWords]);
});

test("a source text comes last when a fact of its meeting answers, and in its place when none does", () => {
  const fact = { ...candidate, id: "fact", nearness: "exact" as const };
  const source = { ...fact, kind: "source" as const, rank: 0 };
  const hits = inOrder([[{ ...source, id: "told" }, { ...source, id: "alone", meetingId: "m2" }, fact]]);
  expect(hits.map(({ id, nearness }) => [id, nearness])).toEqual([
    ["fact", "exact"],
    ["alone", "exact"],
    ["told", "part"],
  ]);
});

test("several words here and there in a whole text are further off than in a fact", () => {
  const [one, two] = [questionOf("budget"), questionOf("budget skola")];
  expect(nearnessOf(candidate, step, two)).toBe("inflected");
  expect(nearnessOf({ ...candidate, kind: "source" }, step, two)).toBe("part");
  expect(nearnessOf({ ...candidate, kind: "source" }, step, one)).toBe("compound");
  expect(nearnessOf({ ...candidate, kind: "decision", isByTitle: true }, step, one)).toBe("part");
});
