import { InputField, TextAreaField } from "../../../../ui/field.tsx";
import { New } from "../../../../ui/new.tsx";
import { labelOf } from "../../form/pages/field-group.tsx";
import { rowsShown } from "../forms.ts";
import { messages } from "../messages.ts";
import type { HandoversProps } from "./handovers.tsx";

/** Names and addresses of some colleagues, and what they are asked. Rows that are left empty ask nobody. */
export function HandoverForm({ visit, round, organisation, home, kept, hidden }: HandoversProps) {
  const { language } = visit;
  const words = messages[language];
  const rows = Array.from({ length: Math.max(rowsShown, kept?.rows.length ?? 0) }, (_, place) => ({
    place: place + 1,
    ...kept?.rows[place],
  }));
  return (
    <form class="stack" method="post" action={home}>
      {hidden}
      <New />
      <p class="quiet">{words.text(organisation)}</p>
      {rows.map(({ place, name, email }) => (
        <fieldset class="round-colleague">
          <legend>{words.colleague(place)}</legend>
          <InputField id={`namn-${place}`} name="namn" label={words.name} value={name} />
          <InputField id={`epost-${place}`} name="epost" type="email" label={words.email} value={email} />
        </fieldset>
      ))}
      {round.form.length < 2 ? null : (
        <fieldset class="round-which">
          <legend>{words.which}</legend>
          <p class="hint">{words.whichText}</p>
          {round.form.map((field) => (
            <label>
              <input type="checkbox" name="falt" value={field.id} checked={kept?.fields.includes(field.id)} />
              {labelOf(field, language)}
            </label>
          ))}
        </fieldset>
      )}
      <TextAreaField id="halsning" name="ord" label={words.note} value={kept?.note} />
      <p>
        <button class="button primary" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}
