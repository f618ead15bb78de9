import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RecordItem, Spans } from "../../record.ts";
import { blocksOf } from "../blocks.ts";
import { linesOf } from "../lines.ts";
import { meeting } from "./fixtures.ts";
import { readItem } from "./read-item.ts";

const layouts = ["tuned", "held-out"].flatMap((folder) => {
  const path = join(import.meta.dirname, "../../../../../test/layouts", folder);
  return readdirSync(path)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => [name, readFileSync(join(path, name), "utf8").normalize("NFC")] as const);
});

describe.each(layouts)("in %s", (_, text) => {
  const { items } = blocksOf(linesOf({ format: "text", text, emphasis: [], warnings: [] }));
  const read = items.map((block) => readItem(block, meeting));

  test("the source text at a fact's spans holds the words of the fact", () => {
    for (const { words, spans } of read.flatMap(factsOf)) {
      expect(letters(spans.map(([start, end]) => text.slice(start, end)).join(" "))).toContain(
        letters(words),
      );
    }
  });

  test("spans are in order and lie within the item", () => {
    for (const item of read) {
      const [start, end] = item.extent ?? [0, 0];
      for (const { spans } of factsOf(item)) {
        expect(spans.flat()).toEqual(spans.flat().toSorted((a, b) => a - b));
        expect(spans.length).toBeGreaterThan(0);
        expect(spans.flat().every((place) => place >= start && place <= Math.max(end, text.length))).toBe(
          true,
        );
      }
    }
  });

  test("extents follow on each other", () => {
    const extents = read.map((item) => item.extent ?? [0, 0]).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    for (const [i, [start = 0, end = 0]] of extents.entries()) {
      expect(start).toBeLessThan(end);
      expect(start).toBeGreaterThanOrEqual(extents[i - 1]?.[1] ?? 0);
    }
  });
});

/** Each fact with words of its own; a presenter's name may be completed from the attendance. */
function factsOf(item: RecordItem): { words: string; spans: Spans }[] {
  return [
    { words: item.title, spans: item.spans ?? [] },
    ...item.inputs.map((words, i) => ({ words, spans: item.inputSpans?.[i] ?? [] })),
    ...item.decisions.map(({ text, spans }) => ({ words: text, spans: spans ?? [] })),
    ...(item.proposals ?? []).map(({ text, spans }) => ({ words: text, spans })),
    ...item.assignments.flatMap(({ who, dueText, spans }) =>
      [who, dueText ?? ""].map((words) => ({ words, spans: spans ?? [] })),
    ),
  ];
}

/** Letters and digits alone: marks, hyphens at line ends and bullets, 'o' among them, are left out. */
function letters(words: string): string {
  return words
    .replace(/\so(?=\s)/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
