import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Choices } from "../../../ui/choices.tsx";
import { Day, dayText, numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Table } from "../../../ui/table.tsx";
import { HiddenTag } from "../../../ui/unmasked.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { extractFormats } from "../forms.ts";
import { messages } from "../messages.ts";
import type { Municipality } from "../queries.ts";
import { addressOf, type Concern } from "../rules.ts";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  municipalities: Municipality[];
  municipality: Municipality;
  concerns: Concern[];
};

const shown = 50;

/** What a municipality's own registry has to take in. */
export function RegistryPage({ visit, cooperation, municipalities, municipality, concerns }: Props) {
  const { language, address } = visit;
  const words = messages[language];
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      title={words.title(municipality.name)}
      lead={words.lead}
    >
      {municipalities.length < 2 ? null : (
        <Choices
          label={words.municipality}
          choices={municipalities.map(({ id, slug, name }) => ({
            href: withQuery(address, { kommun: slug, lang: null }),
            text: name,
            isCurrent: id === municipality.id,
          }))}
        />
      )}
      {concerns.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <section class="stack-s">
            <h2>{words.export}</h2>
            <p>{words.found(countOf("decision", visit, concerns), countOf("assignment", visit, concerns))}</p>
            <p class="quiet">{words.exportText}</p>
            <p class="row">
              {extractFormats.map((format) => (
                <a class="button" href={withQuery(address, { format, lang: null })} download>
                  {words[format]}
                </a>
              ))}
            </p>
          </section>
          <ConcernTable visit={visit} cooperation={cooperation.slug} concerns={concerns.slice(0, shown)} />
        </>
      )}
    </CooperationPage>
  );
}

const countOf = (kind: Concern["kind"], { language }: Visit, concerns: Concern[]) =>
  numberText(concerns.filter((each) => each.kind === kind).length, language);

type TableProps = { visit: Visit; cooperation: string; concerns: Concern[] };

function ConcernTable({ visit: { language }, cooperation, concerns }: TableProps) {
  const words = messages[language];
  return (
    <section class="stack-s">
      <h2>{words.latest}</h2>
      <Table
        caption={words.latest}
        hideCaption
        columns={[
          { heading: words.day, kind: "tight" },
          { heading: words.body },
          { heading: words.kind, kind: "tight" },
          { heading: words.text },
        ]}
        rows={concerns.map((concern) => ({
          cells: [
            concern.heldOn === null ? (
              words.undated
            ) : (
              <Day day={concern.heldOn} language={language} style="short" />
            ),
            concern.bodyName ?? words.noBody,
            words.kinds[concern.kind],
            <div>
              {concern.who === null ? null : `${concern.who}: `}
              <a href={addressOf(cooperation, concern)}>{concern.text}</a>
              {concern.dueOn === null ? null : ` (${words.due(dayText(concern.dueOn, language))})`}{" "}
              {concern.masked ? <HiddenTag language={language} /> : null}
            </div>,
          ],
        }))}
      />
    </section>
  );
}
