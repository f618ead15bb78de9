import type { Language } from "../../../../lib/language.ts";
import { AnswerTold } from "../../form/pages/answer-told.tsx";
import { labelOf } from "../../form/pages/field-group.tsx";
import type { RoundForm } from "../../form/rules.ts";
import { messages } from "../messages.ts";
import { type Handover, saidOf } from "../rules.ts";
import { takeField, takeValue } from "../taking.ts";

interface Props {
  readonly form: RoundForm;
  readonly fieldId: string;
  readonly handovers: readonly Handover[];
  readonly language: Language;
  readonly fileAt: (fileId: string) => string;
}

/** What colleagues say in a field, beside it; one press takes it in. It stands in the form that is sent. */
export function HomeWords({ form, fieldId, handovers, language, fileAt }: Props) {
  const words = messages[language];
  const said = saidOf(handovers, fieldId);
  const field = form.find(({ id }) => id === fieldId);
  if (said.length === 0 || field === undefined) return null;
  return (
    <ul class="round-home">
      {said.map(({ id, name, answer }) => (
        <li class="stack-s">
          <p class="round-home-who">{words.says(name)}</p>
          <AnswerTold form={[field]} answer={answer ?? {}} language={language} fileAt={fileAt} />
          <p>
            <button
              class="button"
              type="submit"
              name={takeField}
              value={takeValue(id, fieldId)}
              formnovalidate
            >
              {words.take} <span class="visually-hidden">{words.takeOf(name, labelOf(field, language))}</span>
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
