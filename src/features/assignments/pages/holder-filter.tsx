import type { Language } from "../../../lib/language.ts";
import { FilterBar } from "../../../ui/filter-bar.tsx";
import { SelectField } from "../../../ui/field.tsx";
import type { AssignmentsForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { assignmentsPath } from "../paths.ts";
import type { BodyChoice, HolderChoice } from "../queries.ts";
import { holderValue } from "../rules.ts";

type Props = {
  cooperation: string;
  language: Language;
  form: AssignmentsForm;
  holders: HolderChoice[];
  bodies: BodyChoice[];
};

/** Whose, and given by which body. */
export function HolderFilter({ cooperation, language, form, holders, bodies }: Props) {
  const words = messages[language];
  const isFiltered = form.innehavare !== "" || form.organ !== "";
  return (
    <FilterBar action={assignmentsPath(cooperation)} language={language} isFiltered={isFiltered}>
      <SelectField
        id="innehavare"
        name="innehavare"
        label={words.holder}
        all={words.everyHolder}
        value={form.innehavare}
        options={holders.map((holder) => ({
          value: holderValue(holder),
          text: words.holderCount(holder.name, holder.count),
        }))}
      />
      <SelectField
        id="organ"
        name="organ"
        label={words.givenBy}
        all={words.everyBody}
        value={form.organ}
        options={bodies.map(({ slug, name }) => ({ value: slug, text: name }))}
      />
      {form.vems === null ? null : <input type="hidden" name="vems" value={form.vems} />}
      {form.lage === null ? null : <input type="hidden" name="lage" value={form.lage} />}
    </FilterBar>
  );
}
