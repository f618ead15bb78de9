import { describe, expect, test } from "vitest";
import { readTypedTask } from "../../minutes/index.ts";
import { type ComingMeeting, roleIn, settled, understood } from "./rules.ts";

const meeting = (heldOn: string, lastOn: string | null = null): ComingMeeting => ({
  id: heldOn,
  heldOn,
  lastOn,
  body: "Direktörsgruppen",
  isOpen: true,
});
const meetings = [meeting("2020-08-25"), meeting("2020-10-08", "2020-10-09"), meeting("2020-11-12")];
const [august, october] = meetings;

async function read(line: string) {
  const task = await readTypedTask(line, { date: "2020-05-27", people: [] });
  if (task === null) throw new Error(`no task in ${line}`);
  return understood(task, [], meetings);
}

describe("a line as it is typed", () => {
  test.each([
    [
      "@Lerby återkommer 25/8 med förslag",
      "Lerby",
      "återkommer den 25 augusti 2020 med förslag",
      "2020-08-25",
    ],
    ["Lerby återkommer den 25 augusti", "Lerby", "återkommer den 25 augusti", "2020-08-25"],
    [
      "@lerby och Vikby tar fram en plan senast den 1 oktober",
      "Lerby och Vikby",
      "tar fram en plan senast den 1 oktober",
      "2020-10-01",
    ],
    ["@Karin Ek att ringa kommunen", "Karin Ek", "att ringa kommunen", null],
    [
      "@planeringsgruppen ska lämna ett underlag till mötet den 8 oktober",
      "Planeringsgruppen",
      "lämna ett underlag till mötet den 8 oktober",
      "2020-10-08",
    ],
  ])("%s", async (line, who, what, dueOn) => {
    expect(await read(line)).toMatchObject({ who, what, dueOn });
  });

  test("that gives nobody anything to do is none", async () => {
    expect(await readTypedTask("det var roligt", { date: null, people: [] })).toBeNull();
    expect(await readTypedTask("@", { date: null, people: [] })).toBeNull();
  });

  test("that waits for something else has a condition and no day", async () => {
    expect(await read("@Lerby redovisar kostnaden innan arbetet påbörjas")).toMatchObject({
      dueOn: null,
      condition: "innan arbetet påbörjas",
    });
  });

  test("whose weekday is another than its day's says so", async () => {
    expect((await read("@Lerby återkommer onsdagen den 25 augusti")).hasWrongWeekday).toBe(true);
    expect((await read("@Lerby återkommer tisdagen den 25 augusti")).hasWrongWeekday).toBe(false);
  });
});

describe("where it comes back", () => {
  test("to the meeting of that day, also the second of two", async () => {
    expect((await read("@Lerby återkommer 25/8")).returns).toEqual({ kind: "meeting", meeting: august });
    expect((await read("@Lerby återkommer 9/10")).returns).toEqual({ kind: "meeting", meeting: october });
  });

  test("a day that is no meeting's is asked about, with those nearest to it, and nothing is settled unasked", async () => {
    const line = await read("@Lerby återkommer den 24 september med ett förslag");
    expect(line.returns).toEqual({ kind: "question", near: meetings });
    expect(settled(line, null)).toBe("unanswered");
    expect(settled(line, "none")).toMatchObject({ dueOn: "2020-09-24", meetingId: null });
    expect(settled(line, "2020-10-08")).toMatchObject({
      dueOn: "2020-10-08",
      dueText: "den 8 oktober 2020",
      what: "återkommer den 8 oktober 2020 med ett förslag",
      meetingId: "2020-10-08",
    });
  });

  test("a last day keeps its day, and comes up at the first meeting from then on", async () => {
    const line = await read("@Lerby lämnar en rapport senast den 1 september");
    expect(settled(line, null)).toMatchObject({ dueOn: "2020-09-01", meetingId: "2020-10-08" });
    expect(settled(line, "2020-11-12")).toMatchObject({ dueOn: "2020-09-01", meetingId: "2020-11-12" });
  });

  test("a meeting that was not offered is none", async () => {
    expect(settled(await read("@Lerby återkommer den 24 september"), "2031-01-01")).toBe("unanswered");
  });
});

test.each([
  ["ordföranden", "chair"],
  ["Samtliga", "members"],
  ["sammankallande", "convener"],
  ["Karin Ek", null],
])("%s has the role %s", async (who, role) => {
  expect(roleIn(who)).toBe(role);
});
