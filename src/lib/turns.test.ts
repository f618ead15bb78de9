import { expect, test } from "vitest";
import { turnsFor } from "./turns.ts";

test("so many are in at once, and the rest come in as they came", async () => {
  const enter = turnsFor(2);
  const came: number[] = [];
  const leaving = [0, 1, 2, 3, 4].map(async (each) => {
    const leave = await enter();
    came.push(each);
    return leave;
  });
  const [first, second] = await Promise.all(leaving.slice(0, 2));
  expect(came).toEqual([0, 1]);
  second?.();
  (await leaving[2])?.();
  first?.();
  (await leaving[3])?.();
  expect(came).toEqual([0, 1, 2, 3, 4]);
});
