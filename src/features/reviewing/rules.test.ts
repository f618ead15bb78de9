import { expect, test } from "vitest";
import type { Shown } from "../minutes/index.ts";
import { doubtfulOf, isJoinable, sureOf, unreadIn } from "./rules.ts";

const text = "Protokoll\n\nBeslut: att anta planen\nOtto menar annat\n--- 3 ---\nMaja håller med";
const shown = (words: string, told: Partial<Shown> = {}): Shown => {
  const start = text.indexOf(words);
  const fact = { part: "input", value: { text: words }, spans: [[start, start + words.length]] } as const;
  return {
    key: words,
    fact: { ...fact, spans: [[start, start + words.length]] },
    item: 0,
    confidence: 1,
    doubts: [],
    correctionId: null,
    ...told,
  };
};

test("what is in doubt comes in the order of its doubt, and what somebody has settled is neither doubtful nor sure", () => {
  const facts = [
    shown("Beslut", { confidence: 0.8 }),
    shown("Otto", { confidence: 0.3 }),
    shown("Maja", { confidence: null }),
    shown("planen", { confidence: 0.1, correctionId: "settled" }),
    shown("annat", { confidence: 0.95 }),
  ];
  expect(doubtfulOf(facts).map(({ key }) => key)).toEqual(["Otto", "Beslut"]);
  expect(sureOf(facts).map(({ key }) => key)).toEqual(["Maja", "annat"]);
});

test("two of a kind in one item may be one; the first of it, and one of another item, stand alone", () => {
  const facts = [shown("Otto"), shown("Maja"), shown("annat", { item: 1 })];
  expect(facts.map((_, at) => isJoinable(facts, at))).toEqual([false, true, false]);
});

test("lines of which no word was read are shown to whoever looks for more, without those that say nothing", () => {
  const unread = unreadIn(text, [shown("att anta planen")]);
  expect(unread.map(([start, end]) => text.slice(start, end))).toEqual([
    "Otto menar annat",
    "Maja håller med",
  ]);
});
