import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { partyPath } from "../../parties/paths.ts";
import { MadeFor } from "../guard/made-for.tsx";
import { messages } from "../messages.ts";
import { mandateEndedPath } from "../paths.ts";
import type { ListedMandate } from "../people/queries.ts";
import type { PeopleProps } from "./people-page.tsx";

export function MandateTable(props: PeopleProps) {
  const { visit, cooperation, mandates } = props;
  const words = messages[visit.language].people;
  const { today } = visit;
  return (
    <Table
      caption={words.mandates}
      hideCaption
      columns={[
        { heading: words.who },
        { heading: words.body },
        { heading: words.mandateRole },
        { heading: words.organisation },
        { heading: words.from, kind: "tight" },
        { heading: words.untilDay },
      ]}
      rows={mandates.map((mandate) => ({
        cells: [
          <a href={partyPath(cooperation.slug, "person", mandate.personSlug)}>{mandate.person}</a>,
          mandate.body,
          words.mandateRoles[mandate.role],
          mandate.organisation ?? "",
          mandate.from,
          mandate.until !== null && mandate.until < today ? (
            <Tag>{words.ended(mandate.until)}</Tag>
          ) : (
            <Until {...props} mandate={mandate} />
          ),
        ],
      }))}
    />
  );
}

function Until({ visit, viewer, cooperation, isProved, mandate }: PeopleProps & { mandate: ListedMandate }) {
  const words = messages[visit.language].people;
  const { id, person, until } = mandate;
  return (
    <div class="row">
      <span>{until ?? words.openEnded}</span>
      {isProved ? (
        <form class="button-form" method="post" action={mandateEndedPath(cooperation.slug, id)}>
          <MadeFor viewer={viewer} />
          <span class="field">
            <input
              type="date"
              name="sista"
              value={visit.today}
              aria-label={words.lastDayOf(person)}
              title={words.endHint}
              required
            />
          </span>
          <button class="button quiet" type="submit">
            {words.endMandate}
          </button>
        </form>
      ) : null}
    </div>
  );
}
