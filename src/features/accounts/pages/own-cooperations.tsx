import { isOffice, type Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { dayText } from "../../../ui/day.tsx";
import { actsPath } from "../../acts/paths.ts";
import { cooperationPath } from "../../cooperations/paths.ts";
import { publishingPath } from "../../publishing/paths.ts";
import { registryPath } from "../../registry/paths.ts";
import { messages } from "../messages.ts";
import type { Office, OwnCooperation } from "../own/queries.ts";
import { isRole } from "../roles/rules.ts";
import { accountsPath } from "../paths.ts";

type Props = { visit: Visit; viewer: Viewer; cooperations: OwnCooperation[]; offices: Office[] };

/** Where somebody belongs, as what, and what he runs there. */
export function OwnCooperations({ visit, viewer, cooperations, offices }: Props) {
  const words = messages[visit.language].account;
  if (cooperations.length === 0) {
    return viewer.account?.isAdministrator === true ? null : <p>{words.noCooperations}</p>;
  }
  return (
    <section class="stack-s">
      <h2>{words.cooperations}</h2>
      <ul class="plain-list stack-s">
        {cooperations.map(({ id, slug, name }) => (
          <li class="card stack-s">
            <h3>
              <a href={cooperationPath(slug)}>{name}</a>
            </h3>
            <ul class="plain-list">
              {offices
                .filter(({ cooperationId }) => cooperationId === id)
                .map((office) => (
                  <li>
                    <OfficeLine visit={visit} office={office} />
                  </li>
                ))}
            </ul>
            {isOffice(viewer, id) ? (
              <p class="row">
                <a href={accountsPath(slug)}>{words.people}</a>
                <a href={publishingPath(slug)}>{words.publishing}</a>
                <a href={actsPath(slug)}>{words.acts}</a>
              </p>
            ) : null}
            {offices.some(({ cooperationId, role }) => cooperationId === id && role === "registrar") ? (
              <p>
                <a href={registryPath(slug)}>{words.registry}</a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Sammankallande i Arbetsgruppen till och med 2026-12-31", and what that lets him do. */
function OfficeLine({ visit, office: { role, place, until } }: { visit: Visit; office: Office }) {
  const {
    role: roles,
    mandateRoles,
    meaning,
    officeIn,
    roleOf,
    until: untilDay,
  } = messages[visit.language].people;
  const name = isRole(role) ? roleOf(roles[role], place) : officeIn(mandateRoles[role], place ?? "");
  return (
    <>
      <strong>{name}</strong>
      {until === null ? null : ` ${untilDay(dayText(until, visit.language))}`}
      <span class="quiet"> {meaning[role === "chair" || role === "secretary" ? "member" : role]}</span>
    </>
  );
}
