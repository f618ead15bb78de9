import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { FilterBar } from "../../../ui/filter-bar.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingsPath } from "../../meetings/paths.ts";
import type { ActsForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { actsPath } from "../paths.ts";
import type { KindCount, RecordedAct } from "../queries.ts";
import { actsPerPage, actText } from "../rules.ts";
import type { Named } from "../subjects/rules.ts";
import { ActTable } from "./act-table.tsx";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  form: ActsForm;
  counts: KindCount[];
  acts: RecordedAct[];
  /** What the things are called that the reader may see. */
  names: ReadonlyMap<string, Named>;
};

export function ActsPage({ visit, cooperation, form, counts, acts, names }: Props) {
  const { language, address } = visit;
  const words = messages[language];
  const list = actsPath(cooperation.slug);
  const total = counts
    .filter(({ kind }) => form.slag === "" || kind === form.slag)
    .reduce((sum, { count }) => sum + count, 0);
  if (counts.length === 0 && form.mote === "") {
    return (
      <CooperationPage section="acts" visit={visit} cooperation={cooperation} title={words.title}>
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      </CooperationPage>
    );
  }
  return (
    <CooperationPage
      section="acts"
      visit={visit}
      cooperation={cooperation}
      title={words.title}
      lead={words.lead}
    >
      <FilterBar action={list} language={language} isFiltered={form.slag !== "" || form.mote !== ""}>
        <SelectField
          id="slag"
          name="slag"
          label={words.kind}
          all={words.everyKind}
          value={form.slag}
          options={counts.map(({ kind, count }) => ({
            value: kind,
            text: words.kindCount(actText(kind, words), numberText(count, language)),
          }))}
        />
        {form.mote === "" ? null : <input type="hidden" name="mote" value={form.mote} />}
        {form.punkt === "" ? null : <input type="hidden" name="punkt" value={form.punkt} />}
      </FilterBar>
      {form.mote === "" ? null : (
        <p>
          {words.about(form.punkt)}{" "}
          <a
            href={`${meetingsPath(cooperation.slug)}/${form.mote}${form.punkt === "" ? "" : `#${form.punkt}`}`}
          >
            {form.mote.replace("/", " ")}
          </a>
        </p>
      )}
      {total === 0 ? (
        <EmptyState heading={words.noHits}>
          <p>{words.noHitsText}</p>
          <a class="button" href={list}>
            {words.clear}
          </a>
        </EmptyState>
      ) : (
        <section class="stack">
          <h2>{words.found(numberText(total, language), total === 1)}</h2>
          <ActTable cooperation={cooperation.slug} language={language} acts={acts} names={names} />
          <Pagination
            address={address}
            page={form.sida}
            pages={Math.ceil(total / actsPerPage)}
            language={language}
          />
        </section>
      )}
      <section class="stack-s">
        <h2>{words.export}</h2>
        <p class="quiet">{words.exportText}</p>
        <p class="row">
          {(["csv", "json"] as const).map((format) => (
            <a class="button" href={withQuery(address, { format, sida: null, lang: null })} download>
              {words[format]}
            </a>
          ))}
        </p>
      </section>
    </CooperationPage>
  );
}
