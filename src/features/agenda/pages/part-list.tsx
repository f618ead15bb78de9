import { timeText } from "../../../ui/day.tsx";
import { MadeFor } from "../../accounts/index.ts";
import type { AgendaPart } from "../items/queries.ts";
import { messages } from "../messages.ts";
import { revisionOf } from "../order/moving.ts";
import { agendaPath, orderPath } from "../paths.ts";
import type { DeskProps } from "./agenda-page.tsx";
import { ItemRow } from "./item-row.tsx";
import { standingOf } from "../order/standing.ts";

/** What all buttons that move an item belong to, wherever they stand. */
export const orderFormId = "ordning";

export function OrderForm({ visit, cooperation, meeting, agenda, chosen }: DeskProps) {
  const address = agendaPath(cooperation.slug, meeting.body.slug, meeting.slug);
  return (
    <form class="agenda-order" id={orderFormId} method="post" action={orderPath(address)}>
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="revision" value={revisionOf(standingOf(agenda.items))} />
      {chosen === null ? null : <input type="hidden" name="andra" value={chosen} />}
      <output class="visually-hidden" data-moved={messages[visit.language].moved("…", "…")} />
    </form>
  );
}

/** The items part by part; a meeting without parts has one list. */
export function PartList(props: DeskProps) {
  const { agenda, visit } = props;
  const { items, parts } = agenda;
  const words = messages[visit.language];
  const without = items.filter(({ part }) => part === null);
  const isParted = parts.length > 0;
  return (
    <>
      {!isParted || without.length > 0 ? (
        <section class="stack-s" aria-label={words.items}>
          {isParted ? <h2>{words.ordinaryPart}</h2> : null}
          <ol class="agenda-list" data-part="">
            {without.map((item) => (
              <ItemRow {...props} item={item} />
            ))}
          </ol>
        </section>
      ) : null}
      {parts.map((part) => (
        <section class="stack-s" aria-labelledby={`del-${part.id}`}>
          <h2 id={`del-${part.id}`}>
            {part.name} <PartFacts part={part} language={visit.language} />
          </h2>
          <ol class="agenda-list" data-part={part.id}>
            {items
              .filter((item) => item.part?.id === part.id)
              .map((item) => (
                <ItemRow {...props} item={item} />
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

export function PartFacts({ part, language }: { part: AgendaPart; language: "sv" | "en" }) {
  const told = [
    part.starts === null ? null : timeText(part.starts, part.ends, language),
    part.place,
    part.isClosed ? messages[language].closedPart : null,
  ].filter((each) => each !== null);
  return told.length === 0 ? null : <small class="quiet">{told.join(" · ")}</small>;
}
