import { expect, test } from "vitest";
import { type Box, joinedBoxes } from "./boxes.ts";

const word = (x: number, y: number, width = 30, page = 1): Box => ({ page, x, y, width, height: 10 });

test("words along a line are one box, also where the line falls or a word is high", () => {
  expect(joinedBoxes([word(10, 50), word(43, 51), { ...word(76, 48), height: 14 }])).toEqual([
    { page: 1, x: 10, y: 48, width: 96, height: 14 },
  ]);
});

test("another line, another column and another page are boxes of their own", () => {
  const apart = [word(10, 50), word(10, 64), word(200, 64), word(233, 64, 30, 2)];
  expect(joinedBoxes(apart)).toEqual(apart);
});
