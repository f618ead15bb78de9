import { expect, test } from "vitest";
import { bodiesOfYear, membersAmong, yearShown } from "./rules.ts";

const meetings = (body: string | null, count: number) =>
  Array.from({ length: count }, () => ({ body, bodyName: body?.toUpperCase() ?? null }));

test("the body that meets most has the outermost ring", () => {
  const bodies = bodiesOfYear([...meetings("a", 1), ...meetings("b", 3)]);
  expect(bodies.map(({ body, name, kind }) => ({ body, name, kind }))).toEqual([
    { body: "b", name: "B", kind: 1 },
    { body: "a", name: "A", kind: 2 },
  ]);
});

test("bodies beyond the sixth, and meetings of no known body, share one ring", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((body, i) => meetings(body, 9 - i));
  const bodies = bodiesOfYear([...many, ...meetings(null, 1)]);
  expect(bodies).toHaveLength(7);
  expect(bodies.at(-1)).toMatchObject({ body: null, kind: 7 });
  expect(bodies.at(-1)?.meetings).toHaveLength(3 + 2 + 1);
});

test("the year asked for is shown where it has meetings, else the latest", () => {
  expect(yearShown(2019, [2021, 2019])).toBe(2019);
  expect(yearShown(2020, [2021, 2019])).toBe(2021);
  expect(yearShown(null, [])).toBe(null);
});

test("once somebody has told who the members are, only they are", () => {
  const told = { name: "Lerby", isTold: true };
  const seated = { name: "Konsulten AB", isTold: false };
  expect(membersAmong([told, seated])).toEqual([told]);
  expect(membersAmong([seated])).toEqual([seated]);
});
