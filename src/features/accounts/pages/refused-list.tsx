import type { Visit } from "../../../platform/web/visit.ts";
import { momentText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { messages } from "../refused/messages.ts";
import type { Refusal } from "../refused/queries.ts";

/** Whether somebody tries doors. */
export function RefusedList({ visit, refusals }: { visit: Visit; refusals: readonly Refusal[] }) {
  const words = messages[visit.language];
  return (
    <section class="stack-s">
      <h2>{words.title}</h2>
      <p class="quiet">{words.lead}</p>
      {refusals.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          hideCaption
          columns={[
            { heading: words.when, kind: "tight" },
            { heading: words.kind },
            { heading: words.what },
            { heading: words.who },
            { heading: words.from },
          ]}
          rows={refusals.map(({ at, kind, what, name, from }) => ({
            cells: [
              momentText(at, visit.language),
              words.kinds[kind],
              <code>{what}</code>,
              name ?? words.nobody,
              from,
            ],
          }))}
        />
      )}
    </section>
  );
}
