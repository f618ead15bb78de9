import { expect, test } from "vitest";
import { decimalIn, decimalText, decimalWritten } from "./numbers.ts";

test.each([
  ["12,5", "12.5"],
  ["1 200", "1200"],
  ["1\u00a0200,50", "1200.50"],
  ["12 345 678", "12345678"],
  ["1200", "1200"],
  ["007", "7"],
  ["−3,25", "-3.25"],
  ["0,125", "0.125"],
  ["1,200", "1.200"],
  ["12.5", "12.5"],
  ["1200.500", "1200.500"],
  ["-0", "0"],
  ["12 %", "12", "%"],
  ["1 200 Kr", "1200", "kr"],
])("'%s' is %s", (written, decimal, unit = "") => {
  expect(decimalIn(written, unit)).toBe(decimal);
});

test.each([
  "tolv",
  "ca 100",
  "1.200",
  "1 20",
  "12 00",
  "1,2,3",
  "1.200,50",
  "12 kr",
  "",
  "1e5",
  "1234567890123456789",
  "1,1234567",
])("which number '%s' is cannot be told", (written) => {
  expect(decimalIn(written)).toBeUndefined();
});

test("what separates thousands in one language is no point in it", () => {
  expect(decimalIn("1,200", "", "en")).toBeUndefined();
  expect(decimalIn("1.200", "", "en")).toBe("1.200");
});

test("a number is told as its language writes it, and read from its field as the same", () => {
  expect(decimalText("1234567.50", "sv")).toBe("1\u00a0234\u00a0567,50");
  expect(decimalText("-1234.5", "en")).toBe("−1,234.5");
  for (const decimal of ["1200", "-3.25", "0.5", "1.200", "123456789012345678.123456"])
    for (const language of ["sv", "en"] as const)
      expect(decimalIn(decimalWritten(decimal, language), "", language)).toBe(decimal);
});
