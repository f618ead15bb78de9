import { expect, test } from "vitest";
import { isGrave, type Known, type OtherDay, remarksOn, type WantedDay } from "./rules.ts";

const nothing: Known = { today: "2026-01-01", others: [], seats: [], events: [] };
const wanted = (heldOn: string, about: Partial<WantedDay> = {}): WantedDay => ({
  bodyId: "group",
  heldOn,
  lastOn: null,
  starts: "13:30",
  ends: "17:00",
  saidWeekday: null,
  ...about,
});
const boardOn = (heldOn: string, about: Partial<OtherDay> = {}): OtherDay => ({
  bodyId: "board",
  bodyName: "Styrelsen",
  heldOn,
  lastOn: null,
  starts: "09:00",
  ends: "12:00",
  ...about,
});
const seat = (bodyId: string, personId: string, until: string | null = null) => ({
  bodyId,
  personId,
  from: "2026-01-01",
  until,
});
const inBoth = [seat("group", "maja"), seat("board", "maja"), seat("group", "otto"), seat("board", "eva")];
const kinds = (day: WantedDay, known: Partial<Known> = {}) =>
  remarksOn(day, { ...nothing, ...known }).map(({ kind }) => kind);

test("a working day that nothing else is on is not spoken of", () => {
  expect(remarksOn(wanted("2026-11-26", { saidWeekday: 4 }), nothing)).toEqual([]);
});

test("a weekday that is not the date's is told, with the nearest day that is", () => {
  expect(remarksOn(wanted("2026-11-26", { saidWeekday: 5 }), nothing)).toEqual([
    { kind: "weekday", day: "2026-11-26", said: 5, nearest: "2026-11-27" },
  ]);
  expect(remarksOn(wanted("2026-11-26", { saidWeekday: 3 }), nothing)).toEqual([
    { kind: "weekday", day: "2026-11-26", said: 3, nearest: "2026-11-25" },
  ]);
});

test("holidays, eves, weekends, bridge days and days gone by are told", () => {
  expect(kinds(wanted("2026-05-14"))).toEqual(["holiday"]);
  expect(kinds(wanted("2026-06-19"))).toEqual(["eve"]);
  expect(kinds(wanted("2026-11-28"))).toEqual(["weekend"]);
  expect(kinds(wanted("2026-05-15"))).toEqual(["bridge"]);
  expect(kinds(wanted("2025-11-26"))).toEqual(["past"]);
});

test("every day of a study trip is looked at", () => {
  expect(kinds(wanted("2026-05-13", { lastOn: "2026-05-15" }))).toEqual(["holiday", "bridge"]);
});

test("two bodies clash where they meet at the same time with the same persons", () => {
  const seats = inBoth;
  const day = wanted("2026-11-26");
  const at = (starts: string, ends: string) => ({ others: [boardOn("2026-11-26", { starts, ends })], seats });
  expect(remarksOn(day, { ...nothing, ...at("16:00", "18:00") })).toEqual([
    { kind: "clash", day: "2026-11-26", bodyName: "Styrelsen", persons: 1 },
  ]);
  expect(kinds(day, at("09:00", "12:00"))).toEqual(["same-persons"]);
  expect(kinds(day, at("17:00", "18:00"))).toEqual(["same-persons"]);
  expect(kinds(day, { ...at("16:00", "18:00"), seats: [] })).toEqual(["same-time"]);
  expect(kinds(day, { ...at("09:00", "12:00"), seats: [] })).toEqual([]);
});

test("whoever has left his seat clashes no more, and hours that nobody has told may be any", () => {
  const others = [boardOn("2026-11-26", { starts: null, ends: null })];
  expect(kinds(wanted("2026-11-26"), { others, seats: inBoth })).toEqual(["clash"]);
  const left = [seat("group", "maja"), seat("board", "maja", "2026-11-25")];
  expect(kinds(wanted("2026-11-26"), { others, seats: left })).toEqual(["same-time"]);
});

test("a body has one meeting a day, and days that overlap are found from either side", () => {
  expect(kinds(wanted("2026-11-26"), { others: [boardOn("2026-11-26", { bodyId: "group" })] })).toEqual([
    "same-body",
  ]);
  const trip = boardOn("2026-10-07", { lastOn: "2026-10-09" });
  for (const day of ["2026-10-07", "2026-10-08", "2026-10-09"])
    expect(kinds(wanted(day), { others: [trip], seats: inBoth }), day).toEqual(["clash"]);
  for (const day of ["2026-10-06", "2026-10-12"])
    expect(kinds(wanted(day), { others: [trip], seats: inBoth }), day).toEqual([]);
});

test("what goes on outside is told, and hinders nobody", () => {
  const events = [{ name: "Kommundagarna", from: "2026-11-25", until: "2026-11-26" }];
  const remarks = remarksOn(wanted("2026-11-26"), { ...nothing, events });
  expect(remarks).toEqual([{ kind: "event", day: "2026-11-26", name: "Kommundagarna" }]);
  expect(remarks.some(isGrave)).toBe(false);
});
