import { expect, test } from "vitest";
import { excerptOf, markedPieces } from "./marks.ts";

const shown = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test("whole words are marked, whatever their case, and the rest is left as it stands", () => {
  expect(shown(markedPieces("Att anta planen <b> och ANTA planer", new Set(["anta", "planer"])))).toBe(
    "Att [anta] planen <b> och [ANTA] [planer]",
  );
});

test("a long text is cut to where most of the words stand", () => {
  const filling = "ingenting om det hela ".repeat(40);
  const text = `${filling}budget ${filling}en gemensam budget för kollektivtrafiken ${filling}`;
  const excerpt = shown(excerptOf(text, new Set(["budget", "kollektivtrafiken", "gemensam"])));
  expect(excerpt).toContain("en [gemensam] [budget] för [kollektivtrafiken]");
  expect(excerpt).toMatch(/^… \S.*\S …$/);
  expect(excerpt.length).toBeLessThan(320);
});

test("a long text without the words shows its beginning", () => {
  expect(shown(excerptOf("ord ".repeat(200), new Set(["annat"])))).toMatch(/^ord ord .* ord …$/);
});

test("each of many words is marked where it stands, however much they have in common, and nothing else", () => {
  const words = new Set([
    "program",
    "programmet",
    "skolprogram",
    "vägprogrammet",
    "miljöprogram",
    "plan",
    "å",
  ]);
  expect(
    shown(
      markedPieces("Vägprogrammet, skolprogrammet och miljö-\nprogram: å planen, PLAN å programmet", words),
    ),
  ).toBe("[Vägprogrammet], skolprogrammet och [miljö-\nprogram]: [å] planen, [PLAN] [å] [programmet]");
});
