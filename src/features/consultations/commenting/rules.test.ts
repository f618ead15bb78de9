import { expect, test } from "vitest";
import { proposedFor, reworded } from "./rules.ts";

const text = "Vi är för.\n\n  Men inte nu.  \nFristen är kort.";

test("a wording is a proposal where it is another than what stands there, and nothing is one too", () => {
  expect(proposedFor("Vi är för.", "Vi är för.")).toBe(null);
  expect(proposedFor("Vi är för.", null)).toBe(null);
  expect(proposedFor("Vi är för.", "Vi är emot.")).toBe("Vi är emot.");
  expect(proposedFor("Vi är för.", "")).toBe("");
  expect(proposedFor("", "Något.")).toBe(null);
});

test("one paragraph is worded as proposed, or struck, and the others stand", () => {
  expect(reworded(text, "Men inte nu.", "Men nästa år.\nInte nu.")).toEqual({
    ok: true,
    value: "Vi är för.\n\nMen nästa år.\nInte nu.\nFristen är kort.",
  });
  expect(reworded(text, "Men inte nu.", "")).toEqual({
    ok: true,
    value: "Vi är för.\n\nFristen är kort.",
  });
});

test("a paragraph that has been written anew, or stands twice, is nobody's to guess", () => {
  expect(reworded(text, "Men inte än.", "Nu.")).toEqual({ ok: false, reason: "reworded" });
  expect(reworded(`${text}\nVi är för.`, "Vi är för.", "Nu.")).toEqual({ ok: false, reason: "twice" });
});
