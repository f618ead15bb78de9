import { expect, test } from "vitest";
import { corrected, factsOf, type Standing } from "./correct.ts";
import type { Fact } from "./facts.ts";
import { minutesRead } from "./fixtures.ts";

const record = minutesRead();

const headed = (date: string | null): Standing => ({
  id: "day",
  part: "header",
  at: { words: [record.headerSpans?.["date"] ?? []], field: "date" },
  becomes: [{ part: "header", field: "date", value: date, spans: record.headerSpans?.["date"] ?? [] }],
});

const duesIn = (...standing: Standing[]) =>
  corrected(record, standing)
    .record.items.flatMap(({ assignments }) => assignments)
    .map(({ due }) => due);
const mentionedIn = (...standing: Standing[]) =>
  corrected(record, standing).record.mentions?.map(({ date, meeting }) => [date, meeting?.time]);

test("a day without a year follows the day of the meeting when that is corrected", () => {
  expect(duesIn()).toEqual(["2020-01-30"]);
  expect(duesIn(headed("2017-11-26"))).toEqual(["2018-01-30"]);
  expect(mentionedIn()).toEqual([
    ["2019-09-24", "past"],
    ["2020-01-30", "coming"],
  ]);
  expect(mentionedIn(headed("2017-11-26"))).toEqual([
    ["2017-09-24", "past"],
    ["2018-01-30", "coming"],
  ]);
});

test("without a day of the meeting it is no day, and of minutes that had none it becomes one", () => {
  expect(duesIn(headed(null))).toEqual([null]);
  expect(mentionedIn(headed(null))).toEqual([]);
  const undated = {
    ...record,
    date: null,
    items: record.items.map((item) => ({
      ...item,
      assignments: item.assignments.map((each) => ({ ...each, due: null })),
    })),
  };
  const [due] = corrected(undated, [headed("2017-11-26")]).record.items.flatMap(
    ({ assignments }) => assignments,
  );
  expect(due?.due).toBe("2018-01-30");
});

test("what tells its year stays, and so does what a person has said of a task", () => {
  const whole = {
    ...record,
    items: record.items.map((item) => ({
      ...item,
      assignments: item.assignments.map((each) => ({ ...each, dueText: "den 30 januari 2020" })),
    })),
  };
  const dues = corrected(whole, [headed("2017-11-26")]).record.items.flatMap(
    ({ assignments }) => assignments,
  );
  expect(dues.map(({ due }) => due)).toEqual(["2020-01-30"]);

  const task = factsOf(record).find(({ fact }) => fact.part === "assignment")?.fact;
  if (task?.part !== "assignment") throw new Error("there is a task");
  const said: Fact = { ...task, value: { ...task.value, due: "2020-03-01" } };
  const standing = { id: "task", part: "assignment" as const, at: { words: [task.spans] }, becomes: [said] };
  expect(duesIn(headed("2017-11-26"), standing)).toEqual(["2020-03-01"]);
});
