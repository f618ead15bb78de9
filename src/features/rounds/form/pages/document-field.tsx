import { SelectField } from "../../../../ui/field.tsx";
import { messages } from "../messages.ts";
import { stances } from "../rules.ts";
import { inputs, writtenAt } from "../written.ts";
import type { FieldProps } from "./answer-fields.tsx";
import { FieldGroup, isWrong } from "./field-group.tsx";

/** Paragraph by paragraph: what is thought of it, and what is said of it. */
export function DocumentField({ field, language, written, problem }: FieldProps<"document">) {
  const words = messages[language];
  return (
    <FieldGroup {...{ field, language, problem }} hint={words.document}>
      {field.paragraphs.map(({ id, text }, index) => {
        const stance = inputs.row(field.id, id);
        const comment = inputs.rowWords(field.id, id);
        return (
          <section class="round-paragraph stack-s" aria-label={words.paragraph(index + 1)}>
            <p class="round-text">{text}</p>
            <SelectField
              id={stance}
              name={stance}
              label={words.stanceAt(index + 1)}
              all={words.noStance}
              value={writtenAt(written, stance)}
              options={stances.map((each) => ({ value: each, text: words.stances[each] }))}
            />
            <div class="field">
              <label for={comment}>{words.commentAt(index + 1)}</label>
              <textarea id={comment} name={comment} rows={2} aria-invalid={isWrong(problem, id)}>
                {writtenAt(written, comment)}
              </textarea>
            </div>
          </section>
        );
      })}
    </FieldGroup>
  );
}
