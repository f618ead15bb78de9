import type { Language } from "../../../lib/language.ts";
import { InputField } from "../../../ui/field.tsx";
import type { Person } from "../../publishing/index.ts";
import { messages } from "../messages.ts";
import { unwrittenPart, type WrittenPart } from "../parts/forms.ts";

interface Props {
  readonly language: Language;
  readonly parts: readonly WrittenPart[];
  readonly persons: readonly Person[];
}

/** The parts beside the ordinary one, and room for another. */
export function PartFields({ language, parts, persons }: Props) {
  const words = messages[language];
  const all = [...parts, unwrittenPart];
  return (
    <details class="planning-parts" open={parts.length > 0}>
      <summary>{words.parts}</summary>
      <div class="stack">
        <p class="quiet">{words.partsText}</p>
        {all.map((part, number) => (
          <Part {...{ language, persons, part, number }} />
        ))}
      </div>
    </details>
  );
}

type PartProps = Pick<Props, "language" | "persons"> & { part: WrittenPart; number: number };

function Part({ language, persons, part, number }: PartProps) {
  const words = messages[language];
  const name = (field: string) => `del-${number}-${field}`;
  const field = (its: "namn" | "dag" | "start" | "slut" | "plats", label: string) => (
    <InputField id={name(its)} name={name(its)} label={label} value={part[its]} />
  );
  return (
    <fieldset class="planning-part stack-s">
      <legend>{part.namn === "" ? words.newPart : part.namn}</legend>
      <input type="hidden" name={name("id")} value={part.id} />
      <div class="planning-fields">
        {field("namn", words.partName)}
        {field("dag", words.day)}
        {field("start", words.starts)}
        {field("slut", words.ends)}
        {field("plats", words.place)}
      </div>
      <Circle {...{ language, persons, part, number }} />
      {part.id === "" ? null : (
        <label>
          <input type="checkbox" name={name("bort")} value="ja" checked={part.bort} /> {words.removePart}
        </label>
      )}
    </fieldset>
  );
}

function Circle({ language, persons, part, number }: PartProps) {
  const words = messages[language];
  return (
    <>
      <fieldset class="planning-choice">
        <legend>{words.circle}</legend>
        {(["body", "closed"] as const).map((circle) => (
          <label>
            <input type="radio" name={`del-${number}-krets`} value={circle} checked={part.krets === circle} />{" "}
            {words.circles[circle]}
          </label>
        ))}
      </fieldset>
      <fieldset class="planning-choice">
        <legend>{words.persons}</legend>
        {persons.length === 0 ? <span class="quiet">{words.noPersons}</span> : null}
        {persons.map(({ id, name }) => (
          <label>
            <input
              type="checkbox"
              name={`del-${number}-person`}
              value={id}
              checked={part.person.includes(id)}
            />{" "}
            {name}
          </label>
        ))}
      </fieldset>
    </>
  );
}
