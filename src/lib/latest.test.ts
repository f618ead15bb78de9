import { expect, test } from "vitest";
import { latest } from "./latest.ts";

const remembered = (room: number) => latest<string>(room, (text) => text.length);

test("what was used latest is remembered, in the room there is", () => {
  const all = remembered(25);
  all.set("a", "nio signs".padEnd(9));
  all.set("b", "123456789");
  all.get("a");
  all.set("c", "abcdefghi");
  expect([all.get("a"), all.get("b"), all.get("c")]).toEqual(["nio signs", undefined, "abcdefghi"]);
});

test("what is set again takes its room once", () => {
  const all = remembered(25);
  for (let times = 0; times < 10; times++) all.set("a", "123456789");
  all.set("b", "123456789");
  expect(all.get("a")).toBe("123456789");
});

test("what is larger than the room is not remembered, nor anything for its sake", () => {
  const all = remembered(5);
  all.set("a", "123456789");
  expect(all.get("a")).toBeUndefined();
});
