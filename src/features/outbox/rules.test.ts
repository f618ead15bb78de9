import { expect, test } from "vitest";
import { mayBeRead, paragraphsOf, stateOf } from "./rules.ts";

const moment = new Date("2026-11-22T20:00:00Z");

test("a mail waits until it is sent or given up", () => {
  const waits = { sentAt: null, givenUpAt: null, bouncedAt: null };
  expect(stateOf(waits)).toBe("waiting");
  expect(stateOf({ ...waits, sentAt: moment })).toBe("sent");
  expect(stateOf({ ...waits, givenUpAt: moment })).toBe("given-up");
  expect(stateOf({ ...waits, sentAt: moment, bouncedAt: moment })).toBe("bounced");
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
