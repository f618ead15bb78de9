import type { PartyKind } from "../../../platform/db/schema.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { InputField } from "../../../ui/field.tsx";
import { FilterBar } from "../../../ui/filter-bar.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { importsPath } from "../../imports/paths.ts";
import type { ListedParty } from "../directory/queries.ts";
import { byLetter, named } from "../directory/rules.ts";
import { messages } from "../messages.ts";
import { partiesPath } from "../paths.ts";
import { LetterIndex, PartyTable } from "./party-table.tsx";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  kind: PartyKind;
  parties: ListedParty[];
  /** A part of the names that are wanted. */
  query: string;
};

export function PartiesPage({ visit, cooperation, kind, parties, query }: Props) {
  const { language } = visit;
  const words = messages[language];
  const frame = { visit, cooperation, section: kind, title: words.titles[kind] } as const;
  if (parties.length === 0) {
    return (
      <CooperationPage {...frame}>
        <EmptyState heading={words.none[kind]}>
          <p>{words.noneText}</p>
          <a class="button primary" href={importsPath(cooperation.slug)}>
            {words.toImports}
          </a>
        </EmptyState>
      </CooperationPage>
    );
  }
  const list = partiesPath(cooperation.slug, kind);
  const letters = byLetter(named(parties, query));
  const isLong = parties.length > 30;
  return (
    <CooperationPage {...frame} lead={words.leads[kind](numberText(parties.length, language))}>
      {isLong || query !== "" ? (
        <FilterBar action={list} language={language} isFiltered={query !== ""}>
          <InputField id="namn" name="namn" label={words.find} type="search" value={query} />
        </FilterBar>
      ) : null}
      {letters.size === 0 ? (
        <EmptyState heading={words.noHits(query)}>
          <p>{words.noHitsText}</p>
          <a class="button" href={list}>
            {words.showAll}
          </a>
        </EmptyState>
      ) : null}
      {isLong && letters.size > 1 ? <LetterIndex letters={letters} label={words.letters} /> : null}
      <PartyTable
        cooperation={cooperation.slug}
        language={language}
        kind={kind}
        caption={words.titles[kind]}
        letters={letters}
      />
    </CooperationPage>
  );
}
