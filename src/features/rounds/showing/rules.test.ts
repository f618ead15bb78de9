import { expect, test } from "vitest";
import type { Reply, Sum } from "../counting/rules.ts";
import type { RoundForm } from "../form/rules.ts";
import { counted, hiddenFrom, missingForQuorum, rowsOf, standingOf, statesCounted } from "./rules.ts";

const form: RoundForm = [{ id: "stallning", label: "", kind: "stance" }];
const moment = new Date("2026-11-10T09:00:00Z");

const asked = (id: string, told: { opened?: boolean; handedOn?: boolean; answered?: boolean } = {}) => ({
  id,
  openedAt: told.opened === true ? moment : null,
  handedOnAt: told.handedOn === true ? moment : null,
  answeredAt: told.answered === true ? moment : null,
});

const reply = (place: number, recipientId: string, more: Partial<Reply> = {}): Reply => ({
  id: `svar-${place}`,
  recipientId,
  place,
  answer: { stallning: { stance: "agree", words: "" } },
  standsOutside: false,
  words: "",
  isLate: false,
  ...more,
});

const against = { stallning: { stance: "against", words: "För dyrt." } };

test("a row for each who is asked: what he said last, and what he said before", () => {
  const asking = [asked("vikby", { answered: true }), asked("lerby", { opened: true }), asked("stallby")];
  const rows = rowsOf(form, asking, [
    reply(1, "vikby"),
    reply(3, "vikby", { answer: against }),
    reply(2, "vikby"),
  ]);
  expect(rows.map(({ state }) => state)).toEqual(["against", "opened", "not-opened"]);
  expect(rows[0]?.reply?.place).toBe(3);
  expect(rows[0]?.earlier.map(({ place }) => place)).toEqual([2, 1]);
  expect(rows[1]?.reply).toBeUndefined();
});

test("what comes too late is shown where nothing else was said, and counts nowhere", () => {
  const asking = [asked("vikby", { answered: true }), asked("lerby", { answered: true })];
  const late = reply(5, "vikby", { isLate: true });
  const rows = rowsOf(form, asking, [late, reply(1, "lerby"), reply(6, "lerby", { isLate: true })]);
  expect(rows.map(({ state }) => state)).toEqual(["late", "answered"]);
  expect(rows[1]?.earlier.map(({ place }) => place)).toEqual([6]);
  expect(counted(rows).map(({ recipient }) => recipient.id)).toEqual(["lerby"]);
});

test("whoever stands outside is not counted among those who answer", () => {
  const rows = rowsOf(form, [asked("vikby")], [reply(1, "vikby", { standsOutside: true })]);
  expect(rows[0]?.state).toBe("outside");
  expect(counted(rows)).toEqual([]);
});

test("of somebody whose words are not shown, no more than that he has answered", () => {
  const rows = rowsOf(
    form,
    [asked("a", { answered: true }), asked("b", { handedOn: true, opened: true })],
    [],
  );
  expect(rows.map(({ state }) => state)).toEqual(["answered", "handed-on"]);
});

const nobody = { isAsked: false, hasAnswered: false };
const silent = { isAsked: true, hasAnswered: false };
const heard = { isAsked: true, hasAnswered: true };

test.for([
  ["at-once", nobody, null, null],
  ["after-answering", silent, "until-you-answer", null],
  ["after-answering", heard, null, null],
  ["after-answering", nobody, "until-answered", null],
  ["after-closing", heard, "until-closed", null],
  ["secretariat", heard, "desk-only", "desk-only"],
] as const)("seen %s by %j: %j, and %j when it is closed", ([repliesSeen, who, open, closed]) => {
  const round = { repliesSeen, isDesk: false, closedAt: null };
  expect(hiddenFrom(round, who)).toBe(open);
  expect(hiddenFrom({ ...round, closedAt: moment }, who)).toBe(closed);
  expect(hiddenFrom({ ...round, isDesk: true }, who)).toBeNull();
});

const sum = (told: Partial<Sum>): Sum => ({
  asked: 11,
  outside: 0,
  agree: 0,
  withComment: 0,
  against: 0,
  abstain: 0,
  other: 0,
  unanswered: 0,
  ...told,
});

test("how many are missing for a quorum: more than half, or all, of those who do not stand outside", () => {
  expect(missingForQuorum(sum({ unanswered: 7, agree: 4 }), "half")).toBe(2);
  expect(missingForQuorum(sum({ unanswered: 5, agree: 6 }), "half")).toBe(0);
  expect(missingForQuorum(sum({ asked: 10, unanswered: 5, agree: 5 }), "half")).toBe(1);
  expect(missingForQuorum(sum({ outside: 2, unanswered: 5, agree: 4 }), "half")).toBe(1);
  expect(missingForQuorum(sum({ unanswered: 1, agree: 10 }), "all")).toBe(1);
  expect(missingForQuorum(sum({ unanswered: 11 }), "none")).toBe(0);
  expect(missingForQuorum(sum({ asked: 2, outside: 2 }), "half")).toBe(0);
});

const rule = { rule: "consensus", quorum: "half" } as const;
const open = { outcome: null, stage: "open" } as const;

test("nothing is settled as long as somebody may still answer, unless a majority is enough", () => {
  expect(standingOf(open, sum({ agree: 3, unanswered: 8 }), rule)).toBe("undecided");
  expect(standingOf(open, sum({ agree: 7, unanswered: 4 }), rule)).toBe("undecided");
  expect(standingOf(open, sum({ agree: 7, unanswered: 4 }), { ...rule, rule: "majority" })).toBe("majority");
  expect(standingOf(open, sum({ agree: 11 }), rule)).toBe("consensus");
  expect(standingOf(open, sum({ agree: 10, withComment: 1 }), rule)).toBe("consensus-with-comments");
  expect(standingOf(open, sum({ agree: 1, against: 10 }), rule)).toBe("none");
  expect(standingOf({ outcome: "majority", stage: "closed" }, sum({ agree: 11 }), rule)).toBe("majority");
});

test("states are counted with those first who have answered", () => {
  expect(statesCounted(["not-opened", "answered", "against", "answered"])).toEqual([
    { state: "answered", count: 2 },
    { state: "against", count: 1 },
    { state: "not-opened", count: 1 },
  ]);
});
