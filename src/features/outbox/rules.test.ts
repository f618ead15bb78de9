import { expect, test } from "vitest";
import { mayBeRead, paragraphsOf, stateOf } from "./rules.ts";

const moment = new Date("2026-11-22T20:00:00Z");

test("a mail waits until it is sent or given up", () => {
  expect(stateOf({ sentAt: null, givenUpAt: null })).toBe("waiting");
  expect(stateOf({ sentAt: moment, givenUpAt: null })).toBe("sent");
  expect(stateOf({ sentAt: null, givenUpAt: moment })).toBe("given-up");
});

test("an administrator reads what lets people in, and nothing that a kind to come may tell", () => {
  expect(["sign-in", "invitation", "meeting-called", ""].filter(mayBeRead)).toEqual([
    "sign-in",
    "invitation",
  ]);
});

test("a mail is read in paragraphs, with its links apart", () => {
  expect(paragraphsOf("Hej Åsa!\n\nhttps://genbo.example/a?b=1\n\nSe http://x.example här.\n")).toEqual([
    [{ kind: "words", text: "Hej Åsa!" }],
    [{ kind: "link", href: "https://genbo.example/a?b=1" }],
    [
      { kind: "words", text: "Se " },
      { kind: "link", href: "http://x.example" },
      { kind: "words", text: " här." },
    ],
  ]);
});
