import { expect, test } from "vitest";
import type { KnownMeeting, ToldAct } from "../course/queries.ts";
import type { Assignment } from "../course/rules.ts";
import { storyOf } from "./rules.ts";

const meeting = (id: string, heldOn: string, state: KnownMeeting["state"]): KnownMeeting => ({
  id,
  heldOn,
  state,
  bodyId: "group",
  slug: heldOn,
  bodySlug: "gruppen",
  bodyName: "Gruppen",
});
const meetings = [
  meeting("september", "2026-09-24", "approved"),
  meeting("november", "2026-11-26", "held"),
  meeting("january", "2027-01-28", "planned"),
];
const assignment: Assignment = {
  state: "open",
  due: { meetingId: "november" },
  givenOn: "2026-09-24",
  bodyId: "group",
  condition: null,
  isFollowed: true,
};
const asked: ToldAct = {
  id: "act",
  kind: "time-asked",
  text: "Upphandlaren är sjuk.",
  day: "2026-11-20",
  actedAt: new Date("2026-11-20T10:00:00Z"),
  isUndone: false,
  before: null,
  after: null,
  dayBefore: null,
  dayAfter: null,
  accountId: null,
  personId: "orjan",
  meetingId: null,
  cameBy: "link",
};
const june = { day: "2026-06-10", body: "gruppen", meeting: "2026-06-10", item: "7", title: "E-arkiv" };

test("from the first mention to what is to come, each in its place", () => {
  const told = { assignment, earlier: [june], meetings, agenda: [], acts: [asked] };
  const story = storyOf(told, "2026-12-01");
  expect(story.map((chapter) => [chapter.day, chapter.kind, "is" in chapter ? chapter.is : ""])).toEqual([
    ["2026-06-10", "mention", ""],
    ["2026-09-24", "given", ""],
    ["2026-11-20", "act", ""],
    ["2026-11-26", "meeting", "passed"],
    ["2027-01-28", "meeting", "coming"],
  ]);
});

test("a meeting at which it was reported has taken it up", () => {
  const reported = { ...asked, kind: "reported" as const, day: "2026-11-26", meetingId: "november" };
  const item = { meetingId: "november", item: "2", number: "2", title: "E-arkiv", clauses: [], gave: [] };
  const told = {
    assignment: { ...assignment, state: "reported" as const },
    earlier: [],
    meetings,
    agenda: [item],
    acts: [reported],
  };
  expect(storyOf(told, "2026-12-01")).toMatchObject([
    { kind: "given" },
    { kind: "meeting", is: "taken-up", item },
    { kind: "act", act: reported },
  ]);
});

test("a day that is no meeting's stands for itself, and the meeting after it too", () => {
  const byDay = { ...assignment, due: { on: "2026-12-24" } };
  const told = { assignment: byDay, earlier: [], meetings, agenda: [], acts: [] };
  expect(storyOf(told, "2026-12-01").map(({ day, kind }) => [day, kind])).toEqual([
    ["2026-09-24", "given"],
    ["2026-12-24", "due"],
    ["2027-01-28", "meeting"],
  ]);
});
