import type { Language } from "../../../../lib/language.ts";
import { BarChart } from "../../../../ui/bar-chart.tsx";
import { Scroller } from "../../../../ui/scroller.tsx";
import { messages as formMessages } from "../../form/messages.ts";
import { decimalText } from "../../form/numbers.ts";
import { type Figures, figuresOf } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import type { Answering, FieldProps, Of } from "./field-answers.tsx";

/** A row each municipality, a column each figure, and their sums; each figure drawn as bars below. */
export function FigureTable({
  language,
  field,
  answering,
  hasCharts = true,
}: FieldProps<Of<"numbers">> & { readonly hasCharts?: boolean }) {
  const words = messages[language];
  const figures = figuresOf(field, answering);
  return (
    <>
      <Scroller label={words.figuresOf(field.label)}>
        <table class="round-grid round-figures">
          <caption class="visually-hidden">{words.figuresOf(field.label)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.municipality}</th>
              {figures.map(({ row }) => (
                <th scope="col">{headingOf(row, language)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answering.map(({ name }, at) => (
              <tr>
                <th scope="row">{name}</th>
                {figures.map(({ values }) => (
                  <td>{shown(values[at], language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {figures.map(({ sum, count }) => (
                <td>{count === 0 ? words.noFigure : decimalText(sum, language)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{words.answersCounted}</th>
              {figures.map(({ count }) => (
                <td>{count}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroller>
      {figures
        .filter(({ count }) => hasCharts && count > 1)
        .map((each, at) => (
          <Chart {...{ language, answering, figures: each, isOpen: at === 0 }} />
        ))}
    </>
  );
}

const shown = (value: string | undefined, language: Language) =>
  value === undefined ? "–" : decimalText(value, language);

const headingOf = ({ label, unit, year }: Figures["row"], language: Language) =>
  formMessages[language].number(label, unit, year);

interface ChartProps {
  readonly language: Language;
  readonly answering: readonly Answering[];
  readonly figures: Figures;
  readonly isOpen: boolean;
}

function Chart({ language, answering, figures, isOpen }: ChartProps) {
  const words = messages[language];
  const heading = headingOf(figures.row, language);
  const bars = answering.flatMap(({ name }, at) => {
    const value = figures.values[at];
    if (value === undefined) return [];
    const title = words.bar(name, `${decimalText(value, language)} ${figures.row.unit}`.trim());
    return [{ label: name, value: Number(value), shown: decimalText(value, language), title }];
  });
  return (
    <details open={isOpen}>
      <summary>{words.chartOf(heading)}</summary>
      <BarChart bars={bars} title={words.chartOf(heading)} height={160} slot={96} isInTime={false} />
    </details>
  );
}
