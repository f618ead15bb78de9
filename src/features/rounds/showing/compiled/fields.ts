// One question of a round in its paper: what all have answered to it.
import { decimalText } from "../../form/numbers.ts";
import { messages as formMessages } from "../../form/messages.ts";
import { dateText } from "../../form/pages/chosen-fields.tsx";
import { possibilities, type RoundField } from "../../form/rules.ts";
import { choiceCounts, dateVotes, type Figures, figuresOf, isSaid, paragraphsSaid } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import { linesIn, stanced } from "./answer.ts";
import type { Block, Section } from "./section.ts";
import { wording } from "./wording.ts";

const words = messages.sv;

export interface Answering {
  readonly name: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

interface Heading {
  readonly label: string | null;
  readonly title: string;
  /** What those who are asked are: "Kommun". */
  readonly asks: string;
}

interface Stanced {
  readonly name: string;
  readonly stance: string;
  readonly words: string;
}

interface Answers {
  readonly answering: readonly Answering[];
  /** Of the stance that the round is counted by. */
  readonly states: readonly Stanced[] | null;
}

type Of<Kind extends RoundField["kind"]> = Extract<RoundField, { kind: Kind }>;

/** The question with what is counted, and beneath it each who has words of his own. */
export function fieldSections(
  field: RoundField,
  heading: Heading,
  { answering, states }: Answers,
): Section[] {
  const { label, title } = heading;
  const own = answering.filter((each) => isSaid(field, each));
  const [blocks, under] =
    states === null || field.kind !== "stance" ? answered(field, heading, own) : stances(heading, states);
  const isEmpty = blocks.length === 0 && under.length === 0;
  return [{ label, title, depth: 1, blocks: isEmpty ? [line(words.noAnswers)] : blocks }, ...under];
}

type Parts = [blocks: Block[], under: Section[]];

function answered(field: RoundField, heading: Heading, answering: readonly Answering[]): Parts {
  if (answering.length === 0) return [[], []];
  switch (field.kind) {
    case "choice":
      return [[choiceTable(field, answering)], []];
    case "dates":
      return [[dateTable(field, answering)], []];
    case "numbers":
      return [figureTables(field, heading, answering), []];
    case "document":
      return [[], paragraphs(field, answering)];
    case "text":
      if (field.isLong) return [[], underHeadings(told(field, answering))];
      break;
    case "stance":
    case "names":
    case "file":
      break;
  }
  return [told(field, answering).map(({ name, lines }) => line(lines.join("; "), name)), []];
}

const told = (field: RoundField, answering: readonly Answering[]) =>
  answering.map(({ name, answer }) => ({ name, lines: linesIn(field, answer) }));

function stances({ asks }: Heading, states: readonly Stanced[]): Parts {
  if (states.length === 0) return [[], []];
  const commented = states.filter((each) => each.words.trim() !== "");
  const rows = states.map(({ name, stance }) => [name, stance]);
  return [
    [{ kind: "table", columns: [column(asks, 6), column(words.state, 6)], rows }],
    underHeadings(commented.map((each) => ({ name: each.name, lines: [each.words] }))),
  ];
}

/** Each by a heading of his own, so that whoever hears the paper can go from one to the next. */
export const underHeadings = (said: readonly { name: string; lines: readonly string[] }[]): Section[] =>
  said.map(({ name, lines }) => ({ label: null, title: name, depth: 2, blocks: lines.flatMap(linesOf) }));

export const linesOf = (text: string): Block[] =>
  text
    .split(/\r?\n/)
    .filter((each) => each.trim() !== "")
    .map((each) => line(each));

const line = (text: string, label: string | null = null): Block => ({ kind: "line", label, text });
const column = (head: string, share: number) => ({ head, share });

const choiceTable = (field: Of<"choice">, answering: readonly Answering[]): Block => ({
  kind: "table",
  columns: [column(words.choice, 8), column(words.count, 3), column(words.chosenBy, 12)],
  rows: choiceCounts(field, answering).map(({ label, names }) => [
    label,
    String(names.length),
    names.length === 0 ? words.nobody : names.join(", "),
  ]),
});

const dateTable = (field: Of<"dates">, answering: readonly Answering[]): Block => ({
  kind: "table",
  columns: [
    column(words.date, 7),
    ...possibilities.map((each) => column(formMessages.sv.possibilities[each], 6)),
  ],
  rows: dateVotes(field, answering).map(({ date, votes, isBest }) => [
    isBest ? wording.best(dateText(date, "sv"), words.best) : dateText(date, "sv"),
    ...possibilities.map((wanted) => {
      const names = answering.filter((_, at) => votes[at] === wanted).map(({ name }) => name);
      return wording.counted(names.length, names);
    }),
  ]),
});

/** So many figures stand beside each other on an upright page. */
const widest = 4;

function figureTables(field: Of<"numbers">, { asks }: Heading, answering: readonly Answering[]): Block[] {
  const figures = figuresOf(field, answering);
  const tables = Math.ceil(figures.length / widest);
  return Array.from({ length: tables }, (_, at): Block => {
    const beside = figures.slice(at * widest, (at + 1) * widest);
    return {
      kind: "table",
      columns: [column(asks, 6), ...beside.map(({ row }) => column(headingOf(row), 4))],
      rows: [
        ...answering.map(({ name }, each) => [name, ...beside.map(({ values }) => shown(values[each]))]),
        [words.total, ...beside.map(({ sum, count }) => shown(count === 0 ? undefined : sum))],
      ],
    };
  });
}

const headingOf = ({ label, unit, year }: Figures["row"]) => formMessages.sv.number(label, unit, year);
const shown = (value: string | undefined) =>
  value === undefined ? words.noFigure : decimalText(value, "sv");

const paragraphs = (field: Of<"document">, answering: readonly Answering[]): Section[] =>
  paragraphsSaid(field, answering).map(({ paragraph, sayings }, at) => ({
    label: null,
    title: formMessages.sv.paragraph(at + 1),
    depth: 2,
    blocks: [
      line(wording.quoted(paragraph.text)),
      ...(sayings.length === 0
        ? [line(words.nothingSaid)]
        : sayings.map(({ name, stance, words: comment }) => line(stanced(stance, comment), name))),
    ],
  }));
