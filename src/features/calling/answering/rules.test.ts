import { expect, test } from "vitest";
import type { CalledMeeting, CalledPart, Callee } from "../inviting/rules.ts";
import { readAnswers, type StandingAnswer, sumsOf, takesAnswers } from "./rules.ts";

const part = (id: string, audiences: number[], isClosed = true): CalledPart => ({
  id,
  audiences,
  isClosed,
  name: id,
  heldOn: null,
  starts: null,
  ends: null,
  place: null,
  closed: isClosed ? audiences : [],
});
const meeting = (...parts: CalledPart[]): CalledMeeting => ({
  id: "meeting",
  slug: "2026-11-26",
  state: "called",
  isCirculated: false,
  name: null,
  heldOn: "2026-11-26",
  lastOn: null,
  starts: "13:30",
  ends: "17:00",
  place: null,
  link: null,
  stopOn: null,
  sequence: 0,
  body: { id: "body", slug: "gruppen", name: "Gruppen" },
  cooperation: { id: "cooperation", slug: "sjoriket", name: "Sjöriket" },
  isRoomOpen: false,
  isDesk: false,
  audienceId: 2,
  audiences: [2],
  closed: [],
  parts,
  items: [],
});
const callee = (personId: string, kind: Callee["kind"], ...audiences: number[]): Callee => ({
  personId,
  kind,
  audiences,
  name: personId,
  organisation: null,
  role: null,
  itemId: null,
  accountId: null,
  email: "",
  language: "sv",
});
const maja = callee("maja", "member", 1, 2, 7);
const stina = callee("stina", "substitute", 1, 2);
const says =
  (told: Record<string, string>, substitute = "") =>
  (partId: string | null) => ({
    answer: told[partId ?? "whole"] ?? "",
    substitute,
  });

test("whoever is called answers for the meeting and for each closed part that he is in", () => {
  const called = meeting(part("ours", [2, 7]), part("theirs", [2, 8]));
  expect(readAnswers(called, maja, [], says({ whole: "yes" }))).toEqual({ ok: false, reason: "unanswered" });
  expect(readAnswers(called, maja, [], says({ whole: "yes", ours: "no", theirs: "yes" }))).toEqual({
    ok: true,
    value: [
      { partId: null, answer: "yes", substituteId: null },
      { partId: "ours", answer: "no", substituteId: null },
    ],
  });
});

test("a meeting that has open parts is answered part by part", () => {
  const journey = meeting(part("dag-1", [2], false), part("dag-2", [2], false));
  const read = readAnswers(journey, maja, [], says({ "dag-1": "yes", "dag-2": "maybe", whole: "no" }));
  expect(read.ok && read.value.map(({ partId, answer }) => [partId, answer])).toEqual([
    ["dag-1", "yes"],
    ["dag-2", "maybe"],
  ]);
});

test("a member names who comes in his place; others have nobody to name", () => {
  const sends = says({ whole: "substitute" }, "stina");
  expect(readAnswers(meeting(), maja, [stina], says({ whole: "substitute" }))).toMatchObject({
    reason: "no-substitute",
  });
  expect(readAnswers(meeting(), maja, [stina], says({ whole: "substitute" }, "okänd"))).toMatchObject({
    reason: "no-substitute",
  });
  expect(readAnswers(meeting(), maja, [stina], sends)).toMatchObject({ value: [{ substituteId: "stina" }] });
  expect(readAnswers(meeting(), stina, [stina], sends)).toMatchObject({ reason: "unanswered" });
  expect(readAnswers(meeting(), maja, [], sends)).toMatchObject({ reason: "unanswered" });
});

test("sums count each who is asked once, and those who say nothing", () => {
  const answer = (inviteeId: string, said: StandingAnswer["answer"], partId: string | null = null) => ({
    inviteeId,
    partId,
    answer: said,
    substituteId: null,
    substituteName: null,
    words: "",
    cameBy: "link" as const,
    answeredAt: new Date(0),
  });
  const given = [
    answer("a", "yes"),
    answer("b", "substitute"),
    answer("a", "no", "part"),
    answer("z", "yes"),
  ];
  expect(sumsOf(["a", "b", "c"], null, given)).toEqual({
    yes: 1,
    substitute: 1,
    maybe: 0,
    no: 0,
    unanswered: 1,
  });
  expect(sumsOf(["a", "b"], "part", given)).toMatchObject({ no: 1, unanswered: 1 });
});

test("answers are taken until the meeting's last day, as long as it is called", () => {
  const journey = { state: "called", heldOn: "2026-10-08", lastOn: "2026-10-09" } as const;
  expect(takesAnswers(journey, "2026-10-09")).toBe(true);
  expect(takesAnswers(journey, "2026-10-10")).toBe(false);
  expect(takesAnswers({ ...journey, state: "cancelled" }, "2026-10-01")).toBe(false);
});
