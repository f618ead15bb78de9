import { expect, test } from "vitest";
import type { BodyMeeting } from "../returning/rules.ts";
import { deedForm } from "./forms.ts";
import { askedDeed, deedsFor, mostLetters } from "./rules.ts";

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const on = (n: number, heldOn: string, state: BodyMeeting["state"]): BodyMeeting => ({
  id: id(n),
  bodyId: "group",
  heldOn,
  state,
});
const meetings = [
  on(1, "2026-11-26", "called"),
  on(2, "2027-01-28", "planned"),
  on(3, "2026-12-05", "cancelled"),
];
const calendar = { bodyId: "group", meetings, today: "2026-11-23" };
const asked = (fields: Record<string, string>) =>
  askedDeed(deedForm.parse(fields), ["redovisa", "klart", "tid", "flytta"], calendar);

test("holders report and ask for time, and the desk moves, strikes and opens again", () => {
  const [holder, desk] = [
    { isHolder: true, isDesk: false },
    { isHolder: false, isDesk: true },
  ];
  expect(deedsFor(holder, "open")).toEqual(["redovisa", "klart", "tid"]);
  expect(deedsFor(desk, "open")).toEqual(["redovisa", "klart", "flytta", "stryk"]);
  expect(deedsFor(desk, "ended")).toEqual(["oppna"]);
  expect(deedsFor(holder, "ended")).toEqual([]);
  expect(deedsFor({ isHolder: false, isDesk: false }, "open")).toEqual([]);
});

test("a report has words, and not too many", () => {
  expect(asked({ vad: "redovisa", text: "  " })).toEqual({ ok: false, reason: "words-missing" });
  expect(asked({ vad: "redovisa", text: "a".repeat(mostLetters + 1) })).toEqual({
    ok: false,
    reason: "words-long",
  });
  expect(asked({ vad: "klart", text: "" })).toMatchObject({ ok: true, value: { kind: "ended" } });
});

test("what one may not do is refused", () => {
  expect(asked({ vad: "stryk" })).toEqual({ ok: false, reason: "not-now" });
});

test("a meeting is chosen among those that are to come", () => {
  expect(asked({ vad: "flytta", mote: id(2) })).toMatchObject({ value: { due: { meetingId: id(2) } } });
  expect(asked({ vad: "flytta", mote: id(3) })).toEqual({ ok: false, reason: "meeting-gone" });
  expect(asked({ vad: "flytta" })).toEqual({ ok: false, reason: "due-missing" });
});

test("the day of a meeting is that meeting, and a day without one is asked about", () => {
  expect(asked({ vad: "flytta", dag: "2027-01-28" })).toMatchObject({ value: { due: { meetingId: id(2) } } });
  expect(asked({ vad: "flytta", dag: "2026-11-24" })).toEqual({ ok: false, reason: "no-meeting-that-day" });
  expect(asked({ vad: "flytta", dag: "2026-11-24", trots: "ja" })).toMatchObject({
    value: { due: { on: "2026-11-24" } },
  });
  expect(asked({ vad: "flytta", dag: "2026-11-01" })).toEqual({ ok: false, reason: "day-past" });
});

test("more time is asked for with a wish, with words, or with both", () => {
  expect(asked({ vad: "tid" })).toEqual({ ok: false, reason: "words-missing" });
  expect(asked({ vad: "tid", text: "Vi väntar på anbud." })).toMatchObject({
    ok: true,
    value: { due: null },
  });
  expect(asked({ vad: "tid", mote: id(2) })).toMatchObject({ ok: true });
});
