import fc from "fast-check";
import { expect, test } from "vitest";
import { daysLater } from "../../../lib/days.ts";
import type { MeetingState } from "../../../platform/db/meetings-schema.ts";
import { type BodyMeeting, timesPassedAt } from "../returning/rules.ts";
import {
  type Act,
  type Assignment,
  type Due,
  dueAfter,
  nextDeeds,
  passedWithout,
  standingOf,
  stateAfter,
} from "./rules.ts";

const first = "2026-09-24";
const calendar = (states: readonly MeetingState[]): BodyMeeting[] =>
  states.map((state, i) => ({ id: `m${i}`, bodyId: "group", heldOn: daysLater(first, 30 * i), state }));
const given: Assignment = {
  state: "open",
  due: { meetingId: "m1" },
  givenOn: first,
  bodyId: "group",
  condition: null,
  isFollowed: true,
};
const meetings = calendar(["approved", "held", "called", "planned"]);
const act = (kind: Act["kind"], day: string, after: Due = null): Act => ({
  kind,
  day,
  isUndone: false,
  before: { meetingId: "m1" },
  after,
});

test("it is due at its meeting until that has passed, and overdue at the next from then on", () => {
  const before = calendar(["approved", "called", "planned"]);
  expect(standingOf(given, before, "2026-11-01")).toEqual({ kind: "due", on: "2026-10-24", next: before[1] });
  expect(standingOf(given, meetings, "2026-11-01")).toEqual({
    kind: "overdue",
    since: "2026-10-24",
    times: 1,
    next: meetings[2],
  });
});

test("a day that is past is overdue before its meeting comes", () => {
  const byDay = { ...given, due: { on: "2026-11-01" } };
  expect(standingOf(byDay, meetings, "2026-11-01")).toMatchObject({ kind: "due", next: meetings[2] });
  expect(standingOf(byDay, meetings, "2026-11-02")).toMatchObject({ kind: "overdue", times: 0 });
});

test("without a day it waits for its condition, or for nothing that is known", () => {
  const condition = "innan arbetet påbörjas";
  const waiting = { ...given, due: null, condition };
  expect(standingOf(waiting, meetings, first)).toEqual({ kind: "waiting", condition });
  expect(standingOf({ ...waiting, condition: null }, meetings, first)).toEqual({ kind: "undated" });
});

test("of old minutes nobody knows whether it was reported", () => {
  const old = { ...given, isFollowed: false, givenOn: "2018-01-01", due: { on: "2019-11-26" } };
  expect(standingOf(old, meetings, "2026-11-22")).toEqual({ kind: "past", on: "2019-11-26" });
});

test("a meeting that passed before it was moved has passed without it", () => {
  const moved = { ...given, due: { meetingId: "m3" } };
  const acts = [act("due-moved", "2026-10-30", { meetingId: "m3" })];
  expect(passedWithout(moved, acts, meetings)).toEqual([meetings[1]]);
  // Moved on the day of the meeting, or reported there, it was taken up.
  expect(
    passedWithout(moved, [{ ...acts[0], ...act("due-moved", "2026-10-24", { meetingId: "m3" }) }], meetings),
  ).toEqual([]);
  const reported = { ...given, state: "reported" as const };
  expect(passedWithout(reported, [act("reported", "2026-10-24")], meetings)).toEqual([]);
  expect(passedWithout(reported, [act("reported", "2026-10-25")], meetings)).toEqual([meetings[1]]);
});

// What people may do with one assignment, in any order, and what the meetings do meanwhile.
const deeds = fc.array(
  fc.oneof(
    fc
      .constantFrom("reported", "ended", "reopened", "withdrawn", "time-asked")
      .map((kind) => ({ kind }) as const),
    fc.nat(5).map((meeting) => ({ kind: "due-moved", due: { meetingId: `m${meeting}` } }) as const),
    fc
      .integer({ min: 1, max: 150 })
      .map((days) => ({ kind: "due-moved", due: { on: daysLater(first, days) } }) as const),
    fc.nat(20).map((which) => ({ kind: "undo", which }) as const),
    fc
      .record({ meeting: fc.nat(5), days: fc.integer({ min: -9, max: 9 }) })
      .map((move) => ({ kind: "meeting", ...move }) as const),
    fc.constant({ kind: "pass" } as const),
  ),
  { maxLength: 30 },
);

test("whatever is done and undone, it stands in one place, told by what stands", () => {
  fc.assert(
    fc.property(deeds, (done) => {
      let acts: Act[] = [];
      let known = calendar(["approved", "called", "planned", "planned", "planned", "planned"]);
      let kept: Assignment = given;
      for (const deed of done) {
        const before = kept.due;
        if (deed.kind === "pass") {
          const next = known.find(({ state }) => state !== "approved" && state !== "held");
          known = known.map((each) => (each === next ? { ...each, state: "held" as const } : each));
        } else if (deed.kind === "meeting") {
          known = known.map((each, i) =>
            i === deed.meeting && each.state === "planned"
              ? { ...each, heldOn: daysLater(first, 30 * i + deed.days) }
              : each,
          );
        } else if (deed.kind === "undo") {
          acts = acts.map((each, i) => (i === deed.which ? { ...each, isUndone: true } : each));
        } else if (nextDeeds(kept.state).includes(deed.kind)) {
          const after = deed.kind === "due-moved" ? deed.due : null;
          acts = [...acts, { kind: deed.kind, day: first, isUndone: false, before, after }];
        }
        kept = { ...kept, state: stateAfter(acts), due: dueAfter(given.due, acts) };
      }

      // As if what was undone had never been.
      const never = acts.filter(({ isUndone }) => !isUndone);
      expect(stateAfter(never)).toBe(kept.state);
      const lastMove = never.findLast(({ kind }) => kind === "due-moved");
      expect(kept.due).toEqual(lastMove?.after ?? given.due);
      const all = acts.map((each) => ({ ...each, isUndone: true }));
      expect([stateAfter(all), dueAfter(given.due, all)]).toEqual(["open", given.due]);

      // On one agenda that is still to come, or on none because there is none or it is done with.
      const standing = standingOf(kept, known, first);
      const next = "next" in standing ? standing.next : undefined;
      expect(["reported", "ended", "withdrawn"].includes(standing.kind)).toBe(kept.state !== "open");
      if (kept.state !== "open" || kept.due === null) return;
      const from =
        "on" in kept.due
          ? kept.due.on
          : known.find(
              ({ id }) => "meetingId" in (kept.due ?? {}) && id === Reflect.get(kept.due ?? {}, "meetingId"),
            )?.heldOn;
      const coming = known.filter(({ state }) => state === "called" || state === "planned");
      const places = coming.filter(
        ({ id }) =>
          timesPassedAt(id, { bodyId: "group", from: from ?? "", isFollowed: true }, known) !== null,
      );
      expect(places).toEqual(next === undefined ? [] : [next]);
    }),
    { numRuns: 500 },
  );
});
