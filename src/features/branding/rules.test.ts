import fc from "fast-check";
import { expect, test } from "vitest";
import { colourFrom, contrastOnWhite, lineFrom, limits, logotypeFrom } from "./rules.ts";

test.each([
  ["#000000", 21],
  ["#ffffff", 1],
  ["#767676", 4.54],
  ["#777777", 4.48],
  ["#ff0000", 4],
])("%s on white has a contrast of %d", (colour, contrast) => {
  expect(contrastOnWhite(colour)).toBeCloseTo(contrast, 1);
});

test("whatever colour is taken can be read, and the ink is no colour of one's own", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const colour = `#${number.toString(16).padStart(6, "0")}`;
      const taken = colourFrom(colour.toUpperCase());
      return taken.ok
        ? taken.value === null || contrastOnWhite(colour) >= limits.contrast
        : taken.reason === "too-pale";
    }),
  );
  expect(colourFrom(" #1F2933 ")).toEqual({ ok: true, value: null });
  expect(colourFrom("")).toEqual({ ok: true, value: null });
  expect(colourFrom("red; }")).toEqual({ ok: false, reason: "no-colour" });
});

test("the line at the foot is one line", () => {
  expect(lineFrom("  Kansliet\n Box 7 ")).toEqual({ ok: true, value: "Kansliet Box 7" });
  expect(lineFrom(" ")).toEqual({ ok: true, value: null });
  expect(lineFrom("x".repeat(161))).toEqual({ ok: false, reason: "long-line" });
});

const bytes = (...start: number[]) => Uint8Array.from([...start, ...Array.from({ length: 40 }, () => 0)]);

test("a logotype is known by what is in it", () => {
  const svg = Uint8Array.from(Buffer.from("<svg onload='alert(1)'/>"));
  expect(logotypeFrom(svg)).toEqual({ ok: false, reason: "not-a-picture" });
  const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  expect(logotypeFrom(png)).toEqual({ ok: false, reason: "damaged-picture" });
  const view = new DataView(png.buffer);
  view.setUint32(16, 200);
  view.setUint32(20, 50);
  expect(logotypeFrom(png)).toMatchObject({ ok: true, value: { mediaType: "image/png" } });
  view.setUint32(16, 100_000);
  expect(logotypeFrom(png)).toEqual({ ok: false, reason: "large-logotype" });
  expect(logotypeFrom(new Uint8Array(limits.bytes + 1))).toEqual({ ok: false, reason: "large-logotype" });
});
