import type { Language } from "../../../lib/language.ts";
import { InputField, optionsOf, SelectField, TextAreaField } from "../../../ui/field.tsx";
import type { WrittenItem } from "../forms.ts";
import { kinds } from "../items/rules.ts";
import { messages } from "../messages.ts";

type Props = {
  /** Tells these fields from those of other forms on the page. */
  name: string;
  language: Language;
  written: WrittenItem;
};

export const unwritten: WrittenItem = {
  titel: "",
  slag: null,
  minuter: "",
  paus: "",
  foredragande: [],
  bakgrund: "",
  forslag: "",
};

export function TitleField({ name, language, written }: Props) {
  const label = messages[language].fields.title;
  return <InputField id={`${name}-titel`} name="titel" label={label} value={written.titel} required />;
}

export function KindField({ name, language, written }: Props) {
  const words = messages[language];
  return (
    <SelectField
      id={`${name}-slag`}
      name="slag"
      label={words.fields.kind}
      all={words.noKind}
      value={written.slag ?? ""}
      options={optionsOf(kinds, words.kinds)}
    />
  );
}

export function MinutesField({ name, language, written }: Props) {
  const label = messages[language].fields.minutes;
  return (
    <InputField id={`${name}-minuter`} name="minuter" type="number" label={label} value={written.minuter} />
  );
}

export function PauseField({ name, language, written }: Props) {
  const label = messages[language].fields.pause;
  return <InputField id={`${name}-paus`} name="paus" type="number" label={label} value={written.paus} />;
}

/** `mayHaveAnnexes`: then they can be named in it. */
export function BackgroundField({
  name,
  language,
  written,
  mayHaveAnnexes,
}: Props & { mayHaveAnnexes: boolean }) {
  const { fields, hints } = messages[language];
  return (
    <TextAreaField
      id={`${name}-bakgrund`}
      name="bakgrund"
      label={fields.background}
      {...(mayHaveAnnexes ? { hint: hints.background } : {})}
      rows={6}
      value={written.bakgrund}
    />
  );
}

export function ProposalField({ name, language, written }: Props) {
  const { fields, hints } = messages[language];
  return (
    <TextAreaField
      id={`${name}-forslag`}
      name="forslag"
      label={fields.proposal}
      hint={hints.proposal}
      rows={4}
      value={written.forslag}
    />
  );
}

/** One field for each, and one more; the register's people are offered while one types. */
export function PresenterFields({ name, language, written, people }: Props & { people: readonly string[] }) {
  const { fields, hints } = messages[language];
  const list = `${name}-personer`;
  return (
    <div class="stack-s">
      {[...written.foredragande, ""].map((presenter, place) => (
        <div class="field">
          <label for={`${name}-foredragande-${place}`}>
            {place === 0 ? fields.presenter : fields.nextPresenter}
          </label>
          <input
            id={`${name}-foredragande-${place}`}
            name="foredragande"
            list={list}
            value={presenter}
            autocomplete="off"
            aria-describedby={`${name}-foredragande-hint`}
          />
        </div>
      ))}
      <span class="quiet" id={`${name}-foredragande-hint`}>
        {hints.presenter}
      </span>
      <datalist id={list}>
        {people.map((person) => (
          <option>{person}</option>
        ))}
      </datalist>
    </div>
  );
}
