import { expect, test } from "vitest";
import { hiddenPlaces } from "./hidden-words.ts";

const words = (masked: string, original: string) =>
  hiddenPlaces(masked, original).map(([from, until]) => original.slice(from, until));

test("the words that are masked are found, whole", () => {
  expect(words("Ring ███████ ██ ██.", "Ring 070-174 06 05.")).toEqual(["070-174 06 05"]);
  expect(words("███ och ██\n████ kom", "Eva och Bo\nLind kom")).toEqual(["Eva", "Bo\nLind"]);
  expect(words("█", "å")).toEqual(["å"]);
});

test("a block that was there from the beginning hides nothing", () => {
  expect(words("Fyll i ███ här, Eva", "Fyll i ███ här, Eva")).toEqual([]);
  expect(words("Fyll i ███ här, ███", "Fyll i ███ här, Eva")).toEqual(["Eva"]);
});
