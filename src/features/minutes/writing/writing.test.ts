import { describe, expect, test } from "vitest";
import type { MinutesRecord, RecordItem, RecordPerson } from "../record.ts";
import { sourceTextOf } from "../source/source.ts";
import { minutesPaper } from "./minutes/minutes-paper.ts";
import { paperHtml, writeDocx, writePdf, writeText } from "./write.ts";

const person: RecordPerson = {
  name: "Åsa Ek",
  organisation: null,
  presence: "member",
  chair: false,
  minuteTaker: false,
  from: null,
  until: null,
};
const item: RecordItem = {
  number: "1",
  title: "Budget",
  presenters: [],
  inputs: [],
  decisions: [],
  assignments: [],
  annexes: [],
};
const meeting: MinutesRecord = {
  schema: "genbo/minutes@1",
  source: { file: "", sha256: "", format: "text", repairedWords: 0 },
  cooperation: "Sjöbygden",
  body: "Styrelsen",
  kind: "minutes",
  number: "2/2024",
  date: "2024-03-14",
  start: "13:00",
  end: "15:30",
  place: "Alsjö",
  remote: false,
  people: [],
  items: [],
  warnings: [],
};

const withItem = (more: Partial<RecordItem>) => writeText({ ...meeting, items: [{ ...item, ...more }] });
const withPerson = (more: Partial<RecordPerson>) =>
  writeText({ ...meeting, people: [{ ...person, ...more }] });

describe("the head", () => {
  test("has what is known and no line for what is not", () => {
    expect(writeText(meeting)).toBe(
      "Sjöbygden\nStyrelsen\n\nProtokoll 2/2024\n\n" +
        "Datum:              2024-03-14\nTid:                kl. 13.00–15.30\nPlats:              Alsjö\n",
    );
    const bare = {
      ...meeting,
      cooperation: null,
      body: null,
      number: null,
      date: null,
      start: null,
      place: null,
    };
    expect(writeText({ ...bare, end: null, kind: "notes" })).toBe("Minnesanteckningar\n");
  });

  test("tells of each person where he is from, what he is and when he was there", () => {
    const line = "Åsa Ek, kommundirektör, Alsjö, ordförande (från kl. 09.10 till kl. 11.05)";
    const there = {
      organisation: "Alsjö",
      role: "kommundirektör",
      chair: true,
      from: "09:10",
      until: "11:05",
    };
    expect(withPerson(there)).toContain(`Närvarande:         ${line}\n`);
    expect(withPerson({ role: "ordförande", chair: true })).toContain("Åsa Ek, ordförande\n");
    expect(withPerson({ presence: "absent" })).toContain("Frånvarande:        Åsa Ek\n");
  });
});

describe("an item", () => {
  test("has a paragraph's number in minutes and a point's in notes, and a sub-item stands under its parent", () => {
    const items = [item, { ...item, number: "1a", title: "Drift" }, { ...item, number: "2", title: "Val" }];
    expect(writeText({ ...meeting, items })).toContain("§ 1 Budget\n\na) Drift\n\n§ 2 Val\n");
    expect(writeText({ ...meeting, kind: "notes", items })).toContain("1. Budget\n\na) Drift\n\n2. Val\n");
  });

  test("without a number makes all headings marked ones", () => {
    const items = [item, { ...item, number: null, title: "Övriga frågor" }];
    expect(writeText({ ...meeting, items })).toContain("## 1. Budget\n\n## Övriga frågor\n");
  });

  test("has att-clauses as lines, several sentences as bullets, one sentence on the line", () => {
    const clauses = ["att fastställa budgeten", "samt att tacka"].map((text) => ({
      text,
      outcome: "approved" as const,
    }));
    const sentences = ["Budgeten fastställs.", "Avgiften höjs."].map((text) => ({
      text,
      outcome: "approved" as const,
    }));
    expect(withItem({ decisions: clauses })).toContain("Beslut:\natt fastställa budgeten\nsamt att tacka\n");
    expect(withItem({ decisions: sentences })).toContain(
      "Beslut:\n- Budgeten fastställs.\n- Avgiften höjs.\n",
    );
    expect(withItem({ decisions: sentences.slice(0, 1) })).toContain("Beslut: Budgeten fastställs.\n");
    expect(withItem({ decisions: [{ text: "Punkten utgår.", outcome: "withdrawn" }] })).toMatch(
      /\n\nPunkten utgår.\n$/,
    );
  });

  test("tells an assignment in words, and not twice", () => {
    const assignment = {
      who: "sekretariatet",
      what: "återkomma med ett förslag",
      due: "2024-04-02",
      dueText: null,
    };
    expect(withItem({ assignments: [assignment] })).toContain(
      "\nSekretariatet får i uppdrag att återkomma med ett förslag senast den 2 april 2024.\n",
    );
    const present = { ...assignment, what: "återkommer med ett förslag", due: null, dueText: "till hösten" };
    expect(withItem({ assignments: [present] })).toContain(
      "\nAtt göra:\n- Sekretariatet: återkommer med ett förslag till hösten\n",
    );
    const decisions = [
      { text: "att uppdra åt sekretariatet att återkomma med ett förslag", outcome: "approved" as const },
    ];
    expect(withItem({ decisions, assignments: [assignment] })).not.toContain("får i uppdrag");
  });
});

const awkward = 'Avtal #1 *fet* _kursiv_ $x$ <b> "citat" \\ [länk](http) @ref `kod` ~ å';

describe.each([
  ["docx", writeDocx],
  ["pdf", writePdf],
  ["html", async (record: MinutesRecord) => Buffer.from(paperHtml(minutesPaper(record)))],
] as const)("%s", (ending, write) => {
  const read = async (record: MinutesRecord) => {
    const source = await sourceTextOf(await write(record), `protokoll.${ending}`);
    return source.ok ? source.value : { text: source.reason, emphasis: [] };
  };

  test("holds texts as they are, whatever signs are in them", async () => {
    const { text } = await read({ ...meeting, items: [{ ...item, title: awkward, inputs: [awkward] }] });
    expect(text.split(awkward)).toHaveLength(3);
  });

  test("has headings and columns that a reader can tell", async () => {
    const { text, emphasis } = await read({ ...meeting, people: [person], items: [item] });
    expect(text).toContain("Datum\t2024-03-14\n");
    const headings = emphasis
      .filter(({ kind }) => kind === "heading")
      .map(({ start }) => text.slice(start).split("\n")[0]);
    expect(headings).toEqual(["Protokoll 2/2024", "§ 1 Budget"]);
  });
});
