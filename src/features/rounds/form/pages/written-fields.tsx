import type { Offered } from "../answering.ts";
import { paperLimits } from "../../../agenda/index.ts";
import { messages } from "../messages.ts";
import { inputs, isWritten, writtenAt } from "../written.ts";
import type { FieldProps } from "./answer-fields.tsx";
import { describedBy, fieldAnchor, FieldGroup, isWrong, labelOf, Told } from "./field-group.tsx";

export function NumbersField({ field, language, written, problem }: FieldProps<"numbers">) {
  const words = messages[language];
  return (
    <FieldGroup {...{ field, language, problem }} hint={words.numbers}>
      {field.rows.map(({ id, label, unit, year }) => {
        const name = inputs.row(field.id, id);
        return (
          <div class="field round-number">
            <label for={name}>{words.number(label, unit, year)}</label>
            <input
              id={name}
              name={name}
              inputmode="decimal"
              autocomplete="off"
              value={writtenAt(written, name)}
              aria-invalid={isWrong(problem, id)}
            />
          </div>
        );
      })}
    </FieldGroup>
  );
}

export function TextField({ field, language, written, problem }: FieldProps<"text">) {
  const name = inputs.said(field.id);
  const value = writtenAt(written, name);
  const about = {
    id: name,
    name,
    "aria-describedby": describedBy(field.id, problem, undefined),
    "aria-invalid": problem === undefined ? undefined : ("true" as const),
  };
  return (
    <div class="field round-field" id={fieldAnchor(field.id)}>
      <label for={name}>{labelOf(field, language)}</label>
      <Told {...{ field, language, problem }} />
      {field.isLong ? (
        <textarea rows={6} {...about}>
          {value}
        </textarea>
      ) : (
        <input type="text" value={value} {...about} />
      )}
    </div>
  );
}

export function FileField({
  field,
  language,
  written,
  problem,
  fileName,
}: FieldProps<"file"> & { readonly fileName: string | undefined }) {
  const words = messages[language];
  const name = inputs.file(field.id);
  const kept = writtenAt(written, inputs.keptFile(field.id));
  const hint = words.fileHint(paperLimits.megabytes);
  return (
    <div class="field round-field" id={fieldAnchor(field.id)}>
      <label for={name}>{labelOf(field, language)}</label>
      <Told {...{ field, language, problem, hint }} />
      {kept === "" ? null : (
        <p>
          <input type="hidden" name={inputs.keptFile(field.id)} value={kept} />
          {fileName === undefined ? words.keptFileUnnamed : words.keptFile(fileName)}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="file"
        aria-describedby={describedBy(field.id, problem, hint)}
        aria-invalid={problem === undefined ? undefined : "true"}
      />
    </div>
  );
}

type NamesProps = FieldProps<"names"> & { readonly persons: readonly Offered[] };

/** So many that most need no more. */
const inSight = 3;

export function NamesField(props: NamesProps) {
  const { field, language, written, problem, persons } = props;
  const words = messages[language];
  const places = Array.from({ length: field.most }, (_, place) => place);
  const more = places.slice(inSight);
  const none = inputs.none(field.id);
  const { bodyId, role, most } = field;
  const hint = bodyId === null ? words.namesAlone(most) : words.names(words.roles[role], most);
  const isOpen = more.some((place) => writtenAt(written, inputs.person(field.id, place)) !== "");
  return (
    <FieldGroup {...{ field, language, problem, hint }}>
      {persons.length === 0 ? null : (
        <datalist id={listOf(field.id)}>
          {[...new Set(persons.map(({ name }) => name))].map((name) => (
            <option value={name}>{name}</option>
          ))}
        </datalist>
      )}
      {places.slice(0, inSight).map((place) => (
        <NameRow {...props} place={place} />
      ))}
      {more.length === 0 ? null : (
        <details class="stack-s" open={isOpen}>
          <summary>{words.moreNames}</summary>
          {more.map((place) => (
            <NameRow {...props} place={place} />
          ))}
        </details>
      )}
      <label class="round-option">
        <input type="checkbox" name={none} value="ja" checked={isWritten(written, none, "ja")} />
        {words.nobody}
      </label>
    </FieldGroup>
  );
}

const listOf = (field: string) => `personer.${field}`;

function NameRow({ field, language, written, problem, persons, place }: NamesProps & { place: number }) {
  const words = messages[language];
  const name = inputs.person(field.id, place);
  const title = inputs.title(field.id, place);
  const isAlone = field.most === 1;
  const invalid = isWrong(problem, String(place));
  return (
    <div class="round-name">
      <div class="field">
        <label for={name}>{isAlone ? words.person : words.personAt(place + 1)}</label>
        <input
          id={name}
          name={name}
          list={persons.length === 0 ? undefined : listOf(field.id)}
          autocomplete="off"
          value={writtenAt(written, name)}
          aria-invalid={invalid}
        />
      </div>
      <div class="field">
        <label for={title}>{isAlone ? words.title : words.titleAt(place + 1)}</label>
        <input id={title} name={title} autocomplete="off" value={writtenAt(written, title)} />
      </div>
    </div>
  );
}
