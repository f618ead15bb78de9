import { isOffice, type Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { actsPath } from "../../acts/paths.ts";
import { cooperationPath } from "../../cooperations/paths.ts";
import { publishingPath } from "../../publishing/paths.ts";
import { messages } from "../messages.ts";
import type { OwnCooperation } from "../own/queries.ts";
import { accountsPath } from "../paths.ts";

type Props = { visit: Visit; viewer: Viewer; cooperations: OwnCooperation[] };

/** Where somebody belongs, and what he runs there. */
export function OwnCooperations({ visit, viewer, cooperations }: Props) {
  const words = messages[visit.language].account;
  if (cooperations.length === 0) {
    return viewer.account?.isAdministrator === true ? null : <p>{words.noCooperations}</p>;
  }
  return (
    <section class="stack-s">
      <h2>{words.cooperations}</h2>
      <ul class="plain-list stack-s">
        {cooperations.map(({ id, slug, name }) => (
          <li class="row">
            <a href={cooperationPath(slug)}>{name}</a>
            {isOffice(viewer, id) ? (
              <>
                <a href={accountsPath(slug)}>{words.people}</a>
                <a href={publishingPath(slug)}>{words.publishing}</a>
                <a href={actsPath(slug)}>{words.acts}</a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
