import type { Language } from "../../../lib/language.ts";
import { annexPath } from "../../agenda/paths.ts";
import { messages } from "../messages.ts";
import type { Room, RoomItem } from "../queries.ts";

type Props = { id: string; room: Room; item: RoomItem | undefined; language: Language };

/** What there is to read in the item that is taken up. */
export function PapersPart({ id, room: { meeting }, item, language }: Props) {
  const words = messages[language];
  const { annexes = [], background = "" } = item ?? {};
  return (
    <section class="room-papers" id={id} data-part hidden={annexes.length === 0 && background === ""}>
      <h3>{words.papers}</h3>
      <ul class="plain-list">
        {annexes.map(({ number, title }) => (
          <li>
            <a href={annexPath(meeting.cooperation.slug, meeting.body.slug, meeting.slug, String(number))}>
              {words.annex(number, title)}
            </a>
          </li>
        ))}
      </ul>
      {background === "" ? null : (
        <details id={`${id}-bakgrund`}>
          <summary>{words.background}</summary>
          <p class="prose room-text">{background}</p>
        </details>
      )}
    </section>
  );
}
