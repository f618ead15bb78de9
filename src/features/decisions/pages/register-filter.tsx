import type { Language } from "../../../lib/language.ts";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { FilterBar } from "../../../ui/filter-bar.tsx";
import { withoutBody } from "../../meetings/paths.ts";
import { outcomes } from "../../minutes/index.ts";
import { noYear, type RegisterForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { decisionsPath } from "../paths.ts";

export interface RegisterChoices {
  bodies: { slug: string | null; name: string | null }[];
  /** The names that the documents give the cooperation. */
  named: string[];
  years: (number | null)[];
  total: number;
}

type Props = { cooperation: string; language: Language; form: RegisterForm; choices: RegisterChoices };

export function RegisterFilter({ cooperation, language, form, choices }: Props) {
  const words = messages[language];
  const { samverkan, organ, ar, utfall, q } = form;
  const isFiltered = samverkan !== "" || organ !== "" || ar !== null || utfall !== null || q !== "";
  return (
    <FilterBar action={decisionsPath(cooperation)} language={language} isFiltered={isFiltered}>
      <InputField id="q" name="q" label={words.text} type="search" value={q} />
      {choices.named.length > 1 ? (
        <SelectField
          id="samverkan"
          name="samverkan"
          label={words.named}
          all={words.everyNamed}
          value={samverkan}
          options={choices.named.map((name) => ({ value: name, text: name }))}
        />
      ) : null}
      <SelectField
        id="organ"
        name="organ"
        label={words.body}
        all={words.everyBody}
        value={organ}
        options={choices.bodies.map(({ slug, name }) => ({
          value: slug ?? withoutBody,
          text: name ?? words.noBody,
        }))}
      />
      <SelectField
        id="ar"
        name="ar"
        label={words.year}
        all={words.everyYear}
        value={String(ar ?? "")}
        options={choices.years.map((year) => ({
          value: String(year ?? noYear),
          text: String(year ?? words.noYear),
        }))}
      />
      <SelectField
        id="utfall"
        name="utfall"
        label={words.outcome}
        all={words.everyOutcome}
        value={utfall ?? ""}
        options={outcomes.map((outcome) => ({ value: outcome, text: words.outcomes[outcome] }))}
      />
    </FilterBar>
  );
}
