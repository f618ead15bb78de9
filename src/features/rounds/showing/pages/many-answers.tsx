// What very many have answered: what it comes to is shown, and each of them is folded away.
import { Table } from "../../../../ui/table.tsx";
import { messages as formMessages } from "../../form/messages.ts";
import { decimalText } from "../../form/numbers.ts";
import { DateTold } from "../../form/pages/date-told.tsx";
import { possibilities } from "../../form/rules.ts";
import { Tag } from "../../../../ui/tag.tsx";
import { dateVotes, figuresOf } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import type { FieldProps, Of } from "./field-answers.tsx";

export function ManyDates({ language, field, answering }: FieldProps<Of<"dates">>) {
  const words = messages[language];
  const texts = formMessages[language].possibilities;
  return (
    <Table
      caption={words.gridOf(field.label)}
      hideCaption
      columns={[{ heading: words.date }, ...possibilities.map((each) => ({ heading: texts[each] }))]}
      rows={dateVotes(field, answering).map(({ date, votes, isBest }) => ({
        cells: [
          <>
            <DateTold {...{ date, language }} /> {isBest ? <Tag tone="green">{words.best}</Tag> : null}
          </>,
          ...possibilities.map((wanted) => (
            <Names names={answering.filter((_, at) => votes[at] === wanted).map(({ name }) => name)} />
          )),
        ],
      }))}
    />
  );
}

/** How many, and when it is opened, who. */
function Names({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <>0</>;
  return (
    <details>
      <summary>{names.length}</summary>
      {names.join(", ")}
    </details>
  );
}

export function ManyFigures({ language, field, answering }: FieldProps<Of<"numbers">>) {
  const words = messages[language];
  return (
    <Table
      caption={words.figuresOf(field.label)}
      hideCaption
      columns={[
        { heading: words.figure },
        { heading: words.total, kind: "number" },
        { heading: words.answersCounted, kind: "number" },
      ]}
      rows={figuresOf(field, answering).map(({ row, sum, count }) => ({
        cells: [
          formMessages[language].number(row.label, row.unit, row.year),
          count === 0 ? words.noFigure : decimalText(sum, language),
          count,
        ],
      }))}
    />
  );
}
