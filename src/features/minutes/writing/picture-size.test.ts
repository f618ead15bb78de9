import { expect, test } from "vitest";
import { png } from "./fixtures.ts";
import { pictureSize } from "./picture-size.ts";

/** The segments of a JPEG up to its frame. */
function jpeg(height: number, width: number, ...before: number[]): Uint8Array {
  const frame = [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xd8, ...before, ...frame]);
}

test("a PNG and a JPEG tell their size", () => {
  expect(pictureSize(png)).toEqual({ width: 8, height: 4 });
  expect(pictureSize(jpeg(300, 1200))).toEqual({ width: 1200, height: 300 });
  expect(pictureSize(jpeg(300, 1200, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9))).toEqual({
    width: 1200,
    height: 300,
  });
});

test("what is cut short, empty or something else has none", () => {
  for (let length = 0; length < 24; length++) expect(pictureSize(png.subarray(0, length))).toBeNull();
  const whole = jpeg(300, 1200);
  for (let length = 0; length < 11; length++) expect(pictureSize(whole.subarray(0, length))).toBeNull();
  expect(pictureSize(jpeg(0, 1200))).toBeNull();
  expect(pictureSize(Buffer.from("GIF89a          "))).toBeNull();
  expect(
    pictureSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 0, 0, 0, 0])),
  ).toBeNull();
});
