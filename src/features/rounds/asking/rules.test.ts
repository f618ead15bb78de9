import { expect, test } from "vitest";
import type { RoundField } from "../form/rules.ts";
import { deadlineWritten } from "./forms.ts";
import { faultInForm, keptOf, kinds } from "./rules.ts";

const stance: RoundField = { id: "s", label: "S", kind: "stance" };
const text: RoundField = { id: "t", label: "T", kind: "text", isLong: true };

test("a kind is told what it needs", () => {
  expect(faultInForm("anchoring", [stance, text])).toBeNull();
  expect(faultInForm("interview", [text])).toBeNull();
  for (const kind of kinds) expect(faultInForm(kind, [])).toBe("no-fields");
  for (const kind of kinds.filter((each) => each !== "interview"))
    expect(faultInForm(kind, [text]), kind).toBe("kind-needs");
  expect(faultInForm("anchoring", [stance, { ...stance, id: "andra" }])).toBe("one-stance");
});

test("terms are kept from when it is opened, the question from the first reply", () => {
  expect(keptOf({ isOpened: false, hasReplies: false })).toEqual({ terms: false, question: false });
  expect(keptOf({ isOpened: true, hasReplies: false })).toEqual({ terms: true, question: false });
  expect(keptOf({ isOpened: true, hasReplies: true })).toEqual({ terms: true, question: true });
});

test("a last day has not passed, unless it stands", () => {
  const on = (written: string, standing?: string) => deadlineWritten(written, "2026-11-23", standing);
  expect(on("2026-11-23")).toEqual({ ok: true, value: "2026-11-23" });
  expect(on("fre 4/12")).toEqual({ ok: true, value: "2026-12-04" });
  expect(on("2026-11-22")).toEqual({ ok: false, reason: "deadline-past" });
  expect(on("2026-11-20", "2026-11-20")).toEqual({ ok: true, value: "2026-11-20" });
  expect(on("")).toEqual({ ok: false, reason: "no-deadline" });
  expect(on("snart")).toEqual({ ok: false, reason: "unreadable-deadline" });
});
