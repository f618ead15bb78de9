import { expect, test } from "vitest";
import { changesFor, hasWords, masked, maskedJson } from "./rules.ts";

test("masked words keep their length, their line breaks and the case of nobody", () => {
  expect(masked("Ring Eva Lind på 070-174 06 05.", ["070-174 06 05"])).toBe(
    "Ring Eva Lind på ███████ ██ ██.",
  );
  expect(masked("Eva\n\fLind kom. EVA LIND gick.", ["Eva Lind"])).toBe("███\n\f████ kom. ███ ████ gick.");
  expect(masked("född 850102-\n2381", ["850102-2381"])).toBe("född ███████\n████");
});

test("only whole words are masked", () => {
  expect(masked("Evas Eva, Levande", ["Eva"])).toBe("Evas ███, Levande");
  expect(masked("12345 1234", ["1234"])).toBe("12345 ████");
});

test("a word that a line divides is the same word", () => {
  expect(masked("på Björk-\nstigen 14", ["Björkstigen 14"])).toBe("på ██████\n██████ ██");
});

test("signs in the words are no pattern", () => {
  expect(masked("a.b (c) axb", ["a.b (c)"])).toBe("███ ███ axb");
  expect(masked("a.b", [".*"])).toBe("a.b");
});

test("in JSON the texts are masked, and the names are not", () => {
  expect(maskedJson('{"eva": ["Eva sade \\"nej\\"", 3, null, {"a": "Eva"}]}', ["eva"])).toBe(
    '{"eva":["███ sade \\"nej\\"",3,null,{"a":"███"}]}',
  );
});

test("what is written is what differs from what stands, also when a mask is taken back", () => {
  const at = { table: "items", column: "title", form: "text" as const };
  const plain = { ...at, id: "1", original: "Eva tackas", current: "Eva tackas" };
  const done = { ...at, id: "2", original: "Bo och Eva", current: "██ och ███" };
  expect(changesFor([plain, done], ["Eva", "Bo"])).toEqual([{ ...plain, wanted: "███ tackas" }]);
  expect(changesFor([plain, done], ["Eva"]).map(({ wanted }) => wanted)).toEqual([
    "███ tackas",
    "Bo och ███",
  ]);
  expect(changesFor([plain, done], []).map(({ wanted }) => wanted)).toEqual(["Bo och Eva"]);
});

test("words are looked for as they are masked", () => {
  expect(hasWords("Eva\nLind", "eva lind")).toBe(true);
  expect(hasWords("Evalinda", "eva lind")).toBe(false);
});
