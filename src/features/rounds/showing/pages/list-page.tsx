import { isOffice, isOfPlace } from "../../../../platform/web/viewer.ts";
import type { Visit } from "../../../../platform/web/visit.ts";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { SelectField } from "../../../../ui/field.tsx";
import { FilterBar } from "../../../../ui/filter-bar.tsx";
import { Pagination } from "../../../../ui/pagination.tsx";
import { type Cooperation, CooperationPage } from "../../../cooperations/index.ts";
import { newRoundPath, roundsPath } from "../../paths.ts";
import { type ListForm, roundKinds } from "../forms.ts";
import type { ListedRound, RoundCount } from "../listing/queries.ts";
import { choicesOf, groupsOf, matchingCount, roundsPerPage } from "../listing/rules.ts";
import { messages } from "../messages.ts";
import { ListedCard } from "./listed-card.tsx";

interface Props {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly form: ListForm;
  readonly counts: readonly RoundCount[];
  readonly rounds: readonly ListedRound[];
  /** Whether the reader may ask something himself. */
  readonly mayAsk: boolean;
}

export function ListPage({ visit, cooperation, form, counts, rounds, mayAsk }: Props) {
  const { language } = visit;
  const words = messages[language];
  const total = matchingCount(counts, form);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="rounds"
      title={words.title}
      lead={words.lead}
    >
      {mayAsk ? (
        <p class="row">
          <a class="button primary" href={newRoundPath(cooperation.slug)}>
            {words.ask}
          </a>
        </p>
      ) : null}
      {counts.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>
            {isOfPlace(visit.viewer, cooperation.id) || isOffice(visit.viewer, cooperation.id)
              ? words.noneText
              : words.nonePublic}
          </p>
        </EmptyState>
      ) : (
        <Filter {...{ visit, cooperation, form, counts }} />
      )}
      {counts.length > 0 && total === 0 ? (
        <EmptyState heading={words.noHits}>
          <p>{words.noHitsText}</p>
        </EmptyState>
      ) : null}
      {groupsOf(rounds).map(({ name, rounds: listed }) => (
        <section class="stack-s" aria-labelledby={`grupp-${name}`}>
          <h2 id={`grupp-${name}`}>
            {typeof name === "number" ? words.groups.over(name) : words.groups[name]}
          </h2>
          <ul class="plain-list stack-s">
            {listed.map((round) => (
              <ListedCard visit={visit} round={round} />
            ))}
          </ul>
        </section>
      ))}
      <Pagination
        address={visit.address}
        page={form.sida}
        pages={Math.ceil(total / roundsPerPage)}
        language={language}
      />
    </CooperationPage>
  );
}

function Filter({
  visit,
  cooperation,
  form,
  counts,
}: Pick<Props, "visit" | "cooperation" | "form" | "counts">) {
  const { language } = visit;
  const words = messages[language];
  const { kinds, bodies, years } = choicesOf(counts);
  const { slag, organ, ar } = form;
  return (
    <FilterBar
      action={roundsPath(cooperation.slug)}
      language={language}
      isFiltered={slag !== null || organ !== "" || ar !== null}
    >
      <SelectField
        id="slag"
        name="slag"
        label={words.kind}
        all={words.everyKind}
        value={slag ?? ""}
        options={roundKinds
          .filter((kind) => kinds.has(kind))
          .map((kind) => ({ value: kind, text: words.kinds[kind] }))}
      />
      <SelectField
        id="organ"
        name="organ"
        label={words.body}
        all={words.everyBody}
        value={organ}
        options={bodies.map(({ slug, name }) => ({ value: slug, text: name }))}
      />
      <SelectField
        id="ar"
        name="ar"
        label={words.year}
        all={words.everyYear}
        value={String(ar ?? "")}
        options={years.map((year) => ({ value: String(year), text: String(year) }))}
      />
    </FilterBar>
  );
}
