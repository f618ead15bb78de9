import type { Language } from "../../../lib/language.ts";
import { FilterBar } from "../../../ui/filter-bar.tsx";
import { SelectField } from "../../../ui/field.tsx";
import type { AssignmentsForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { assignmentsPath } from "../paths.ts";
import type { HolderChoice } from "../queries.ts";
import { holderValue } from "../rules.ts";

type Props = { cooperation: string; language: Language; form: AssignmentsForm; holders: HolderChoice[] };

export function HolderFilter({ cooperation, language, form, holders }: Props) {
  const words = messages[language];
  return (
    <FilterBar action={assignmentsPath(cooperation)} language={language} isFiltered={form.innehavare !== ""}>
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
      {form.lage === null ? null : <input type="hidden" name="lage" value={form.lage} />}
    </FilterBar>
  );
}
