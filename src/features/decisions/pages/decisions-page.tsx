import { CooperationPage, type Cooperation } from "../../cooperations/index.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { importsPath } from "../../imports/paths.ts";
import { searchPath } from "../../search/paths.ts";
import type { RegisterForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { decisionsPath } from "../paths.ts";
import type { DecisionCount, RegisteredDecision } from "../queries.ts";
import { decisionsPerPage, totalOf } from "../rules.ts";
import { RegisterChart } from "./register-chart.tsx";
import { type RegisterChoices, RegisterFilter } from "./register-filter.tsx";
import { RegisterList } from "./register-list.tsx";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  form: RegisterForm;
  choices: RegisterChoices;
  counts: DecisionCount[];
  decisions: RegisteredDecision[];
  /** The words that were asked for, to be marked. */
  asked: ReadonlySet<string>;
};

export function DecisionsPage({ visit, cooperation, form, choices, counts, decisions, asked }: Props) {
  const words = messages[visit.language];
  const total = totalOf(counts, form);
  const frame = { visit, cooperation, section: "decisions", title: words.title } as const;
  if (choices.named.length === 0) {
    return (
      <CooperationPage {...frame}>
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
          <a class="button primary" href={importsPath(cooperation.slug)}>
            {words.toImports}
          </a>
        </EmptyState>
      </CooperationPage>
    );
  }
  return (
    <CooperationPage {...frame} lead={words.lead(numberText(choices.total, visit.language))}>
      <RegisterFilter
        cooperation={cooperation.slug}
        language={visit.language}
        form={form}
        choices={choices}
      />
      <RegisterChart visit={visit} form={form} counts={counts} />
      {total === 0 ? (
        <EmptyState heading={words.noHits}>
          <p>{words.noHitsText}</p>
          <p class="row">
            <a class="button" href={decisionsPath(cooperation.slug)}>
              {words.clear}
            </a>
            {form.q === "" ? null : (
              <a href={`${searchPath}?${new URLSearchParams({ q: form.q })}`}>{words.searchEverywhere}</a>
            )}
          </p>
        </EmptyState>
      ) : (
        <section class="stack">
          <h2>{words.found(numberText(total, visit.language), total === 1)}</h2>
          <RegisterList
            cooperation={cooperation.slug}
            language={visit.language}
            decisions={decisions}
            words={asked}
          />
          <Pagination
            address={visit.address}
            page={form.sida}
            pages={Math.ceil(total / decisionsPerPage)}
            language={visit.language}
          />
        </section>
      )}
    </CooperationPage>
  );
}
