import { expect, test } from "vitest";
import { municipalitiesByCounty } from "./counties.ts";
import { municipalities } from "./municipalities.ts";

test("every municipality lies in one county", () => {
  const codes = municipalitiesByCounty.flatMap((county) => county.municipalities.map(({ code }) => code));
  expect(codes.toSorted()).toEqual(municipalities.map(({ code }) => code).toSorted());
  expect(municipalitiesByCounty.filter((county) => county.municipalities.length === 0)).toEqual([]);
});

test("in a county they stand by the Swedish alphabet", () => {
  const names = municipalitiesByCounty
    .find(({ code }) => code === "20")
    ?.municipalities.map(({ name }) => name);
  expect(names?.slice(-3)).toEqual(["Säter", "Vansbro", "Älvdalen"]);
});
