import type { Language } from "../../../lib/language.ts";
import { timeText } from "../../../ui/day.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { agendaPath } from "../../agenda/paths.ts";
import { messages } from "../messages.ts";
import type { Room, RoomItem } from "../queries.ts";
import { stageOf } from "../rules.ts";
import { Clauses } from "./decided-part.tsx";

type Props = { id: string; room: Room; language: Language };

/** What is done, what goes on and what is to come. */
export function AgendaPart({ id, room: { meeting, items }, language }: Props) {
  const words = messages[language];
  return (
    <section class="room-agenda" id={id} data-part aria-labelledby={`${id}-rubrik`}>
      <h2 id={`${id}-rubrik`}>{words.agenda}</h2>
      {items.length === 0 ? (
        <p class="quiet">{words.emptyAgenda}</p>
      ) : (
        <>
          <ol class="plain-list">
            {items.map((item) => (
              <Row item={item} language={language} />
            ))}
          </ol>
          <p>
            <a href={agendaPath(meeting.cooperation.slug, meeting.body.slug, meeting.slug)}>
              {words.wholeAgenda}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Row({ item, language }: { item: RoomItem; language: Language }) {
  const words = messages[language];
  const stage = stageOf(item);
  return (
    <li
      class={item.parentId === null ? stage : `${stage} sub`}
      aria-current={stage === "now" ? "step" : undefined}
    >
      <span class="room-number">{item.label}</span>
      <div>
        <p>
          {item.title}
          {item.isClosed ? (
            <>
              {" "}
              <Tag tone="violet">{words.closed}</Tag>
            </>
          ) : null}
        </p>
        {stage === "decided" ? (
          <details id={`beslutat-${item.id}`}>
            <summary>{words.stages.decided}</summary>
            <Clauses clauses={item.decisions} language={language} />
          </details>
        ) : (
          <p class="room-stage">{stage === "coming" ? plannedText(item, language) : words.stages[stage]}</p>
        )}
      </div>
    </li>
  );
}

function plannedText({ from, minutes }: RoomItem, language: Language): string {
  return [from === null ? null : timeText(from, null, language), minutes === null ? null : `${minutes} min`]
    .filter((each) => each !== null)
    .join(" · ");
}
