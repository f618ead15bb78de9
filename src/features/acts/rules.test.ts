import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messages } from "./messages.ts";
import { actText } from "./rules.ts";

test("deed and thing make a sentence, and a few have one of their own", () => {
  expect(actText("item.seen", messages.sv)).toBe("läste en punkt");
  expect(actText("item.seen", messages.en)).toBe("read an item");
  expect(actText("person.joined", messages.sv)).toBe("kopplade ett konto till en person");
});

test.for(["", "item", "item.", "constructor.seen", "item.toString", "a.b.c"])(
  "a kind without words stands as it is: %j",
  (kind) => expect(actText(kind, messages.sv)).toBe(kind),
);

/** Kinds as they stand in the files that record acts. */
const recorded = globSync("src/**/*commands.ts").flatMap((file) => {
  const code = readFileSync(file, "utf8");
  if (!code.includes("recordAct(")) return [];
  // What is told of in events besides is another record's.
  const acts = code.replaceAll(/recordEvent\([^;]*;/g, "").replaceAll(/tell\([^;]*;/g, "");
  return [...acts.matchAll(/"([a-z]+\.[a-z]*(?:ed|en|made|sent|drawn))"/g)].map(([, kind = ""]) => kind);
});

test("every kind that is recorded has its words in both languages", () => {
  expect(recorded.length).toBeGreaterThan(15);
  const wordless = (words: (typeof messages)["sv"]) =>
    recorded.filter((kind) => actText(kind, words) === kind);
  expect(wordless(messages.sv)).toEqual([]);
  expect(wordless(messages.en)).toEqual([]);
});
