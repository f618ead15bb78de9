import { expect, test } from "vitest";
import type { BodySpelling, MeetingDay, MeetingMention } from "./queries.ts";
import { calendarOf, namedByAssignment, namedDays, returnOf } from "./rules.ts";

const group = { id: "group", name: "Kommundirektörsgruppen", key: "kommundirektorgrupp" };
const board = { id: "board", name: "Styrelsen", key: "styrelse" };
const theirs = { id: "theirs", name: "Styrelsen (Sjöriket)", key: "styrelse (sjoriket)" };
const bodies: BodySpelling[] = [group, board, theirs];

const meetings: MeetingDay[] = [
  meeting("june", group, "2019-06-11"),
  meeting("november", group, "2019-11-26"),
  meeting("december", board, "2019-12-05"),
  { ...meeting("other", theirs, "2019-12-06"), otherCooperation: "Sjöriket" },
];

test.each([
  ["kommundirektörsmötet", "june", "group"],
  ["Kommundirektörgruppen", "june", "group"],
  ["kommundirektérsmotet", "june", "group"],
  ["styrelsens möte", "june", "board"],
  ["nästa styrelsemöte", "june", "board"],
  ["styrelsemötet", "other", "theirs"],
  ["Regionplanerådet", "june", undefined],
])("'%s' in %s is the body %s", (body, meetingId, expected) => {
  expect(namedDays([mention({ body, meetingId })], meetings, bodies)[0]?.bodyId).toBe(expected);
});

test("'mötet' is the own body's, unless only another met on that very day", () => {
  const bodyOn = (day: string) => namedDays([mention({ day })], meetings, bodies)[0]?.bodyId;
  expect(bodyOn("2019-11-26")).toBe("group");
  expect(bodyOn("2019-12-05")).toBe("board");
  expect(bodyOn("2019-12-06")).toBe("group");
  expect(bodyOn("2020-01-01")).toBe("group");
});

test("an assignment returns to the meeting it names, else to the body's next, else to none", () => {
  const calendar = calendarOf(meetings);
  const assignment = (dueOn: string | null) => ({
    id: "a",
    meetingId: "june",
    itemId: "i",
    bodyId: "group",
    givenOn: "2019-06-11",
    dueOn,
    who: "Vikby",
    what: "återkommer",
  });
  const styrelsen = (day: string) => mention({ day, body: "styrelsemötet" });
  const named = namedDays([styrelsen("2019-12-05"), styrelsen("2019-11-24")], meetings, bodies);
  const namedBy = namedByAssignment(named);
  const back = (dueOn: string | null) => returnOf(assignment(dueOn), namedBy(assignment(dueOn)), calendar);
  expect(back("2019-12-05")).toEqual({ meetingId: "december", named: true });
  // The 24th was no meeting: that is for a person to see, not for the 26th to hide.
  expect(back("2019-11-24")).toEqual({ meetingId: null, named: true });
  expect(back("2019-10-01")).toEqual({ meetingId: "november", named: false });
  expect(back("2019-12-01")).toEqual({ meetingId: null, named: false });
  expect(back("2019-01-01")).toEqual({ meetingId: null, named: false });
  expect(back(null)).toEqual({ meetingId: null, named: false });
});

function meeting(id: string, body: BodySpelling, day: string): MeetingDay {
  return { id, bodyId: body.id, body: body.name, otherCooperation: null, day };
}

function mention(told: Partial<MeetingMention>): MeetingMention {
  const named = { mentionId: "m", meetingId: "june", itemId: "i", day: "2019-11-26", body: null };
  return { ...named, time: "coming", ofMinutes: false, isNext: false, ...told };
}
