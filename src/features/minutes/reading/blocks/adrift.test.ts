import { expect, test } from "vitest";
import { recordOf } from "../fixtures.ts";

const header = "Minnesanteckningar\n\nDatum: 2022-03-04\nNärvarande: Vera Sund, Alby, Nils Ask, Ekby\n\n";
const first = "1. Budget\nFöredragande: Vera Sund\n\nBeslut:\nBudgeten läggs till handlingarna.\n\n";
const rest =
  "Kommunerna i norr och söder bereder var sitt förslag till hur kostnaderna\nkan delas och lämnar det till Vera Sund före sommaren.\n\n";
const headings = (text: string) => recordOf(header + text).items.map(({ number, title }) => [number, title]);

test("a number alone above the end of what was said belongs to the title further down", () => {
  const presented = `${first}\f2.\n\n${rest}Läget i de andra frågorna\n\nFöredragande: Nils Ask\n\nInget beslut.\n`;
  const annexed = `${first}\f2.\n\n${rest}Läget i de andra frågorna (bilaga 4)\n\nNils Ask berättade.\n`;
  for (const text of [presented, annexed]) {
    expect(headings(text)).toEqual([
      ["1", "Budget"],
      ["2", "Läget i de andra frågorna"],
    ]);
    const [budget] = recordOf(header + text).items;
    expect(JSON.stringify(budget)).not.toContain('"2."');
  }
});

test("a number above its title is that title's, and so where nothing below is surely one", () => {
  expect(
    headings(`${first}2.\n\nLäget i de andra frågorna\n\n${rest}Läget i övrigt (bilaga 4)\n`)[1],
  ).toEqual(["2", "Läget i de andra frågorna"]);
  expect(headings(`${first}2.\n\n${rest}Det var allt för i dag\n`)[1]?.[1]).toMatch(/^Kommunerna i norr/);
});
