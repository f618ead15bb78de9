import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { CooperationPage } from "../../cooperations/index.ts";
import { partiesPath, partyPath } from "../../parties/paths.ts";
import { searchPath } from "../../search/paths.ts";
import { messages } from "../messages.ts";
import type { Asked } from "../routes.tsx";
import { sections, type Stored } from "../rules.ts";
import { SectionTable } from "./section-table.tsx";

type Props = { visit: Visit; asked: Asked; stored: Stored };

export function PersonalDataPage({ visit, asked: { cooperation, person, isOwn }, stored }: Props) {
  const words = messages[visit.language];
  const search = new URLSearchParams({ q: person.name, samverkan: cooperation.slug });
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="person"
      title={words.title(person.name)}
      lead={isOwn ? words.ownLead : words.officeLead}
      trail={[
        { text: words.people, href: partiesPath(cooperation.slug, "person") },
        { text: person.name, href: partyPath(cooperation.slug, "person", person.slug) },
      ]}
    >
      <section class="stack-s">
        <p class="quiet">{words.exportText}</p>
        <p>
          <a class="button" href={withQuery(visit.address, { format: "json", lang: null })} download>
            {words.export}
          </a>
        </p>
      </section>
      {sections.map((name) => {
        const rows = stored[name];
        return rows === undefined ? null : (
          <section class="stack-s" id={name}>
            <h2>{words.sections[name]}</h2>
            <SectionTable language={visit.language} caption={words.sections[name]} rows={rows} />
          </section>
        );
      })}
      <section class="stack-s">
        <h2>{words.words}</h2>
        <p>{words.wordsText}</p>
        <p>
          <a href={`${searchPath}?${search}`}>{words.search}</a>
        </p>
      </section>
      <section class="card stack-s">
        <h2>{words.law}</h2>
        <p>{words.lawText}</p>
      </section>
    </CooperationPage>
  );
}
