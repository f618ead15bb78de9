import type { Visit } from "../../../platform/web/visit.ts";
import { numberText } from "../../../ui/day.tsx";
import { Command, EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { signInTo } from "../../accounts/paths.ts";
import { foundingPath } from "../../founding/paths.ts";
import { importsPath } from "../../imports/paths.ts";
import { messages } from "../messages.ts";
import { cooperationPath } from "../paths.ts";
import type { CooperationCounts } from "../queries.ts";

type Props = { visit: Visit; cooperations: CooperationCounts[] };

export function CooperationsPage({ visit, cooperations }: Props) {
  const words = messages[visit.language];
  return (
    <Page visit={visit} title={words.title} lead={words.lead}>
      {cooperations.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
          {visit.viewer.account === null ? (
            <p>
              <a class="button" href={signInTo(foundingPath)}>
                {words.signIn}
              </a>
            </p>
          ) : null}
        </EmptyState>
      ) : (
        <ul class="plain-list columns">
          {cooperations.map((cooperation) => (
            <li class="card stack-s">
              <CooperationCard cooperation={cooperation} visit={visit} />
            </li>
          ))}
        </ul>
      )}
      {visit.viewer.account?.isAdministrator === true ? (
        <p>
          <a class={cooperations.length === 0 ? "button primary" : "button"} href={foundingPath}>
            {words.found}
          </a>
        </p>
      ) : null}
      <section class="stack-s">
        <h2>{words.ownFolder}</h2>
        <p class="lead">{words.ownFolderText}</p>
        <Command>{words.command}</Command>
      </section>
    </Page>
  );
}

function CooperationCard({ cooperation, visit }: { cooperation: CooperationCounts; visit: Visit }) {
  const words = messages[visit.language];
  const { slug, name, meetings, decisions, assignments, people, waiting, firstYear, lastYear } = cooperation;
  const count = (number: number) => numberText(number, visit.language);
  return (
    <>
      <h2>
        <a href={cooperationPath(slug)}>{name}</a>
      </h2>
      {firstYear === null || lastYear === null ? null : (
        <p class="quiet">{words.years(firstYear, lastYear)}</p>
      )}
      {meetings === 0 ? (
        <>
          <p>{words.nothingYet}</p>
          <p>
            <a href={importsPath(slug)}>{words.openEmpty}</a>
          </p>
        </>
      ) : (
        <ul class="plain-list row">
          <li>{words.meetings(count(meetings), meetings === 1)}</li>
          <li>{words.decisions(count(decisions), decisions === 1)}</li>
          <li>{words.assignments(count(assignments))}</li>
          <li>{words.people(count(people), people === 1)}</li>
        </ul>
      )}
      {waiting === 0 ? null : (
        <p>
          <Tag tone="amber">{words.waiting(count(waiting))}</Tag>
        </p>
      )}
    </>
  );
}
