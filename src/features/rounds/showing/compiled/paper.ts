// What came of a round as one paper, question by question: to be read at a meeting, sent on, or kept.
import type { Paper } from "../../../minutes/index.ts";
import { swedishTime } from "../../../../platform/clock/daily.ts";
import { dayText, momentText } from "../../../../ui/day.tsx";
import { commentOf, stanceOf } from "../../counting/rules.ts";
import { labelOf } from "../../form/pages/field-group.tsx";
import { stanceField } from "../../form/rules.ts";
import { messages } from "../messages.ts";
import { counted, hasAnswer, outcomeIn, standingOf } from "../rules.ts";
import type { Told, ToldRow } from "../telling.ts";
import { answerLines } from "./answer.ts";
import { type Answering, fieldSections, linesOf, underHeadings } from "./fields.ts";
import type { Section } from "./section.ts";
import { wording } from "./wording.ts";

const words = messages.sv;
/** It is a Swedish document, whatever language the screens are in. */
const language = "sv";

/** `today` is Sweden's: until the round is closed, the answers are as they stood that day. */
export function compiledPaper(told: Told, today: string): Paper {
  const { round, rows } = told;
  const day = round.closedAt === null ? today : swedishTime(round.closedAt).day;
  const answering = answeringIn(rows);
  const isAlone = round.form.length === 1;
  return {
    name: `${round.question} ${day}`,
    day,
    organisations: [...new Set([round.cooperationName, round.bodyName].filter((each) => each !== null))],
    title: round.question,
    facts: factsOf(told, day),
    sections: [
      ...(round.background === "" ? [] : [section(words.background, linesOf(round.background))]),
      ...round.form.flatMap((field, at) =>
        fieldSections(
          field,
          { label: isAlone ? null : `${at + 1}.`, title: labelOf(field, language), asks: asksOf(told) },
          { answering, states: field === stanceField(round.form) ? stancesIn(told) : null },
        ),
      ),
      ...(stanceField(round.form) === undefined ? remarks(rows) : []),
      ...uncounted(told),
    ],
    signatures: [],
    appendix: rows.some(({ reply }) => reply !== undefined) ? [whoAnswered(told)] : [],
  };
}

const answeringIn = (rows: readonly ToldRow[]): Answering[] =>
  counted(rows).flatMap(({ recipient, reply }) =>
    reply === undefined ? [] : [{ name: recipient.name, answer: reply.answer }],
  );

const section = (title: string, blocks: Section["blocks"]): Section => ({
  label: null,
  title,
  depth: 1,
  blocks,
});

const asksOf = ({ round }: Told) => (round.asks === "municipalities" ? words.municipality : words.member);

function factsOf(told: Told, day: string): Paper["facts"] {
  const { round, rows, source, papers, sum, hidden } = told;
  const named = (which: (row: ToldRow) => boolean) =>
    rows.filter(which).map(({ recipient }) => recipient.name);
  const standing = sum === null ? outcomeIn(round) : standingOf(round, sum, round);
  const answered = rows.filter(({ state }) => hasAnswer(state)).length;
  const facts = [
    { label: words.kind, lines: [`${words.kinds[round.kind]}, ${words.number(round.number).toLowerCase()}`] },
    { label: words.from, lines: source === undefined ? [] : [sourceText(source)] },
    { label: words.papers, lines: papers.map(({ title }) => title) },
    { label: words.opened, lines: [momentDay(round.openedAt)] },
    { label: words.deadline, lines: [dayText(round.deadline, language)] },
    {
      label: words.state,
      lines: [stateText(round, dayText(day, language))],
    },
    { label: words.rows, lines: [words.answered(answered, rows.length)] },
    {
      label: words.sum,
      lines: [
        standing === null ? "" : words.standing[standing],
        sum === null ? "" : words.parts(sum).join(", "),
      ],
    },
    { label: wording.silent, lines: [named(({ state }) => !hasAnswer(state)).join(", ")] },
    { label: words.states.outside, lines: [named(({ state }) => state === "outside").join(", ")] },
    { label: wording.shown, lines: [hidden === null ? "" : words.hidden[hidden]] },
  ];
  return facts
    .map(({ label, lines }) => ({ label, lines: lines.filter((line) => line !== "") }))
    .filter(({ lines }) => lines.length > 0);
}

/** Of a round that is open, how the answers stood that day. */
function stateText({ closedAt, cancelledAt, stage }: Told["round"], day: string): string {
  if (cancelledAt !== null) return words.cancelledOn(momentDay(cancelledAt));
  return closedAt === null ? wording.asOf(words.stages[stage], day) : words.closedOn(day);
}

const momentDay = (moment: Date | null) =>
  moment === null ? "" : dayText(swedishTime(moment).day, language);

function sourceText({ title, number, bodyName, heldOn, clause }: NonNullable<Told["source"]>): string {
  const day = heldOn === null ? words.undated : dayText(heldOn, language);
  return [
    words.fromItem(number, title),
    ...(clause === null ? [] : [words.fromClause(clause)]),
    words.fromMeeting(bodyName ?? words.bodyUnknown, day),
  ].join(", ");
}

/** Each of those whose answer counts, with his stance as the page says it, and the words that are bound to it. */
const stancesIn = ({ round, rows }: Told) =>
  counted(rows).flatMap(({ recipient, state, reply }) =>
    reply === undefined
      ? []
      : [
          {
            name: recipient.name,
            stance: stanceText(state, stanceOf(round.form, reply) === "agree"),
            words: commentOf(round.form, reply),
          },
        ],
  );

const stanceText = (state: ToldRow["state"], agrees: boolean) =>
  state === "answered" && agrees ? words.agreed : words.states[state];

/** What is said besides the questions; to a stance it stands with that. */
function remarks(rows: readonly ToldRow[]): Section[] {
  const said = counted(rows).flatMap(({ recipient, reply }) =>
    reply === undefined || reply.words.trim() === "" ? [] : [{ name: recipient.name, lines: [reply.words] }],
  );
  return said.length === 0 ? [] : [section(wording.remarks, []), ...underHeadings(said)];
}

/** What came too late, and what somebody has said who stands outside. */
function uncounted({ round, rows }: Told): Section[] {
  const said = rows.flatMap(({ recipient, state, reply }) => {
    if (reply === undefined || (state !== "late" && state !== "outside")) return [];
    const lines = [...answerLines(round.form, reply.answer), reply.words].filter(
      (line) => line.trim() !== "",
    );
    return [{ name: `${recipient.name}: ${words.states[state].toLowerCase()}`, lines }];
  });
  return said.length === 0 ? [] : [section(wording.uncounted, []), ...underHeadings(said)];
}

const whoAnswered = (told: Told): Section =>
  section(wording.who, [
    {
      kind: "table",
      columns: [
        { head: asksOf(told), share: 6 },
        { head: words.who, share: 6 },
        { head: words.columns.at, share: 5 },
        { head: words.columns.way, share: 6 },
      ],
      rows: told.rows.flatMap(({ recipient, reply }) =>
        reply === undefined
          ? []
          : [
              [
                recipient.name,
                reply.answererName ?? "",
                momentText(reply.saidAt, language),
                words.cameBy[reply.cameBy],
              ],
            ],
      ),
    },
  ]);
