import { expect, test } from "vitest";
import { isOurs, isSameCooperation, nameAmong } from "./cooperation-names.ts";

test.each([
  ["VästraSkogsregionen", "VSR"],
  ["Familjen Sjöstad", "FS"],
  ["SEXKOMMUNREGIONEN", "Sexkommunregionen"],
  ["Sjörikets", "Sjöriket"],
])("%s and %s are one cooperation", (one, other) => {
  expect(isSameCooperation(one, other)).toBe(true);
  expect(isSameCooperation(other, one)).toBe(true);
});

test.each([
  ["VästraSkogsregionen", "VKR"],
  ["VästraSkogsregionen", "SR"],
  ["Familjen Sjöstad", "Familjen Insjön"],
  ["Sjöriket", "Skogsriket"],
])("%s and %s are two", (one, other) => {
  expect(isSameCooperation(one, other)).toBe(false);
});

test("ours is what our name or our address says", () => {
  const ours = { slug: "vsr", name: "vsr" };
  expect(isOurs(ours, "VästraSkogsregionen")).toBe(true);
  expect(isOurs(ours, "VSR")).toBe(true);
  expect(isOurs(ours, "Familjen Sjöstad")).toBe(false);
  expect(isOurs({ slug: "familjen-sjostad", name: "x" }, "Familjen Sjöstad")).toBe(true);
});

test("a cooperation is called what fits its address, else what is met most often, in the longest form", () => {
  const named = ["Familjen Sjöstad", "Familjen Sjöstad", "VSR", "VästraSkogsregionen"];
  expect(nameAmong("vsr", named)).toBe("VästraSkogsregionen");
  expect(nameAmong("grannar", named)).toBe("Familjen Sjöstad");
  expect(nameAmong("grannar", [])).toBeNull();
});
