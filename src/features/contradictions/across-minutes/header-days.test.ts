import { expect, test } from "vitest";
import { Calendar } from "./calendar.ts";
import { type DatedMinutes, type DayWitness, headersThatDisagree, witnessesAgainst } from "./header-days.ts";
import type { NamedDay } from "./named-days.ts";

const days = ["2019-02-05", "2019-04-23", "2019-06-11", "2019-09-24", "2019-11-26"];
const calendar = new Calendar(days.map((day) => ({ id: day, bodyId: "group", day })));
const header = (day: string) => ({ kind: "header", day, words: `den ${day}` }) as const;
const file = (day: string) => ({ kind: "file-name", day, document: "d" }) as const;

function found(day: string, own: DayWitness[], mentions: NamedDay[] = []) {
  const minutes = days.map((each): DatedMinutes => ({
    meetingId: each,
    bodyId: "group",
    day: each,
    witnesses: [header(each), ...(each === day ? own : [])],
  }));
  return headersThatDisagree(minutes, mentions, calendar);
}

test("the name of the file tells another day, or another month", () => {
  expect(found("2019-06-11", [file("2019-06-12")])).toMatchObject([
    {
      code: "header-date-disagrees",
      meetingId: "2019-06-11",
      facts: { date: "2019-06-11", said: "2019-06-12" },
      words: { header: "date" },
      witnesses: [header("2019-06-11"), file("2019-06-12")],
    },
  ]);
  expect(found("2019-06-11", [file("2019-05")])).toMatchObject([{ facts: { said: "2019-05" } }]);
  expect(found("2019-06-11", [file("2019-06")])).toEqual([]);
});

test("one of several days in a name, or at the head of the pages, is enough to agree", () => {
  expect(found("2019-06-11", [file("2019-06-11"), file("2019-06-20")])).toEqual([]);
  const head = { kind: "running-head", day: "2019-06-12", words: "2019-06-12" } as const;
  expect(found("2019-06-11", [file("2019-06-11"), head])).toMatchObject([
    { facts: { said: "2019-06-12" }, witnesses: [header("2019-06-11"), file("2019-06-11"), head] },
  ]);
});

test("a wrong weekday alone is told of elsewhere, and is shown where others disagree", () => {
  const weekday = { kind: "weekday", day: "2019-06-12", words: "onsdag" } as const;
  expect(found("2019-06-11", [weekday])).toEqual([]);
  expect(found("2019-06-11", [weekday, file("2019-06-12")])).toMatchObject([
    { facts: { said: "2019-06-12" }, witnesses: [header("2019-06-11"), weekday, file("2019-06-12")] },
  ]);
});

test("the next minutes approve those of another day", () => {
  const approving = named("2019-09-25", "2019-11-26", { time: "past", ofMinutes: true });
  expect(found("", [], [approving])).toMatchObject([
    { meetingId: "2019-09-24", facts: { date: "2019-09-24", said: "2019-09-25" } },
  ]);
  expect(found("", [], [{ ...approving, day: "2019-09-24" }])).toEqual([]);
  expect(found("", [], [{ ...approving, ofMinutes: false }])).toEqual([]);
});

test("the next meeting of the minutes before is another day, and every other word about it is shown too", () => {
  const next = named("2019-11-28", "2019-09-24", { isNext: true, mentionId: "next" });
  const sent = named("2019-11-26", "2019-06-11", { mentionId: "sent" });
  const [one, ...more] = found("2019-11-26", [file("2019-11-26")], [next, sent]);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ meetingId: "2019-11-26", facts: { date: "2019-11-26", said: "2019-11-28" } });
  expect(one?.witnesses).toEqual([
    header("2019-11-26"),
    file("2019-11-26"),
    { kind: "named", day: "2019-11-26", mention: "sent" },
    { kind: "next-meeting", day: "2019-11-28", mention: "next" },
  ]);
});

test("a next meeting named long before, or some other day that is named, is no word against a header", () => {
  const next = named("2019-11-28", "2019-04-23", { isNext: true });
  expect(found("", [], [next])).toEqual([]);
  expect(found("", [], [named("2019-11-28", "2019-09-24")])).toEqual([]);
});

test("what speaks against a header is known, so that it is told of once", () => {
  const next = named("2019-11-28", "2019-09-24", { isNext: true });
  const minutes = [{ meetingId: "2019-11-26", bodyId: "group", day: "2019-11-26", witnesses: [] }];
  expect(witnessesAgainst(minutes, [next, named("2019-11-28", "2019-06-11")], calendar)).toEqual(
    new Set([next]),
  );
  expect(witnessesAgainst([], [next], calendar)).toEqual(new Set());
});

test("found again it has the same key, and another one when another witness speaks against it", () => {
  const key = (own: DayWitness[]) => found("2019-06-11", own)[0]?.key;
  expect(key([file("2019-06-12")])).toBe(key([file("2019-06-12")]));
  expect(key([file("2019-06-12")])).not.toBe(key([file("2019-06-13")]));
});

function named(day: string, namedOn: string, told: Partial<NamedDay> = {}): NamedDay {
  const words = { mentionId: "m", meetingId: namedOn, itemId: "i", bodyId: "group", body: "Gruppen" };
  return { ...words, namedOn, day, time: "coming", ofMinutes: false, isNext: false, ...told };
}
