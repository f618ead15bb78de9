import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { goldDocuments, needsReference, reference } from "./reference.ts";
import { type Scored, scorer } from "./scorer.ts";
import { alike, folded, withoutMunicipality, withoutThat } from "./wording.ts";

const meeting: Scored = {
  cooperation: "Sjöbygden",
  body: "Styrelsen",
  kind: "minutes",
  number: "1/2024",
  date: "2024-02-01",
  start: "09:00",
  end: null,
  place: "Alsjö",
  remote: false,
  people: [
    {
      name: "Åsa Ek",
      organisation: "Alsjö kommun",
      presence: "member",
      chair: true,
      minuteTaker: false,
      from: null,
      until: null,
    },
    {
      name: "Bo Alm",
      organisation: null,
      presence: "other",
      chair: false,
      minuteTaker: true,
      from: null,
      until: null,
    },
  ],
  items: [
    {
      number: "1",
      title: "Budget",
      presenters: [{ name: "Bo Alm", organisation: null }],
      inputs: ["Budgeten bör delas ut i god tid"],
      decisions: [{ text: "att fastställa budgeten", outcome: "approved" }],
      assignments: [
        { who: "Bo Alm", what: "skickar ut budgeten", due: "2024-03-01", dueText: "senast den 1 mars" },
      ],
      annexes: ["bilaga 1"],
    },
    {
      number: "2",
      title: "Övriga frågor",
      presenters: [],
      inputs: [],
      decisions: [],
      assignments: [],
      annexes: [],
    },
  ],
};

function measured(found: Scored) {
  const { score, figures, total } = scorer();
  score("möte", meeting, found);
  return { figures: figures(), total: total() };
}

test("the record itself scores one in everything", () => {
  const { figures, total } = measured(meeting);
  expect(total).toBe(1);
  for (const figure of Object.values(figures)) expect(figure.f1).toBe(1);
});

test("a wrong presence misses the person and invents another", () => {
  const people = meeting.people.map((person) => ({ ...person, presence: "guest" as const }));
  expect(measured({ ...meeting, people }).figures.people).toEqual({
    f1: 0,
    precision: 0,
    recall: 0,
    gold: 2,
    found: 2,
  });
});

test("an item that was not found loses all that stands under it", () => {
  const { figures } = measured({ ...meeting, items: meeting.items.slice(1) });
  expect(figures.items).toMatchObject({ recall: 0.5, precision: 1 });
  expect(figures.decisions).toMatchObject({ recall: 0, gold: 1, found: 0 });
  expect(figures.assignments).toMatchObject({ f1: 0 });
});

test("an assignment with another day is another assignment", () => {
  const items = meeting.items.map((item) => ({
    ...item,
    assignments: item.assignments.map((assignment) => ({ ...assignment, due: null })),
  }));
  expect(measured({ ...meeting, items }).figures.assignments).toMatchObject({ f1: 0 });
});

test("each header field counts once", () => {
  expect(measured({ ...meeting, date: null, place: "alsjö." }).figures.header?.f1).toBeCloseTo(8 / 9);
});

test("wordings are compared by their words", () => {
  expect(folded("  ”Närings-LIV” ")).toBe("närings liv");
  expect(alike("att godkänna planen", "planen godkänna ATT")).toBe(1);
  expect(alike("ett två", "två tre")).toBe(0.5);
  expect(alike(null, "")).toBe(1);
  expect(withoutThat("samt att tacka")).toBe("tacka");
  expect(withoutMunicipality("Lunds kommun")).toBe(withoutMunicipality("Lund"));
});

const original = z.object({ total: z.number(), figures: z.record(z.string(), z.object({ f1: z.number() })) });

/** Records as a poor reader would give them: something else wrong in each. */
function spoilt(gold: Scored, seed: number): Scored {
  const kept = <Fact>(facts: Fact[], at: number) => facts.filter((_, i) => (i * 7 + seed + at) % 5 !== 0);
  return {
    ...gold,
    date: seed % 3 === 0 ? null : gold.date,
    place: seed % 2 === 0 ? `${gold.place} ` : "annan plats",
    people: kept(gold.people, 1).map((person, i) => ({
      ...person,
      chair: i === seed % 4,
      organisation: i % 3 === 0 ? null : person.organisation,
    })),
    items: kept(gold.items, 2).map((item, i) => ({
      ...item,
      title: i % 4 === seed % 4 ? `${item.title} och annat` : item.title,
      decisions: kept(item.decisions, i).map(({ text }) => ({
        text: text.slice(0, -6),
        outcome: "approved",
      })),
      assignments: [...item.assignments, ...kept(item.assignments, i)],
      inputs: kept(item.inputs, seed).map((input) => input.slice(0, 80)),
    })),
  };
}

test.skipIf(!reference.present).each([1, 2, 3, 4])(
  `gives the figures of the original measure, spoilt records %i${needsReference}`,
  (seed) => {
    const folder = mkdtempSync(join(tmpdir(), "genbo-score-"));
    try {
      const { score, figures, total } = scorer();
      for (const { name, gold } of goldDocuments(reference.gold, reference.documents)) {
        const record = spoilt(gold, seed);
        writeFileSync(join(folder, `${name}.json`), JSON.stringify(record));
        score(name, gold, record);
      }
      const args = [reference.scorer, "--gold", reference.gold, "--records", folder, "--json"];
      const theirs = original.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
      expect(total()).toBeCloseTo(theirs.total, 10);
      expect(total()).toBeLessThan(0.95);
      const ours = figures();
      for (const [key, { f1 }] of Object.entries(theirs.figures))
        expect(ours[key]?.f1, key).toBeCloseTo(f1, 10);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
