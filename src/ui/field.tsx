import type { Child } from "hono/jsx";

export interface Option {
  value: string;
  text: string;
}

type FieldProps = { id: string; name: string; label: string; hint?: string };

type InputProps = FieldProps & {
  type?: "text" | "search" | "date" | "number" | "email";
  value?: string | undefined;
  required?: boolean;
  /** What the browser may fill in: "name", "email". */
  autocomplete?: string;
};

export function InputField({
  id,
  name,
  label,
  hint,
  type = "text",
  value,
  required,
  autocomplete,
}: InputProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        required={required}
        autocomplete={autocomplete}
        aria-describedby={hintId(id, hint)}
      />
    </Field>
  );
}

/** Each of some values, by its words. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  texts: Readonly<Record<Value, string>>,
): Option[] => values.map((value) => ({ value, text: texts[value] }));

type SelectProps = FieldProps & {
  options: Option[];
  /** The words of the choice that chooses nothing: "Alla organ". */
  all?: string;
  value?: string | undefined;
};

export function SelectField({ id, name, label, hint, options, all, value = "" }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <select id={id} name={name} aria-describedby={hintId(id, hint)}>
        {all === undefined ? null : <option value="">{all}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

type TextAreaProps = FieldProps & { value?: string | undefined; rows?: number };

export function TextAreaField({ id, name, label, hint, value = "", rows = 3 }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea id={id} name={name} rows={rows} aria-describedby={hintId(id, hint)}>
        {value}
      </textarea>
    </Field>
  );
}

function Field({
  id,
  label,
  hint,
  children,
}: {
  id: string;
  label: string;
  hint: string | undefined;
  children: Child;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <span class="hint" id={hintId(id, hint)}>
          {hint}
        </span>
      )}
    </div>
  );
}

const hintId = (id: string, hint: string | undefined) => (hint === undefined ? undefined : `${id}-hint`);
