import type { PropsWithChildren } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Choices } from "../../../ui/choices.tsx";
import { numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import type { SearchForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { searchPath } from "../paths.ts";
import type { Hit, HitCount } from "../queries.ts";
import { candidateLimit, cooperationCounts, hitsPerPage, kindCounts, sum } from "../rules.ts";
import { HitList } from "./hit-list.tsx";

type Props = {
  visit: Visit;
  /** The one that the question is narrowed to: its sections stay in the header. */
  cooperation: Cooperation | undefined;
  form: SearchForm;
  counts: HitCount[];
  hits: Hit[];
};

export function SearchPage({ visit, cooperation, form, counts, hits }: Props) {
  const { language } = visit;
  const words = messages[language];
  const kinds = kindCounts(counts, form);
  const found = form.typ === null ? sum(kinds) : sum(kinds.filter(({ kind }) => kind === form.typ));
  return (
    <Frame visit={visit} cooperation={cooperation} form={form}>
      {form.q === "" ? (
        <EmptyState heading={words.askTitle}>
          <ul>
            {words.asks.map((ask) => (
              <li>{ask}</li>
            ))}
          </ul>
        </EmptyState>
      ) : (
        <>
          <Narrowing visit={visit} form={form} counts={counts} />
          {hits.length === 0 ? (
            <NothingFound visit={visit} form={form} isNarrowed={counts.length > 0} />
          ) : (
            <section class="stack">
              <h2>{words.found(numberText(found, language), found === 1, form.q)}</h2>
              <HitList language={language} hits={hits} />
              <Pagination
                address={visit.address}
                page={form.sida}
                pages={Math.ceil(Math.min(found, candidateLimit) / hitsPerPage)}
                language={language}
              />
            </section>
          )}
        </>
      )}
    </Frame>
  );
}

function Frame({ visit, cooperation, form, children }: PropsWithChildren<Omit<Props, "counts" | "hits">>) {
  const words = messages[visit.language];
  const frame = { visit, title: words.title, lead: words.lead, query: form.q };
  const content = (
    <>
      <SearchBox visit={visit} form={form} />
      {children}
    </>
  );
  if (cooperation === undefined) return <Page {...frame}>{content}</Page>;
  return (
    <CooperationPage {...frame} cooperation={cooperation}>
      {content}
    </CooperationPage>
  );
}

function SearchBox({ visit, form }: Pick<Props, "visit" | "form">) {
  const words = messages[visit.language];
  return (
    <form class="search-form" method="get" action={searchPath}>
      <div class="field">
        <label for="q">{words.words}</label>
        <input id="q" name="q" type="search" value={form.q} aria-describedby="q-hint" />
        <span class="hint" id="q-hint">
          {words.wordsHint}
        </span>
      </div>
      {form.samverkan === "" ? null : <input type="hidden" name="samverkan" value={form.samverkan} />}
      <button class="button primary" type="submit">
        {words.search}
      </button>
    </form>
  );
}

/** Both rows of choices say how much each would find. */
function Narrowing({ visit, form, counts }: Pick<Props, "visit" | "form" | "counts">) {
  const words = messages[visit.language];
  const kinds = kindCounts(counts, form);
  const cooperations = cooperationCounts(counts, form);
  const link = (chosen: Record<string, string | null>) =>
    withQuery(visit.address, { ...chosen, sida: null, lang: null });
  if (counts.length === 0) return null;
  return (
    <div class="stack-s">
      {cooperations.length > 1 || form.samverkan !== "" ? (
        <Choices
          label={words.cooperation}
          choices={[
            {
              href: link({ samverkan: null }),
              text: words.everyCooperation,
              count: sum(cooperations),
              isCurrent: form.samverkan === "",
            },
            ...cooperations.map(({ slug, name, count }) => ({
              href: link({ samverkan: slug }),
              text: name,
              count,
              isCurrent: form.samverkan === slug,
            })),
          ]}
        />
      ) : null}
      <Choices
        label={words.kind}
        choices={[
          {
            href: link({ typ: null }),
            text: words.everything,
            count: sum(kinds),
            isCurrent: form.typ === null,
          },
          ...kinds.map(({ kind, count }) => ({
            href: link({ typ: kind }),
            text: words.kinds[kind],
            count,
            isCurrent: form.typ === kind,
          })),
        ]}
      />
    </div>
  );
}

function NothingFound({ visit, form, isNarrowed }: Pick<Props, "visit" | "form"> & { isNarrowed: boolean }) {
  const words = messages[visit.language];
  return (
    <EmptyState heading={words.noHits(form.q)}>
      <ul>
        {(isNarrowed ? [words.noHitsHere] : words.noHitsText).map((advice) => (
          <li>{advice}</li>
        ))}
      </ul>
      {isNarrowed || form.samverkan !== "" ? (
        <a class="button" href={`${searchPath}?${new URLSearchParams({ q: form.q })}`}>
          {words.everywhere}
        </a>
      ) : null}
    </EmptyState>
  );
}
