import { expect, test } from "vitest";
import { areAllSigned, standingOf } from "./rules.ts";

const signed = (sha256: string) => ({ signedAt: new Date(0), sha256 });
const waiting = { signedAt: null, sha256: null };

test("a signature counts for the text that was signed and for no other", () => {
  expect(standingOf(waiting, "now", false)).toBe("waiting");
  expect(standingOf(signed("now"), "now", false)).toBe("signed");
  expect(standingOf(signed("before"), "now", false)).toBe("void");
});

test("what has been approved stays signed, in whatever words a later Genbo writes it", () => {
  expect(standingOf(signed("before"), "now", true)).toBe("signed");
});

test("minutes are adjusted when all have signed the same text, and never by nobody", () => {
  expect(areAllSigned([], "now")).toBe(false);
  expect(areAllSigned([signed("now"), waiting], "now")).toBe(false);
  expect(areAllSigned([signed("now"), signed("before")], "now")).toBe(false);
  expect(areAllSigned([signed("now"), signed("now")], "now")).toBe(true);
});
