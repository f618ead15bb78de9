import { InputField, optionsOf, SelectField, TextAreaField } from "../../../../ui/field.tsx";
import { fieldName } from "../fields/forms.ts";
import { roles } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import type { FieldRowProps } from "./field-rows.tsx";

/** What a field of each kind needs besides its heading. */
export function FieldContent(props: FieldRowProps) {
  const { visit, field, at } = props;
  const words = messages[visit.language];
  switch (field.kind) {
    case "stance":
      return <p class="quiet">{words.stanceText}</p>;
    case "file":
      return <p class="quiet">{words.fileText}</p>;
    case "text":
      return <Tick name={fieldName(at, "lang")} isTicked={field.isLong} text={words.isLong} />;
    case "choice":
      return (
        <>
          <Lines {...props} of="choice" rows={4} />
          <Tick name={fieldName(at, "flera")} isTicked={field.isMany} text={words.isMany} />
        </>
      );
    case "dates":
    case "numbers":
      return <Lines {...props} of={field.kind} rows={4} />;
    case "document":
      return <Lines {...props} of="document" rows={12} />;
    case "names":
      return <NameFields {...props} />;
    default:
      return field.kind satisfies never;
  }
}

function Lines({
  visit,
  field,
  at,
  of,
  rows,
}: FieldRowProps & { of: "choice" | "dates" | "numbers" | "document"; rows: number }) {
  const words = messages[visit.language].lines[of];
  const name = fieldName(at, "rader");
  return (
    <TextAreaField
      id={name}
      name={name}
      label={words.label}
      hint={words.hint}
      value={field.lines}
      rows={rows}
    />
  );
}

const Tick = ({ name, isTicked, text }: { name: string; isTicked: boolean; text: string }) => (
  <label class="round-tick">
    <input type="checkbox" name={name} value="ja" checked={isTicked} /> {text}
  </label>
);

function NameFields({ visit, field, at, allBodies }: FieldRowProps) {
  const words = messages[visit.language];
  const [role, body, most] = [fieldName(at, "roll"), fieldName(at, "organ"), fieldName(at, "antal")];
  return (
    <div class="round-fields">
      <SelectField
        id={role}
        name={role}
        label={words.role}
        value={field.role}
        options={optionsOf(roles, words.roles)}
      />
      <SelectField
        id={body}
        name={body}
        label={words.roleBody}
        all={words.noRoleBody}
        value={field.bodyId}
        options={allBodies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <InputField id={most} name={most} type="number" label={words.most} value={field.most} />
    </div>
  );
}
