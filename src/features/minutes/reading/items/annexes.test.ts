import { expect, test } from "vitest";
import { annexesIn } from "./annexes.ts";

test.each([
  ["Budget (bil. 2)", ["bilaga 2"]],
  ["Budget (bilaga 2)\nBilaga 2: Tidplan", ["bilaga 2"]],
  ["enligt bilaga 1 och bilaga 3", ["bilaga 1", "bilaga 3"]],
  ["se bilagor 1, 2 och 4.", ["bilaga 1", "bilaga 2", "bilaga 4"]],
  ["se bilaga 2–4", ["bilaga 2", "bilaga 3", "bilaga 4"]],
  ["se bilaga A och C", ["bilaga A", "bilaga C"]],
  ["Bilaga: Tidplan 2022", ["bilaga Tidplan 2022"]],
  ["(ppt bifogas)", ["ppt"]],
  ["Presentationen bifogas anteckningarna.", ["ppt"]],
  ["Presentationen bifogas som bilaga 1.", ["bilaga 1"]],
  ["Bilderna finns i bilaga 3.", ["bilaga 3"]],
  ["Vera visade en presentation.", []],
  ["bilda en grupp", []],
])("%j names %j", (text, expected) => {
  expect(annexesIn(text)).toEqual(expected);
});
