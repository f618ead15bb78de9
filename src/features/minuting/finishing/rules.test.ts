import { expect, test } from "vitest";
import { wantingIn } from "./rules.ts";

const meeting = { starts: "09:00", ends: "11:00" };
const chair = { presence: "member", chair: true, minuteTaker: true } as const;
const proposal = { id: "p", text: "att anta planen" };
const item = { id: "i", label: "1", title: "Planen", proposals: [proposal], decisions: [], assignments: [] };
const kinds = (...asked: Parameters<typeof wantingIn>) => wantingIn(...asked).map(({ kind }) => kind);

test("whole minutes want nothing", () => {
  const decisions = [{ id: "d", text: "att anta planen", proposalId: "p" }];
  const task = { id: "a", who: "Karin Ek", holders: [{}], dueOn: "2027-01-21", dueText: null };
  expect(wantingIn(meeting, [chair], [{ ...item, decisions, assignments: [task] }])).toEqual([]);
});

test("a meeting without times, chair or minute-taker says so", () => {
  const member = { presence: "member", chair: false, minuteTaker: false } as const;
  const bare = { starts: null, ends: null };
  expect(kinds(bare, [member], [])).toEqual(["no-chair", "no-minute-taker", "no-start", "no-end"]);
  expect(kinds(meeting, [{ ...chair, presence: "absent" }], [])).toEqual(["nobody-present"]);
});

test("a proposal wants an answer, until the whole item has been moved on or withdrawn", () => {
  expect(wantingIn(meeting, [chair], [item])).toEqual([
    { kind: "proposal-unanswered", itemId: "i", label: "1", title: "Planen", words: proposal.text },
  ]);
  const decisions = [{ id: "d", text: "Punkten utgår.", proposalId: null }];
  expect(kinds(meeting, [chair], [{ ...item, decisions }])).toEqual([]);
});

test("a clause wants words, an assignment a holder and a day", () => {
  const decisions = [{ id: "d", text: "att ", proposalId: "p" }];
  const task = { id: "a", who: "någon", holders: [], dueOn: null, dueText: null };
  expect(kinds(meeting, [chair], [{ ...item, decisions, assignments: [task] }])).toEqual([
    "clause-empty",
    "assignment-nobody",
    "assignment-no-day",
  ]);
  const soon = { ...task, holders: [{}], dueText: "snarast" };
  expect(kinds(meeting, [chair], [{ ...item, proposals: [], assignments: [soon] }])).toEqual([]);
});
