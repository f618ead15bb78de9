// One meeting's minutes: the text, and the record with every fact's place in it.
import type { MinutesRecord, RecordItem, RecordPerson } from "../../src/features/minutes/index.ts";
import { type Dice, diceOf } from "./chance.ts";
import type { Body, Cooperation, Person } from "./members.ts";
import { capital, clauses, headings, inputs, say, talk, tasks } from "./sentences.ts";
import { Sheet } from "./sheet.ts";

export interface Minutes {
  readonly fileName: string;
  readonly text: string;
  readonly record: MinutesRecord;
  readonly body: Body;
  /** In the order of the record's people. */
  readonly attendees: readonly Person[];
  /** In the order of the record's items. */
  readonly items: readonly { readonly presenters: readonly Person[]; readonly holders: readonly Person[] }[];
}

const firstDay = Date.UTC(2005, 0, 10);
const days = 20 * 365;

/** The minutes of meeting `number` of `all`, which are spread evenly over twenty years. */
export function minutesOf(cooperation: Cooperation, number: number, all: number, items: number): Minutes {
  const dice = diceOf(number + 2);
  const body = dice.pick(cooperation.bodies.slice(number % cooperation.bodies.length).slice(0, 1));
  const term = Math.min(3, Math.floor((number / all) * 4));
  const date = dayOf(cooperation, number, all);
  const seated = body.seats.map((seat) => dice.pick(seat.slice(term, term + 1)));
  const attendees = [...seated, dice.pick(body.reporters)];

  const sheet = new Sheet();
  const head = writeHead(sheet, cooperation, body, date, attendees);
  const written = Array.from({ length: items }, (_, index) => writeItem(sheet, dice, body, date, index));
  return {
    fileName: `minnesanteckningar-${number + 1}.txt`,
    text: sheet.text,
    body,
    attendees,
    items: written,
    record: {
      schema: "genbo/minutes@1",
      source: { file: "", sha256: "", format: "text", repairedWords: 0 },
      cooperation: cooperation.name,
      body: body.party.name,
      kind: "notes",
      number: null,
      date,
      start: "13:00",
      end: "16:00",
      remote: false,
      ...head,
      items: written.map(({ item }) => item),
      warnings: [],
      mentions: [],
    },
  };
}

/** A body meets at even distances, never twice on a day. */
function dayOf({ bodies }: Cooperation, number: number, all: number): string {
  const turn = Math.floor(number / bodies.length);
  const turns = Math.ceil(all / bodies.length);
  const day = Math.floor((turn * days) / turns) + (number % Math.max(1, Math.floor(days / turns)));
  return new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
}

function writeHead(sheet: Sheet, cooperation: Cooperation, body: Body, date: string, attendees: Person[]) {
  const there = (person: Person) => `${person.party.name} (${person.organisation.name}`;
  const host = attendees[date.charCodeAt(9) % 12]?.organisation.name ?? "";
  const place = `Kommunhuset, ${host}`;
  const headerSpans = {
    cooperation: [sheet.write(cooperation.name)],
    body: [(sheet.write("\n\n"), sheet.write(body.party.name))],
    kind: [(sheet.write("\n\n"), sheet.write("Minnesanteckningar"))],
    date: [(sheet.write("\n\nMötesdatum\t"), sheet.write(date))],
    place: [(sheet.write("\nPlats och tid\t"), sheet.write(place))],
    start: [(sheet.write(", kl. "), sheet.write("13:00"))],
    end: [(sheet.write("-"), sheet.write("16:00"))],
  };
  sheet.write("\nNärvarande\t");
  const people = attendees.map((person, index): RecordPerson => {
    const isLast = index === attendees.length - 1;
    const span = sheet.write(there(person));
    sheet.write(`${index === 0 ? ", ordförande)" : ")"}${isLast ? "\n\n" : ", "}`);
    return {
      name: person.party.name,
      organisation: person.organisation.name,
      presence: "member",
      chair: index === 0,
      minuteTaker: false,
      from: null,
      until: null,
      spans: [span],
    };
  });
  return { headerSpans, people, place };
}

function writeItem(sheet: Sheet, dice: Dice, body: Body, date: string, index: number) {
  const year = Number(date.slice(0, 4));
  const number = String(index + 1);
  const presenter = dice.pick(body.reporters);
  const annex = dice.happens(0.3) ? `bilaga ${number}` : null;
  const start = sheet.text.length;
  const title = say(dice, headings, year);
  const heading = sheet.write(`${number}. ${title}`);
  sheet.write(`${annex === null ? "" : ` (${annex})`}\nFöredragande: `);
  const presenterSpan = sheet.write(presenter.party.name);
  sheet.write(`, ${presenter.title}, ${presenter.organisation.name}\n\n`);
  for (let sentence = 1 + dice.below(5); sentence > 0; sentence--) sheet.write(`${say(dice, talk, year)} `);

  const given = listUnder(sheet, "\n\nMedskick från diskussionen:", some(dice, 3, inputs, year));
  const decided = listUnder(sheet, "\n\nBeslut:", [
    say(dice, clauses, year),
    ...some(dice, 2, clauses, year),
  ]);
  const holder = dice.pick(body.reporters);
  const task = dice.happens(0.4) ? say(dice, tasks, year) : null;
  const due = new Date(Date.parse(date) + (20 + dice.below(120)) * 86_400_000).toISOString().slice(0, 10);
  if (task !== null) sheet.write("\n\n");
  const taskSpan = sheet.write(
    task === null ? "" : `${holder.party.name} får i uppdrag att ${task} senast ${due}`,
  );
  sheet.write(task === null ? "\n\n" : ".\n\n");

  const { name } = presenter.party;
  const item: RecordItem = {
    number,
    title,
    presenters: [{ name, organisation: presenter.organisation.name, spans: [presenterSpan] }],
    inputs: given.map(({ text }) => text),
    inputSpans: given.map(({ spans }) => spans),
    decisions: decided.map((clause) => ({ ...clause, outcome: "approved" })),
    assignments:
      task === null
        ? []
        : [{ who: holder.party.name, what: task, due, dueText: `senast ${due}`, spans: [taskSpan] }],
    annexes: annex === null ? [] : [annex],
    spans: [heading],
    extent: [start, sheet.text.length],
  };
  return { item, presenters: [presenter], holders: task === null ? [] : [holder] };
}

function some(dice: Dice, most: number, sentences: typeof talk, year: number): string[] {
  return Array.from({ length: dice.below(most) }, () => say(dice, sentences, year));
}

function listUnder(sheet: Sheet, label: string, entries: readonly string[]) {
  if (entries.length > 0) sheet.write(label);
  return entries.map((text) => {
    sheet.write("\n- ");
    return { text: capital(text), spans: [sheet.write(capital(text))] };
  });
}
