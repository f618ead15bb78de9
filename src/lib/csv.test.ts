import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";

test("values are parted by commas, and keep their own", () => {
  expect(csvLine(["a", null, 3, true, { b: 1 }])).toBe('a,,3,true,"{""b"":1}"\r\n');
  expect(csvLine(['sade "nej", gick', "rad\nrad"])).toBe('"sade ""nej"", gick","rad\nrad"\r\n');
});

test.for(["=1+1", "+46", "-1", "@x", "\tx"])("%j is no formula", (text) => {
  expect(csvLine([text])).toBe(`'${text}\r\n`);
});
