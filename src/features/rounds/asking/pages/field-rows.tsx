import { messages } from "../messages.ts";
import { fieldName } from "../fields/forms.ts";
import { fieldKinds, type WrittenField } from "../fields/rules.ts";
import { FieldContent } from "./field-content.tsx";
import type { RoundFormProps } from "./round-form.tsx";

/** The form of the round, field by field, and buttons for more. */
export function FieldRows(props: RoundFormProps) {
  const { visit, written } = props;
  const words = messages[visit.language];
  return (
    <section class="stack" aria-labelledby="svarsformular">
      <h2 id="svarsformular">{words.form}</h2>
      <p class="quiet">{words.formHint}</p>
      {written.fields.map((field, at) => (
        <FieldRow {...props} field={field} at={at} />
      ))}
      <fieldset class="row round-more">
        <legend>{words.addField}</legend>
        {fieldKinds.map((kind) => (
          <button class="button" type="submit" name="steg" value={`till:${kind}`}>
            {words.fieldKinds[kind]}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

export type FieldRowProps = RoundFormProps & { readonly field: WrittenField; readonly at: number };

function FieldRow(props: FieldRowProps) {
  const { visit, written, field, at, focus, refusal } = props;
  const words = messages[visit.language];
  const legend = words.fieldAt(at + 1, words.fieldKinds[field.kind]);
  const isRefused = refusal?.at === at;
  const label = fieldName(at, "etikett");
  return (
    <fieldset class="card stack-s round-asks" id={`falt-${at}`}>
      <legend>{legend}</legend>
      <input type="hidden" name={fieldName(at, "slag")} value={field.kind} />
      <input type="hidden" name={fieldName(at, "id")} value={field.id} />
      {isRefused ? (
        <p class="round-fault" id={`${label}-fel`}>
          {words.faults[refusal.reason]}
        </p>
      ) : null}
      <div class="field">
        <label for={label}>{words.label}</label>
        <input
          id={label}
          name={label}
          value={field.label}
          autofocus={focus === at || isRefused}
          aria-invalid={isRefused ? "true" : undefined}
          aria-describedby={isRefused ? `${label}-fel` : undefined}
        />
      </div>
      <FieldContent {...props} />
      <div class="row">
        {at === 0 ? null : <Step value={`upp:${at}`} text="↑" label={words.up(legend)} />}
        {at === written.fields.length - 1 ? null : (
          <Step value={`ned:${at}`} text="↓" label={words.down(legend)} />
        )}
        <Step value={`bort:${at}`} text={words.removeWord} label={words.remove(legend)} />
      </div>
    </fieldset>
  );
}

const Step = ({ value, text, label }: { value: string; text: string; label: string }) => (
  <button class="button quiet" type="submit" name="steg" value={value} aria-label={label}>
    {text}
  </button>
);
