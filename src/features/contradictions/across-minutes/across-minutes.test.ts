import { expect, test } from "vitest";
import { Calendar, type HeldMeeting } from "./calendar.ts";
import { headersThatDisagree, minutesOfOneDay } from "./header-days.ts";
import { daysWithoutMeeting, type NamedDay } from "./named-days.ts";
import { type DueAssignment, returnsWithoutMeeting } from "./returns.ts";

const held = (day: string, bodyId = "group", id = day): HeldMeeting => ({ id, bodyId, day });
const yearly = ["2019-02-05", "2019-04-23", "2019-06-11", "2019-09-24", "2019-11-26"].map((day) => held(day));

test("a day close to a meeting, and on none, is amiss", () => {
  const calendar = new Calendar([held("2019-06-11"), held("2019-11-26")]);
  expect(calendar.fit("group", "2019-11-26", "")).toEqual({ kind: "met", meetingId: "2019-11-26" });
  expect(calendar.fit("group", "2019-11-29", "")).toEqual({ kind: "amiss", nearest: "2019-11-26" });
  expect(calendar.fit("group", "2019-11-24", "")).toEqual({ kind: "amiss", nearest: "2019-11-26" });
  expect(calendar.fit("board", "2019-11-24", "")).toEqual({ kind: "unknown" });
});

test("a day far from every meeting is unknown while the register has holes, and amiss when it has none", () => {
  expect(new Calendar([held("2018-05-15"), held("2020-05-27")]).fit("group", "2019-03-08", "")).toEqual({
    kind: "unknown",
  });
  const calendar = new Calendar(yearly);
  expect(calendar.fit("group", "2019-10-20", "")).toEqual({ kind: "amiss", nearest: "2019-09-24" });
  expect(calendar.fit("group", "2019-07-20", "")).toEqual({ kind: "amiss", nearest: "2019-06-11" });
  expect(calendar.fit("group", "2020-03-01", "")).toEqual({ kind: "unknown" });
});

test("the minutes that name a day are not the meeting meant", () => {
  const calendar = new Calendar([held("2019-11-26")]);
  expect(calendar.fit("group", "2019-11-28", "2019-11-26")).toEqual({ kind: "unknown" });
});

test("a day that fits no meeting of the body is found, with the nearest", () => {
  const calendar = new Calendar(yearly);
  const found = daysWithoutMeeting(
    [named("2019-11-29", "2019-06-11"), named("2019-11-26", "2019-06-11")],
    calendar,
  );
  expect(found).toMatchObject([
    {
      code: "date-without-meeting",
      meetingId: "2019-06-11",
      facts: { date: "2019-11-29", nearest: "2019-11-26" },
    },
  ]);
});

test("of two minutes with one date the second disagrees with what the next ones approve", () => {
  const copied = held("2019-06-11", "group", "copied");
  const meetings = [...yearly.slice(0, 3), copied, ...yearly.slice(4)];
  const calendar = new Calendar(meetings);
  const approving = named("2019-09-24", "2019-11-26", { time: "past", ofMinutes: true });
  expect(headersThatDisagree(meetings.map(dated), [approving], calendar)).toMatchObject([
    { meetingId: "copied" },
  ]);
  expect(minutesOfOneDay(meetings.map(dated), [approving], calendar)).toMatchObject([
    {
      code: "two-minutes-one-day",
      meetingId: "2019-06-11",
      facts: { date: "2019-06-11", others: "copied" },
      witnesses: [{ kind: "header" }],
    },
    {
      code: "two-minutes-one-day",
      meetingId: "copied",
      facts: { others: "2019-06-11" },
      witnesses: [{ kind: "header" }, { kind: "approved", day: "2019-09-24" }],
    },
  ]);
});

test("an assignment that returns to a meeting that was not held is found", () => {
  const assignment: DueAssignment = {
    id: "a",
    meetingId: "2019-06-11",
    itemId: "i",
    bodyId: "group",
    givenOn: "2019-06-11",
    dueOn: "2019-11-24",
    who: "Vikby",
    what: "återkommer",
  };
  const calendar = new Calendar(yearly);
  const found = (day: string) =>
    returnsWithoutMeeting([assignment], () => named(day, "2019-06-11"), calendar);
  expect(found("2019-11-24")).toMatchObject([
    {
      code: "return-without-meeting",
      words: { assignmentId: "a" },
      facts: { who: "Vikby", nearest: "2019-11-26" },
    },
  ]);
  expect(found("2019-11-26")).toEqual([]);
  expect(returnsWithoutMeeting([assignment], () => undefined, calendar)).toEqual([]);
});

test("keys tell contradictions of one kind in one place apart, and are the same when found again", () => {
  const calendar = new Calendar(yearly);
  const find = () =>
    daysWithoutMeeting([named("2019-11-29", "2019-06-11"), named("2019-11-24", "2019-06-11")], calendar);
  const keys = find().map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  expect(find().map(({ key }) => key)).toEqual(keys);
});

function named(day: string, namedOn: string, told: Partial<NamedDay> = {}): NamedDay {
  const words = { mentionId: "m", meetingId: namedOn, itemId: "i", bodyId: "group", body: "Gruppen" };
  return { ...words, namedOn, day, time: "coming", ofMinutes: false, isNext: false, ...told };
}

function dated({ id, bodyId, day }: HeldMeeting) {
  return { meetingId: id, bodyId, day, witnesses: [{ kind: "header", day, words: day } as const] };
}
