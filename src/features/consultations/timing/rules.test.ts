import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysLater } from "../../../lib/days.ts";
import { isFree } from "../../../lib/holidays.ts";
import { way } from "../stepping/rules.ts";
import { faultsIn, nextIn, planOf, type Wanted, workdayBefore } from "./rules.ts";

const meetings = [
  { id: "september", heldOn: "2026-09-17", stopOn: "2026-09-03" },
  { id: "october", heldOn: "2026-10-22", stopOn: "2026-10-08" },
  { id: "november", heldOn: "2026-11-26", stopOn: "2026-11-12" },
];
const wanted: Wanted = {
  deadline: "2026-11-15",
  adopts: "body",
  askDays: 10,
  draftDays: 21,
  commentDays: 14,
  signDays: 7,
  meetings,
};

test("a response by a Sunday in November is adopted in October, and everything before that", () => {
  const { windows, meeting } = planOf(wanted);
  expect(meeting?.id).toBe("october");
  expect(windows).toEqual([
    { step: "asked", from: "2026-08-10", until: "2026-08-20" },
    { step: "drafting", from: "2026-08-21", until: "2026-09-11" },
    { step: "commenting", from: "2026-09-14", until: "2026-09-28" },
    { step: "signing", from: "2026-10-01", until: "2026-10-08" },
    { step: "adopted", from: "2026-10-22", until: "2026-10-22" },
    { step: "submitted", from: "2026-11-13", until: "2026-11-13" },
  ]);
});

test("per capsulam no meeting is waited for, and the sign-off is the decision", () => {
  const { windows, meeting } = planOf({ ...wanted, adopts: "per-capsulam" });
  expect(meeting).toBeNull();
  expect(windows.find(({ step }) => step === "signing")).toEqual({
    step: "signing",
    from: "2026-11-05",
    until: "2026-11-12",
  });
});

test("where no meeting comes in time the plan says so, until it has been adopted all the same", () => {
  const plan = planOf({ ...wanted, deadline: "2026-09-10" });
  expect(plan.isWithoutMeeting).toBe(true);
  const kinds = (last: "drafting" | "adopted") => faultsIn(plan, last, "2026-07-01").map(({ kind }) => kind);
  expect(kinds("drafting")).toContain("no-meeting");
  expect(kinds("adopted")).toEqual([]);
});

test("a step is late the day after its last, and what is under way the day after it was to be over", () => {
  const plan = planOf(wanted);
  expect(faultsIn(plan, "asked", "2026-08-20")).toEqual([]);
  expect(faultsIn(plan, "asked", "2026-08-21")).toEqual([
    { kind: "overdue", step: "asked", day: "2026-08-20" },
  ]);
  expect(faultsIn(plan, "asked", "2026-08-22").map(({ kind, day }) => [kind, day])).toEqual([
    ["overdue", "2026-08-20"],
    ["late", "2026-08-21"],
  ]);
  expect(faultsIn(plan, "submitted", "2027-01-01")).toEqual([]);
  expect(faultsIn(plan, "dropped", "2027-01-01")).toEqual([]);
  expect(nextIn(plan, "drafting")?.step).toBe("commenting");
  expect(nextIn(planOf({ ...wanted, commentDays: 0 }), "drafting")?.step).toBe("signing");
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => daysLater("2026-01-01", days));
const someWanted: fc.Arbitrary<Wanted> = fc.record({
  deadline: day,
  adopts: fc.constantFrom("body" as const, "per-capsulam" as const),
  askDays: fc.integer({ min: 0, max: 60 }),
  draftDays: fc.integer({ min: 1, max: 60 }),
  commentDays: fc.integer({ min: 0, max: 60 }),
  signDays: fc.integer({ min: 0, max: 60 }),
  meetings: fc.array(
    fc.tuple(day, fc.nat(30)).map(([heldOn, stop]) => ({
      id: heldOn,
      heldOn,
      stopOn: daysLater(heldOn, -stop),
    })),
    { maxLength: 8 },
  ),
});

describe("whatever is wanted", () => {
  test("one thing comes after another, in order, and nothing after the last day", () => {
    fc.assert(
      fc.property(someWanted, (each) => {
        const { windows } = planOf(each);
        for (const [at, window] of windows.entries()) {
          expect(window.from <= window.until).toBe(true);
          const next = windows[at + 1];
          if (next === undefined) continue;
          // What is signed off per capsulam is adopted that day; everything else waits for the next.
          const isOneAct = window.step === "signing" && each.adopts === "per-capsulam";
          expect(isOneAct ? window.until <= next.from : window.until < next.from).toBe(true);
          expect(way.indexOf(window.step)).toBeLessThan(way.indexOf(next.step));
        }
        expect((windows.at(-1)?.until ?? "") <= each.deadline).toBe(true);
      }),
    );
  });

  test("nothing is to be done on a free day but what the body does when it meets", () => {
    fc.assert(
      fc.property(someWanted, (each) => {
        const plan = planOf(each);
        const days = plan.windows
          .filter(({ step }) => step !== "adopted" || plan.meeting === null)
          .flatMap(({ from, until }) => [from, until]);
        expect(days.filter(isFree)).toEqual([]);
      }),
    );
  });

  test("the last meeting that leaves a day to sign and send is the one that adopts", () => {
    fc.assert(
      fc.property(someWanted, (each) => {
        const { meeting, windows } = planOf(each);
        const submitted = windows.at(-1)?.until ?? "";
        const inTime = each.meetings.filter(({ heldOn }) => heldOn <= workdayBefore(submitted));
        const last = inTime
          .map(({ heldOn }) => heldOn)
          .toSorted()
          .at(-1);
        expect(meeting?.heldOn).toBe(each.adopts === "body" ? last : undefined);
        const signing = windows.find(({ step }) => step === "signing");
        if (meeting === null || signing === undefined) return;
        expect(signing.until <= meeting.stopOn && signing.until < meeting.heldOn).toBe(true);
      }),
    );
  });

  test("a plan that cannot be kept can never be kept again by waiting, and one that can could be kept before", () => {
    fc.assert(
      fc.property(someWanted, day, fc.nat(60), fc.constantFrom(...way), (each, today, later, last) => {
        const plan = planOf(each);
        const now = faultsIn(plan, last, today).length;
        expect(faultsIn(plan, last, daysLater(today, later)).length).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  test("a later last day never makes it begin earlier", () => {
    const begins = (each: Wanted) => planOf(each).windows[0]?.from ?? "";
    fc.assert(
      fc.property(someWanted, fc.nat(60), (each, later) => {
        const atOnce = { ...each, adopts: "per-capsulam" as const };
        expect(begins({ ...atOnce, deadline: daysLater(each.deadline, later) }) >= begins(atOnce)).toBe(true);
      }),
    );
  });
});
