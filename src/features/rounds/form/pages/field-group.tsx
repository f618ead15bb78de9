import type { PropsWithChildren } from "hono/jsx";
import type { Language } from "../../../../lib/language.ts";
import type { Problem } from "../answering.ts";
import { messages } from "../messages.ts";

/** Where a field stands on its page. */
export const fieldAnchor = (field: string) => `falt.${field}`;
const hintId = (field: string) => `anvisning.${field}`;
const problemId = (field: string) => `fel.${field}`;

interface Props {
  readonly field: { readonly id: string; readonly label: string };
  readonly language: Language;
  readonly problem: Problem | undefined;
  readonly hint?: string | undefined;
}

/** Fields that belong to one question: it is read before each of them, and what is wrong with it. */
export function FieldGroup({ field, language, problem, hint, children }: PropsWithChildren<Props>) {
  return (
    <fieldset
      class="round-field stack-s"
      id={fieldAnchor(field.id)}
      tabindex={-1}
      aria-describedby={describedBy(field.id, problem, hint)}
    >
      <legend>{labelOf(field, language)}</legend>
      <Told {...{ field, language, problem, hint }} />
      {children}
    </fieldset>
  );
}

export const labelOf = ({ label }: Props["field"], language: Language): string =>
  label === "" ? messages[language].answer : label;

/** The hint, and what is wrong. */
export function Told({ field, language, problem, hint }: Props) {
  return (
    <>
      {hint === undefined ? null : (
        <p class="hint" id={hintId(field.id)}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="round-problem" id={problemId(field.id)}>
          {messages[language].problems[problem.reason]}
        </p>
      )}
    </>
  );
}

export function describedBy(field: string, problem: Problem | undefined, hint: string | undefined) {
  const ids = [
    ...(hint === undefined ? [] : [hintId(field)]),
    ...(problem === undefined ? [] : [problemId(field)]),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** Whether it is this row that something is wrong with. */
export const isWrong = (problem: Problem | undefined, row: string): "true" | undefined =>
  problem?.rows.includes(row) === true ? "true" : undefined;
