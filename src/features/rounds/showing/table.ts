// What came of a round, as a table to take away: a row for each who was asked, a column for each thing that was asked.
import type { Language } from "../../../lib/language.ts";
import { csvLine, Figure } from "../../../lib/csv.ts";
import { momentText } from "../../../ui/day.tsx";
import { stanceOf } from "../counting/rules.ts";
import { messages as formMessages } from "../form/messages.ts";
import { dateText } from "../form/pages/chosen-fields.tsx";
import { labelOf } from "../form/pages/field-group.tsx";
import { type RoundField, said, saidIn } from "../form/rules.ts";
import { messages } from "./messages.ts";
import type { Told, ToldRow } from "./telling.ts";

/** With the mark by which spreadsheets know the letters, and semicolons, as Swedish ones want. */
export function tableText({ round, rows }: Told, language: Language): string {
  const { columns } = messages[language];
  const fields = round.form.flatMap((field) => columnsOf(field, language));
  const heading = [...Object.values(columns), ...fields.map((column) => column.heading)];
  const lines = rows.map((row) => [
    ...ownCells(row, round.form, language),
    ...fields.map(({ cell }) => (row.reply === undefined ? "" : cell(row.reply.answer))),
  ]);
  return `\uFEFF${[heading, ...lines].map((line) => csvLine(line, ";")).join("")}`;
}

/** As the columns of the messages. */
function ownCells({ recipient, state, reply }: ToldRow, form: Told["round"]["form"], language: Language) {
  const words = messages[language];
  const agrees = reply !== undefined && state === "answered" && stanceOf(form, reply) === "agree";
  return [
    recipient.name,
    agrees ? words.agreed : words.states[state],
    reply?.answererName ?? "",
    reply === undefined ? "" : momentText(reply.saidAt, language),
    reply === undefined ? "" : words.cameBy[reply.cameBy],
    reply?.words ?? "",
  ];
}

interface FieldColumn {
  readonly heading: string;
  readonly cell: (answer: Readonly<Record<string, unknown>>) => string | Figure;
}

function columnsOf(field: RoundField, language: Language): FieldColumn[] {
  const words = formMessages[language];
  const { id } = field;
  const label = labelOf(field, language);
  switch (field.kind) {
    case "stance":
      return [
        {
          heading: label,
          cell(answer) {
            const stance = saidIn(answer, said.stance, id)?.stance;
            return stance === undefined ? "" : words.stances[stance];
          },
        },
        {
          heading: `${label}: ${words.comment}`,
          cell: (answer) => saidIn(answer, said.stance, id)?.words ?? "",
        },
      ];
    case "choice":
      return [
        {
          heading: label,
          cell(answer) {
            const chosen = saidIn(answer, said.choice, id)?.chosen ?? [];
            return field.choices
              .filter((choice) => chosen.includes(choice.id))
              .map((choice) => choice.label)
              .join(", ");
          },
        },
      ];
    case "dates":
      return field.dates.map((date) => ({
        heading: dateText(date, language),
        cell(answer) {
          const vote = saidIn(answer, said.dates, id)?.dates[date.id];
          return vote === undefined ? "" : words.possibilities[vote];
        },
      }));
    case "names":
      return [{ heading: label, cell: (answer) => namesIn(answer, id) }];
    case "numbers":
      return field.rows.map((row) => ({
        heading: words.number(row.label, row.unit, row.year),
        cell(answer) {
          const value = saidIn(answer, said.numbers, id)?.rows[row.id];
          return value === undefined ? "" : new Figure(language === "sv" ? value.replace(".", ",") : value);
        },
      }));
    case "text":
      return [{ heading: label, cell: (answer) => saidIn(answer, said.text, id)?.text ?? "" }];
    case "document":
      return field.paragraphs.map((paragraph, at) => ({
        heading: words.paragraph(at + 1),
        cell(answer) {
          const spoken = saidIn(answer, said.document, id)?.paragraphs[paragraph.id];
          if (spoken === undefined) return "";
          const stance = spoken.stance === null ? [] : [words.stances[spoken.stance]];
          return [...stance, spoken.words].filter((each) => each !== "").join(": ");
        },
      }));
    case "file":
      break;
  }
  return [{ heading: label, cell: (answer) => saidIn(answer, said.file, id)?.fileName ?? "" }];
}

const namesIn = (answer: Readonly<Record<string, unknown>>, id: string) =>
  (saidIn(answer, said.names, id)?.persons ?? [])
    .map(({ name, title }) => (title === "" ? name : `${name} (${title})`))
    .join(", ");
