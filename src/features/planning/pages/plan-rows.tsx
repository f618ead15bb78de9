import type { Language } from "../../../lib/language.ts";
import { SelectField, TextAreaField, InputField } from "../../../ui/field.tsx";
import type { OwnBody } from "../meeting/queries.ts";
import { messages } from "../messages.ts";
import type { RowFault, WrittenRow, WrittenSeveral } from "../plans/forms.ts";
import type { Remark } from "../remarks/rules.ts";
import { RemarkList } from "./remark-list.tsx";

export interface ShownRow {
  readonly written: WrittenRow;
  readonly fault: RowFault | null;
  readonly remarks: readonly Remark[];
}

interface Props {
  readonly language: Language;
  readonly rows: readonly ShownRow[];
  readonly bodies: readonly OwnBody[];
}

/** A line a day. */
export function PlanRows({ language, rows, bodies }: Props) {
  return (
    <ol class="planning-rows">
      {rows.map((row, number) => (
        <li id={row.written.id === "" ? undefined : `dag-${row.written.id}`}>
          <Row {...{ language, bodies, row, number }} />
        </li>
      ))}
    </ol>
  );
}

type RowProps = Omit<Props, "rows"> & { row: ShownRow; number: number };

function Row({ language, bodies, row: { written, fault, remarks }, number }: RowProps) {
  const words = messages[language];
  const name = (field: string) => `rad-${number}-${field}`;
  const cell = (field: "dag" | "start" | "slut" | "till" | "plats" | "namn", label: string) => (
    <label class={`field planning-cell ${field}`}>
      <span>{label}</span>
      <input name={name(field)} value={written[field]} />
    </label>
  );
  return (
    <fieldset class="planning-row">
      <legend class="visually-hidden">{words.row(number + 1)}</legend>
      <input type="hidden" name={name("id")} value={written.id} />
      <label class="field planning-cell organ">
        <span>{words.body}</span>
        <select name={name("organ")}>
          <option value="">{words.choose}</option>
          {bodies.map((body) => (
            <option value={body.id} selected={body.id === written.organ}>
              {body.name}
            </option>
          ))}
        </select>
      </label>
      {cell("dag", words.day)}
      {cell("start", words.starts)}
      {cell("slut", words.ends)}
      {cell("till", words.lastDay)}
      {cell("plats", words.place)}
      {cell("namn", words.name)}
      {written.id === "" ? null : (
        <label class="planning-remove">
          <input type="checkbox" name={name("bort")} value="ja" checked={written.bort} /> {words.remove}
        </label>
      )}
      <div class="planning-row-told" data-told={`rad-${number}-`} aria-live="polite">
        {fault === null ? null : <p class="planning-fault">{words.faults[fault]}</p>}
        {remarks.length === 0 ? null : <RemarkList remarks={remarks} language={language} />}
      </div>
    </fieldset>
  );
}

type SeveralProps = Omit<Props, "rows"> & { written: WrittenSeveral };

export function SeveralDays({ language, bodies, written }: SeveralProps) {
  const words = messages[language];
  return (
    <details open={written.dagar !== ""}>
      <summary>{words.several}</summary>
      <div class="planning-fields">
        <SelectField
          id="fler-organ"
          name="fler-organ"
          label={words.body}
          all={words.choose}
          value={written.organ}
          options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextAreaField
          id="fler-dagar"
          name="fler-dagar"
          label={words.daysField}
          hint={words.severalHint}
          value={written.dagar}
        />
        <InputField id="fler-start" name="fler-start" label={words.starts} value={written.start} />
        <InputField id="fler-slut" name="fler-slut" label={words.ends} value={written.slut} />
        <InputField id="fler-plats" name="fler-plats" label={words.place} value={written.plats} />
      </div>
    </details>
  );
}
