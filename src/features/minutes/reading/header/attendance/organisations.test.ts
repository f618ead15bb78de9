import { expect, test } from "vitest";
import { recordUnder } from "../../fixtures.ts";

const homes = (list: string) =>
  recordUnder(`Expertgruppen 2020-01-02\n\n${list}`).people.map(({ name, organisation }) => [
    name,
    organisation,
  ]);

test.each([
  "Myndigheten för vindkraft",
  "Vindkustens kommunalförbund",
  "Svenska kyrkan",
  "Vindindustrins forskningsråd",
])("%s is an organisation whole", (organisation) => {
  const expected = [
    ["Anna Ek", organisation],
    ["Bo Al", "Bevik"],
  ];
  expect(homes(`Närvarande\nAnna Ek, ${organisation} (ordförande)\nBo Al, Bevik`)).toEqual(expected);
  expect(homes(`Närvarande: Anna Ek (${organisation}), Bo Al (Bevik)`)).toEqual(expected);
  expect(homes(`Närvarande: Anna Ek, ${organisation}; Bo Al, Bevik`)).toEqual(expected);
});

test("what somebody is stands behind his organisation", () => {
  expect(homes("Närvarande\nAnna Ek, Myndigheten för vindkraft utredare\nBo Al, Alnäs kommunalråd")).toEqual([
    ["Anna Ek", "Myndigheten för vindkraft"],
    ["Bo Al", "Alnäs"],
  ]);
});

test("those who come from an authority are others, and of that authority", () => {
  const list =
    "Närvarande från Sverige\nAnna Ek, Åvik\n\nFrån programmyndigheten\nBo Al\nCia Om\n\nFrånvarande\nDan Ny";
  expect(
    recordUnder(`Kommittén 2020-01-02\n\n${list}`).people.map((each) => [each.organisation, each.presence]),
  ).toEqual([
    ["Åvik", "member"],
    ["programmyndigheten", "other"],
    ["programmyndigheten", "other"],
    [null, "absent"],
  ]);
});

test.each(["<br>", "<br/>", "<br />"])("%s parts people within a cell", (sign) => {
  expect(
    homes(
      `| | |\n|---|---|\n| Deltagare | Anna Ek, Åvik (ordförande)${sign}Bo Al, Bevik${sign}Cia Om, Dalby |`,
    ),
  ).toEqual([
    ["Anna Ek", "Åvik"],
    ["Bo Al", "Bevik"],
    ["Cia Om", "Dalby"],
  ]);
});
