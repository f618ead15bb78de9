import { expect, test } from "vitest";
import { inOrder, type Ranked } from "./order.ts";

const candidate: Ranked = {
  id: "a",
  cooperationId: "c",
  kind: "item",
  isPerson: false,
  meetingId: "m1",
  subjectId: "s",
  heldOn: "2024-01-01",
  title: "",
  text: "",
  nearness: "exact",
  rank: 0.5,
};

test("exact hits come before inflected, and those before folded, however well they are filled", () => {
  const hits: Ranked[] = [
    { ...candidate, id: "folded", nearness: "folded", rank: 0.9 },
    { ...candidate, id: "inflected", nearness: "inflected", rank: 0.2 },
    { ...candidate, id: "exact", nearness: "exact", rank: 0.1 },
    { ...candidate, id: "exact", nearness: "inflected", rank: 0.9 },
  ];
  expect(inOrder(hits).map(({ id }) => id)).toEqual(["exact", "inflected", "folded"]);
});

test("of equals the newest comes first", () => {
  const hits = ["2019-01-01", null, "2021-01-01"].map((heldOn) => ({
    ...candidate,
    id: heldOn ?? "?",
    heldOn,
  }));
  expect(inOrder(hits).map(({ heldOn }) => heldOn)).toEqual(["2021-01-01", "2019-01-01", null]);
});

test("a party that was merged is found once", () => {
  const party: Ranked = { ...candidate, kind: "party", meetingId: null };
  expect(inOrder([party, { ...party, id: "b" }, { ...party, id: "c", subjectId: "t" }])).toHaveLength(2);
});

test("a source text comes last when a fact of its meeting answers, and in its place when none does", () => {
  const source: Ranked = { ...candidate, kind: "source", rank: 0 };
  const hits = inOrder([{ ...source, id: "told" }, { ...source, id: "alone", meetingId: "m2" }, candidate]);
  expect(hits.map(({ id, nearness }) => [id, nearness])).toEqual([
    ["a", "exact"],
    ["alone", "exact"],
    ["told", "part"],
  ]);
});
