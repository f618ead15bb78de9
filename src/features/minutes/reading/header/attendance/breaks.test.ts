import { describe, expect, test } from "vitest";
import type { MinutesRecord, RecordPerson } from "../../../record.ts";
import { sourceTextOf } from "../../../source/source.ts";
import { minutesPaper } from "../../../writing/minutes/minutes-paper.ts";
import { paperHtml, writeDocx, writePdf, writeText } from "../../../writing/write.ts";
import { readMinutes } from "../../read.ts";

const person: RecordPerson = {
  name: "Noor Ek",
  organisation: "Lerby",
  presence: "member",
  chair: false,
  minuteTaker: false,
  from: null,
  until: null,
};
const meeting: MinutesRecord = {
  schema: "genbo/minutes@1",
  source: { file: "", sha256: "", format: "text", repairedWords: 0 },
  cooperation: "Sjöbygden",
  body: "Styrelsen",
  kind: "minutes",
  number: null,
  date: "2026-03-12",
  start: "09:00",
  end: "15:30",
  place: "Alsjö",
  remote: false,
  people: [
    { ...person, breaks: [{ from: "11:05", until: "11:30" }] },
    {
      ...person,
      name: "Åke Frisk",
      organisation: "Vikby",
      role: "kommundirektör",
      chair: true,
      from: "09:10",
      until: "15:00",
      breaks: [
        { from: "10:00", until: "10:15" },
        { from: "13:00", until: "13:40" },
      ],
    },
    { ...person, name: "Maja Strand", until: "11:05" },
    { ...person, name: "Karin Sand", presence: "absent" },
  ],
  items: [
    {
      number: "1",
      title: "Skogsplanen",
      presenters: [],
      inputs: ["Planen behöver mer tid"],
      decisions: [{ text: "att anta planen", outcome: "approved" }],
      assignments: [],
      annexes: [],
      absences: [{ name: "Noor Ek", reason: "out" }],
    },
  ],
  warnings: [],
};

const told = ({ people, items }: MinutesRecord) => ({
  people: people.map(({ name, organisation, presence, from, until, breaks }) => [
    name,
    organisation,
    presence,
    from,
    until,
    breaks ?? [],
  ]),
  absences: items.map(({ absences }) => absences),
});

describe.each([
  ["txt", async (record: MinutesRecord) => Buffer.from(writeText(record))],
  ["html", async (record: MinutesRecord) => Buffer.from(paperHtml(minutesPaper(record)))],
  ["docx", writeDocx],
  ["pdf", writePdf],
] as const)("%s", (ending, write) => {
  test("who was out, and when he came back, is read as it was written", async () => {
    const name = `protokoll.${ending}`;
    const source = await sourceTextOf(await write(meeting), name);
    if (!source.ok) throw new Error(source.reason);
    expect(source.value.text).toMatch(/frånvarande kl\. 11\.05–11\.30/);
    expect(told(readMinutes(source.value, { name, sha256: "" }))).toEqual(told(meeting));
  });
});

const headOf = (line: string) => {
  const text = `Styrelsen\n\nProtokoll\n\nDatum: 2026-03-12\nNärvarande: ${line}\n\n§ 1 Budget\n\nBeslut: att anta budgeten\n`;
  const [read] = readMinutes(
    { format: "text", text, emphasis: [], warnings: [] },
    { name: "", sha256: "" },
  ).people;
  return [read?.presence, read?.from, read?.until, read?.breaks];
};

test.each([
  [
    "Noor Ek, Lerby (ej närvarande kl. 11.05–11.30)",
    ["member", null, null, [{ from: "11:05", until: "11:30" }]],
  ],
  ["Noor Ek, Lerby (frånvarande 11.05-11.30)", ["member", null, null, [{ from: "11:05", until: "11:30" }]]],
  ["Noor Ek, Lerby (närvarande kl. 11.05–11.30)", ["member", "11:05", "11:30", undefined]],
  ["Noor Ek, Lerby (kl. 09.00–11.30)", ["member", "09:00", "11:30", undefined]],
])("%s", (line, head) => {
  expect(headOf(line)).toEqual(head);
});
