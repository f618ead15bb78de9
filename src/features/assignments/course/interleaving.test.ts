// Whatever people do with one assignment and undo, in any order, and whatever the meetings do meanwhile.
import fc from "fast-check";
import { expect, test } from "vitest";
import { daysLater } from "../../../lib/days.ts";
import { type BodyMeeting, timesPassedAt } from "../returning/rules.ts";
import { type Act, type Assignment, dueAfter, nextDeeds, returnOf, standingOf, stateAfter } from "./rules.ts";

const start = "2026-09-24";
const given: Assignment = {
  state: "open",
  due: { meetingId: "m1" },
  givenOn: start,
  bodyId: "group",
  condition: null,
  isFollowed: true,
};
const six: readonly BodyMeeting[] = [0, 1, 2, 3, 4, 5].map((place) => ({
  id: `m${place}`,
  bodyId: "group",
  heldOn: daysLater(start, 30 * place),
  state: place === 0 ? "approved" : "planned",
}));

interface World {
  readonly acts: readonly Act[];
  readonly meetings: readonly BodyMeeting[];
}
type Happening = (world: World) => World;

const doing = (kind: Act["kind"], after: Act["after"] = null): Happening => {
  return ({ acts, meetings }) => {
    if (!nextDeeds(stateAfter(acts)).includes(kind)) return { acts, meetings };
    const act = { kind, day: start, isUndone: false, before: dueAfter(given.due, acts), after };
    return { acts: [...acts, act], meetings };
  };
};
const undoing = (which: number): Happening => {
  return ({ acts, meetings }) => ({
    meetings,
    acts: acts.map((act, place) => (place === which ? { ...act, isUndone: true } : act)),
  });
};
const moving = (id: string, days: number): Happening => {
  return ({ acts, meetings }) => ({
    acts,
    meetings: meetings.map((each) =>
      each.id === id && each.state === "planned" ? { ...each, heldOn: daysLater(each.heldOn, days) } : each,
    ),
  });
};
const passing: Happening = ({ acts, meetings }) => {
  const next = meetings.find(({ state }) => state === "planned");
  return { acts, meetings: meetings.map((each) => (each === next ? { ...each, state: "held" } : each)) };
};

const meetingId = fc.nat(5).map((place) => `m${place}`);
const happenings = fc.array(
  fc.oneof(
    fc
      .constantFrom("reported" as const, "ended" as const, "reopened" as const, "withdrawn" as const)
      .map((kind) => doing(kind)),
    meetingId.map((id) => doing("due-moved", { meetingId: id })),
    fc.integer({ min: 1, max: 150 }).map((days) => doing("due-moved", { on: daysLater(start, days) })),
    fc.nat(20).map(undoing),
    fc.tuple(meetingId, fc.integer({ min: -9, max: 9 })).map(([id, days]) => moving(id, days)),
    fc.constant(passing),
  ),
  { maxLength: 30 },
);

const after = (happened: readonly Happening[]): World =>
  happened.reduce((world: World, happen) => happen(world), { acts: [], meetings: six });
const keptBy = (acts: readonly Act[]): Assignment => ({
  ...given,
  state: stateAfter(acts),
  due: dueAfter(given.due, acts),
});

test("it is as if what was undone had never been", () => {
  fc.assert(
    fc.property(happenings, (happened) => {
      const { acts } = after(happened);
      const standing = acts.filter(({ isUndone }) => !isUndone);
      const lastMove = standing.findLast(({ kind }) => kind === "due-moved");
      expect(stateAfter(acts)).toBe(stateAfter(standing));
      expect(dueAfter(given.due, acts)).toEqual(lastMove?.after ?? given.due);
      expect(keptBy(acts.map((act) => ({ ...act, isUndone: true })))).toEqual(given);
    }),
    { numRuns: 500 },
  );
});

test("it stands on one agenda that is to come, or on none because it is done with or there is none", () => {
  fc.assert(
    fc.property(happenings, (happened) => {
      const { acts, meetings } = after(happened);
      const kept = keptBy(acts);
      const back = returnOf(kept, meetings);
      expect(back).not.toBeNull();
      const coming = meetings.filter(({ state }) => state === "planned");
      const places = coming.filter(
        ({ id }) => back !== null && kept.state === "open" && timesPassedAt(id, back, meetings) !== null,
      );
      const standing = standingOf(kept, meetings, start);
      const next = "next" in standing ? standing.next : undefined;
      expect(places).toEqual(next === undefined ? [] : [next]);
      expect(standing.kind === "due" || standing.kind === "overdue").toBe(kept.state === "open");
    }),
    { numRuns: 500 },
  );
});
