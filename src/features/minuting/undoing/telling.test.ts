import { expect, test } from "vitest";
import type { Row, Touched } from "./rules.ts";
import { toldOf } from "./telling.ts";

const touched = (relation: string, before: Row | null, after: Row | null): Touched => ({
  relation,
  key: { id: relation },
  before,
  after,
});
const noor = { name: "Noor Ek", came: null, left_at: null };
const none = new Map<string, string>();

test("of somebody who comes and goes, the name and the clock", () => {
  const went = touched("attendances", noor, { ...noor, left_at: "11:05" });
  expect(toldOf("attendance", [went], none)).toEqual({
    about: "Noor Ek",
    clocks: [{ what: "left", at: "11:05" }],
  });
  const back = [
    touched("attendances", { ...noor, left_at: "11:05" }, noor),
    touched("attendance_breaks", null, { left_at: "11:05", back_at: "11:30" }),
  ];
  expect(toldOf("attendance", back, none)).toEqual({
    about: "Noor Ek",
    clocks: [{ what: "back", at: "11:30" }],
  });
});

test("of what was written the words, also where they were taken away", () => {
  expect(toldOf("clause", [touched("decisions", null, { text: "att anta planen" })], none).about).toBe(
    "att anta planen",
  );
  const gone = [
    touched("assignment_holders", {}, null),
    touched("assignments", { who: "Lerby", what: "återkommer" }, null),
  ];
  expect(toldOf("removal", gone, none).about).toBe("Lerby: återkommer");
});

test("of somebody who is out of an item his name, where the reader may know it", () => {
  const out = touched("item_absences", null, { person_id: "1", reason: "conflict" });
  expect(toldOf("absence", [out], new Map([["1", "Noor Ek"]])).about).toBe("Noor Ek");
  expect(toldOf("absence", [out], none).about).toBe("");
});

test("of an item that is taken up, nothing but its title", () => {
  const turn = touched("items", { title: "Planen", began: null }, { title: "Planen", began: "09:00" });
  expect(toldOf("turn", [turn], none)).toEqual({ about: "", clocks: [] });
});
