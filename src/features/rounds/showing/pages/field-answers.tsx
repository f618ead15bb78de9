import type { PropsWithChildren } from "hono/jsx";
import type { Language } from "../../../../lib/language.ts";
import { labelOf } from "../../form/pages/field-group.tsx";
import type { RoundField } from "../../form/rules.ts";
import { stanceField } from "../../form/rules.ts";
import { isSaid } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import { counted } from "../rules.ts";
import { ChoiceCounts } from "./choice-counts.tsx";
import { DateGrid } from "./date-grid.tsx";
import { FigureTable } from "./figure-table.tsx";
import { ManyDates, ManyFigures } from "./many-answers.tsx";
import { ParagraphAnswers } from "./paragraph-answers.tsx";
import type { RoundPageProps } from "./round-page.tsx";
import { SayingList } from "./saying-list.tsx";

/** Of whom, and what he has said. */
export interface Answering {
  readonly recipientId: string;
  readonly name: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** Field by field, what all of those have said whose answers count. What is agreed to stands in the rows. */
export function FieldAnswers({ visit: { language }, told }: Pick<RoundPageProps, "visit" | "told">) {
  const words = messages[language];
  const { round, rows } = told;
  const answering = counted(rows).flatMap(({ recipient, reply }) =>
    reply === undefined ? [] : [{ recipientId: recipient.id, name: recipient.name, answer: reply.answer }],
  );
  const first = stanceField(round.form);
  const fields = round.form.filter((field) => field !== first);
  if (fields.length === 0 || round.stage === "draft" || answering.length === 0) return null;
  return (
    <section class="stack-l" id="per-fraga">
      <h2>{words.others}</h2>
      {fields.map((field) => (
        <section class="stack-s" aria-labelledby={`fraga-${field.id}`}>
          <h3 id={`fraga-${field.id}`}>{labelOf(field, language)}</h3>
          <Answers
            {...{ language, field, round, answering: answering.filter((each) => isSaid(field, each)) }}
          />
        </section>
      ))}
    </section>
  );
}

export interface FieldProps<Field> {
  readonly language: Language;
  readonly field: Field;
  /** Those who have said something in it. */
  readonly answering: readonly Answering[];
}

export type Of<Kind extends RoundField["kind"]> = Extract<RoundField, { kind: Kind }>;

function Answers({
  round,
  ...props
}: FieldProps<RoundField> & { readonly round: RoundPageProps["told"]["round"] }) {
  const { field, language, answering } = props;
  const rest = { language, answering };
  if (answering.length === 0) return <p class="quiet">{messages[language].noAnswers}</p>;
  if (answering.length > mostBeside) return <ManyAnswers {...props} round={round} />;
  switch (field.kind) {
    case "dates":
      return <DateGrid {...rest} field={field} />;
    case "numbers":
      return <FigureTable {...rest} field={field} />;
    case "choice":
      return <ChoiceCounts {...rest} field={field} />;
    case "document":
      return <ParagraphAnswers {...rest} field={field} />;
    case "stance":
    case "names":
    case "text":
    case "file":
      break;
  }
  return <SayingList {...rest} field={field} round={round} />;
}

/** So many stand beside each other, or as bars. */
const mostBeside = 40;

/** What it comes to, and folded away what each has said. */
function ManyAnswers({
  round,
  ...props
}: FieldProps<RoundField> & { readonly round: RoundPageProps["told"]["round"] }) {
  const { field, language, answering } = props;
  const rest = { language, answering };
  switch (field.kind) {
    case "dates":
      return <ManyDates {...rest} field={field} />;
    case "choice":
      return <ChoiceCounts {...rest} field={field} />;
    case "numbers":
      return (
        <>
          <ManyFigures {...rest} field={field} />
          <Folded {...rest}>
            <FigureTable {...rest} field={field} hasCharts={false} />
          </Folded>
        </>
      );
    case "document":
    case "stance":
    case "names":
    case "text":
    case "file":
      break;
  }
  return (
    <Folded {...rest}>
      {field.kind === "document" ? (
        <ParagraphAnswers {...rest} field={field} />
      ) : (
        <SayingList {...rest} field={field} round={round} />
      )}
    </Folded>
  );
}

function Folded({
  language,
  answering,
  children,
}: PropsWithChildren<{ readonly language: Language; readonly answering: readonly Answering[] }>) {
  return (
    <details>
      <summary>{messages[language].eachOf(answering.length)}</summary>
      {children}
    </details>
  );
}
