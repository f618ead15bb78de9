import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { RoomItem } from "../queries.ts";

type Props = { id: string; item: RoomItem | undefined; language: Language };

/** What is said in the item that is taken up, who is to do what, and who reserves himself. */
export function NotedPart({ id, item, language }: Props) {
  const words = messages[language];
  const { inputs = [], assignments = [], reservations = [] } = item ?? {};
  const isEmpty = inputs.length + assignments.length + reservations.length === 0;
  return (
    <section class="room-noted" id={id} data-part hidden={isEmpty}>
      {inputs.length === 0 ? null : (
        <>
          <h3>{words.notes}</h3>
          <ul class="plain-list">
            {inputs.map(({ id: row, text }) => (
              <li data-words={row}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {assignments.length === 0 ? null : (
        <>
          <h3>{words.assignments}</h3>
          <ul class="plain-list">
            {assignments.map(({ id: row, who, what, dueOn, dueText }) => (
              <li>
                <strong>{who}</strong> <span data-words={row}>{what}</span>
                {dueOn === null && dueText === null ? null : (
                  <span class="quiet"> {dueOn === null ? dueText : words.due(dayText(dueOn, language))}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {reservations.length === 0 ? null : (
        <>
          <h3>{words.reservations}</h3>
          <ul class="plain-list">
            {reservations.map(({ id: row, name, joinsId, text }) => (
              <li>
                <strong>{name}</strong>{" "}
                {joinsId === null ? (
                  <span data-words={row}>{text}</span>
                ) : (
                  words.joins(reservations.find((other) => other.id === joinsId)?.name ?? "")
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
