import { expect, test } from "vitest";
import type { MinutesRecord } from "../../minutes/index.ts";
import { readMinutes } from "../../minutes/reading/read.ts";
import { january, june, november } from "../fixtures.ts";
import { areSameMinutes, likeness } from "./copies.ts";

const read = (text: string) => ({ text, record: recordOf(text) });

test("the same minutes with a running head and another line break are the same", () => {
  const other = june
    .replaceAll("\n\n", "\n\nSjöriket\t1(2)\n\n")
    .replace("återkommer med en", "återkommer\nmed en");
  expect(areSameMinutes(read(june), read(other))).toBe(true);
});

test("other minutes are others, and so are those in which one decision is another", () => {
  expect(areSameMinutes(read(june), read(november))).toBe(false);
  expect(areSameMinutes(read(november), read(january))).toBe(false);
  expect(
    areSameMinutes(
      read(june),
      read(june.replace("Aktivitetsplanen godkändes.", "Aktivitetsplanen avslogs.")),
    ),
  ).toBe(false);
});

test("records in which nothing was found are compared by their texts", () => {
  const empty = (text: string) => ({ text, record: { ...recordOf(june), items: [] } });
  expect(areSameMinutes(empty("Om vatten och vägar i Vikby."), empty("Om skolor."))).toBe(false);
  expect(areSameMinutes(empty("Om vatten och vägar i Vikby."), empty("Om vatten och vägar i Vikby"))).toBe(
    true,
  );
});

test("likeness counts words as often as they stand", () => {
  expect(likeness(["a", "a", "b"], ["a", "b", "b"])).toBeCloseTo(2 / 3);
  expect(likeness([], [])).toBe(1);
  expect(likeness(["a"], [])).toBe(0);
});

function recordOf(text: string): MinutesRecord {
  return readMinutes({ format: "text", text, emphasis: [], warnings: [] }, { name: "a.txt", sha256: "" });
}
