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
import type { Findings } from "../finding/find.ts";
import { countOf, hitsPerPage } from "../rules.ts";
import { HitList } from "./hit-list.tsx";

type Props = {
  visit: Visit;
  /** The one that the question is narrowed to: its sections stay in the header. */
  cooperation: Cooperation | undefined;
  form: SearchForm;
  findings: Findings;
};

export function SearchPage({ visit, cooperation, form, findings }: Props) {
  const { language } = visit;
  const words = messages[language];
  const { hits, kinds, total, isMore } = findings;
  return (
    <Frame visit={visit} cooperation={cooperation} form={form}>
      {form.q === "" ? (
        <EmptyState heading={words.askTitle}>
          <dl class="asks">
            {words.asks.map(([ask = "", meaning]) => (
              <div>
                <dt>
                  <a href={`${searchPath}?${new URLSearchParams({ q: ask })}`}>{ask}</a>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </EmptyState>
      ) : (
        <>
          <Narrowing visit={visit} form={form} findings={findings} />
          {hits.length === 0 ? (
            <NothingFound
              visit={visit}
              form={form}
              isNarrowed={kinds.length > 0 || findings.cooperations.length > 0}
            />
          ) : (
            <section class="stack">
              <h2>{words.found(numberText(total, language), total === 1, isMore, form.q)}</h2>
              {isMore ? <p class="quiet">{words.moreThanCounted}</p> : null}
              <HitList language={language} hits={hits} />
              <Pagination
                address={visit.address}
                page={form.sida}
                pages={Math.ceil(total / hitsPerPage)}
                language={language}
              />
            </section>
          )}
        </>
      )}
    </Frame>
  );
}

function Frame({ visit, cooperation, form, children }: PropsWithChildren<Omit<Props, "findings">>) {
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
function Narrowing({ visit, form, findings }: Pick<Props, "visit" | "form" | "findings">) {
  const words = messages[visit.language];
  const { kinds, cooperations } = findings;
  const link = (chosen: Record<string, string | null>) =>
    withQuery(visit.address, { ...chosen, sida: null, lang: null });
  if (kinds.length + cooperations.length === 0) return null;
  return (
    <div class="stack-s">
      {cooperations.length > 1 || form.samverkan !== "" ? (
        <Choices
          label={words.cooperation}
          choices={[
            {
              href: link({ samverkan: null }),
              text: words.everyCooperation,
              ...countOf(cooperations),
              isCurrent: form.samverkan === "",
            },
            ...cooperations.map(({ value: { slug, name }, ...counted }) => ({
              href: link({ samverkan: slug }),
              text: name,
              ...counted,
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
            ...countOf(kinds),
            isCurrent: form.typ === null,
          },
          ...kinds.map(({ value, ...counted }) => ({
            href: link({ typ: value }),
            text: words.kinds[value],
            ...counted,
            isCurrent: form.typ === value,
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
