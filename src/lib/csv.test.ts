import { expect, test } from "vitest";
import { csvLine, Figure } from "./csv.ts";

test("values are parted by commas, and keep their own", () => {
  expect(csvLine(["a", null, 3, true, { b: 1 }])).toBe('a,,3,true,"{""b"":1}"\r\n');
  expect(csvLine(['sade "nej", gick', "rad\nrad"])).toBe('"sade ""nej"", gick","rad\nrad"\r\n');
});

test.for(["=1+1", "+46", "-1", "@x", "\tx"])("%j is no formula", (text) => {
  expect(csvLine([text])).toBe(`'${text}\r\n`);
});

test("where semicolons part values, commas are for decimals, and a figure below nothing is still one", () => {
  expect(csvLine(["a;b", "1,5", new Figure("-12,5"), new Figure("3")], ";")).toBe('"a;b";1,5;-12,5;3\r\n');
  expect(() => new Figure("=1")).toThrow("not a figure");
});
