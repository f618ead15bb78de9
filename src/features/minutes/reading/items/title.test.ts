import { expect, test } from "vitest";
import { itemOf } from "./fixtures.ts";

test.each([
  ["Strandskydd Näset 2:14", "Strandskydd Näset 2:14"],
  ["Strandskydd Näset 2:14 (bilaga 1)", "Strandskydd Näset 2:14"],
  ["Lunch 12:00", "Lunch"],
  ["Budget                09.15-10.10", "Budget"],
])("the title of '%s' is '%s'", (heading, title) => {
  expect(itemOf(`${heading}\n\nVera tackade.`).title).toBe(title);
});
