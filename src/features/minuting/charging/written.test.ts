import { expect, test } from "vitest";
import { readTypedTask, writeText } from "../../minutes/index.ts";
import { readMinutes } from "../../minutes/reading/read.ts";
import { recordFrom } from "../record/record.ts";

const person = {
  id: "attendance-1",
  personId: "person-1",
  name: "Maja Strand",
  organisation: "Vikby",
  role: null,
  presence: "member" as const,
  chair: true,
  minuteTaker: false,
  came: null,
  leftAt: null,
  isRemote: false,
  sitsFor: null,
  breaks: [],
};

async function minutesWith(line: string) {
  const task = await readTypedTask(line, { date: "2026-11-26", people: [] });
  if (task === null) throw new Error(`no task in ${line}`);
  const { who, what, due, dueText } = task;
  const unsaid = { id: "1", began: null, turns: [] };
  const nothing = {
    annexesNamed: [],
    presenters: [],
    inputs: [],
    proposals: [],
    absences: [],
    votes: [],
    reservations: [],
    annexes: [],
  };
  return recordFrom({
    slug: "2026-11-26",
    kind: "minutes",
    number: null,
    heldOn: "2026-11-26",
    starts: "09:00",
    ends: "11:00",
    place: "Vikby",
    link: null,
    remote: false,
    cooperation: "Sjöriket",
    body: "Direktörsgruppen",
    people: [person],
    items: [
      {
        number: "1",
        title: "Skogsplanen",
        decisions: [],
        assignments: [{ who, what, due, dueText }],
        ...unsaid,
        ...nothing,
      },
    ],
  });
}

test.each([
  "@Maja Strand återkommer 21/1 med ett förslag",
  "@Vikby tar fram en plan senast den 1 mars",
  "@planeringsgruppen lämnar ett underlag till mötet den 18 mars 2027",
  "@Maja Strand redovisar kostnaden innan arbetet påbörjas",
])("%s stands in the minutes as it was understood", async (line) => {
  const record = await minutesWith(line);
  const source = { format: "text" as const, text: writeText(record), emphasis: [], warnings: [] };
  const read = readMinutes(source, { name: "protokoll.txt", sha256: "" });
  const told = (from: typeof record) =>
    from.items[0]?.assignments.map(({ who, what, due, dueText }) => ({ who, what, due, dueText }));
  expect(told(read)).toEqual(told(record));
});
