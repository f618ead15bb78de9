import { optionsOf, SelectField } from "../../../../ui/field.tsx";
import { messages } from "../messages.ts";
import { asked, reaches, repliesSeen } from "../rules.ts";
import type { RoundFormProps } from "./round-form.tsx";

/** Whose round it is, who is asked, and who sees what. */
export function TermFields({ visit, written, bodies, mayRunAll }: RoundFormProps) {
  const words = messages[visit.language];
  return (
    <fieldset class="card stack round-terms">
      <legend>{words.terms}</legend>
      <SelectField
        id="organ"
        name="organ"
        label={words.body}
        hint={words.bodyHint}
        value={written.organ}
        options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
        {...(mayRunAll ? { all: words.noBody } : {})}
      />
      <Radios
        name="fragar"
        legend={words.asks}
        chosen={written.fragar}
        options={optionsOf(asked, words.asked)}
      />
      <Radios
        name="svaren"
        legend={words.seen}
        chosen={written.svaren}
        options={optionsOf(repliesSeen, words.repliesSeen)}
      />
      <Radios
        name="krets"
        legend={words.reach}
        chosen={written.krets}
        options={optionsOf(reaches, words.reaches)}
      />
      <label class="round-tick">
        <input type="checkbox" name="utanfor" value="ja" checked={written.utanfor} /> {words.outside}
      </label>
    </fieldset>
  );
}

interface RadiosProps {
  readonly name: string;
  readonly legend: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

function Radios({ name, legend, chosen, options }: RadiosProps) {
  return (
    <fieldset class="round-choice">
      <legend>{legend}</legend>
      {options.map(({ value, text }) => (
        <label class="round-tick">
          <input type="radio" name={name} value={value} checked={value === chosen} /> {text}
        </label>
      ))}
    </fieldset>
  );
}
