import { expect, test } from "vitest";
import type { Question } from "./questions.ts";
import { type Hit, markOf, meanRecall, misses, unknown } from "./scorer.ts";

const meeting = "/sjoriket/moten/styrelsen/2024-02-16";
const clause: Hit = {
  kind: "decision",
  title: "Budget",
  excerpt: "att fastställa\nbudgeten",
  address: `${meeting}/beslut/2-1`,
};
const text: Hit = {
  kind: "source",
  title: "styrelsen.txt",
  excerpt: "budgeten för",
  address: `${meeting}#:~:text=b`,
};
const other: Hit = { ...clause, address: `${meeting}/beslut/2-11` };

const texts = (length: number) => Array.from({ length }, () => text);
const asks = (question: Partial<Question>): Question => ({
  q: "budget",
  why: "",
  expected: [{ kind: "decision", at: `${meeting}/beslut/2-1` }],
  absent: [],
  ...question,
});

test("what stands among the first ten is found, what comes after is not", () => {
  expect(markOf(asks({}), [...texts(9), clause]).recall).toBe(1);
  expect(markOf(asks({}), [...texts(10), clause]).recall).toBe(0);
});

test("an address is its own and its parts', never one that only begins like it", () => {
  expect(markOf(asks({}), [other]).recall).toBe(0);
  expect(markOf(asks({ expected: [{ at: meeting }] }), [other]).recall).toBe(1);
});

test("a meeting is found by its source text, and a decision is not", () => {
  expect(markOf(asks({ expected: [{ kind: "meeting", at: meeting }] }), [text]).recall).toBe(1);
  expect(markOf(asks({ expected: [{ kind: "decision", at: meeting }] }), [text]).recall).toBe(0);
});

test("words are looked for in title and excerpt, whatever their case and line breaks", () => {
  const holding = (holds: string) => asks({ expected: [{ at: meeting, holds }] });
  expect(markOf(holding("Fastställa budget"), [clause]).recall).toBe(1);
  expect(markOf(holding("avgift"), [clause]).recall).toBe(0);
});

test("a hit that is ruled out costs the whole question, and is told of", () => {
  const half = markOf(
    asks({ expected: [{ at: `${meeting}/beslut/2-1` }, { at: `${meeting}/beslut/3-1` }] }),
    [clause],
  );
  const spoilt = markOf(asks({ absent: [{ kind: "meeting", at: meeting }] }), [clause, text]);
  expect([half.recall, spoilt.recall, meanRecall([half, spoilt])]).toEqual([0.5, 0, 0.25]);
  expect(misses([half])).toContain(`missing  any ${meeting}/beslut/3-1`);
  expect(misses([spoilt])).toContain(`intrudes meeting ${meeting}`);
});

test("a question that asks for what is not in the register is told of", () => {
  expect(unknown([asks({})], [text, clause])).toEqual([]);
  expect(unknown([asks({ absent: [{ kind: "item", at: meeting }] })], [text, clause])).toEqual([
    `item ${meeting}`,
  ]);
});
