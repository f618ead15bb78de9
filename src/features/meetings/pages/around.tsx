import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import { meetingPath } from "../paths.ts";
import type { Item, Neighbour } from "../record/queries.ts";
import type { Reading } from "./words-link.tsx";

/** The body's meeting before this one and the one after. */
export function Neighbours({ reading, neighbours }: { reading: Reading; neighbours: Neighbour[] }) {
  if (neighbours.length === 0) return null;
  const words = messages[reading.language];
  const text = ({ side, heldOn, slug }: Neighbour) => {
    const day = heldOn === null ? slug : dayText(heldOn, reading.language);
    return side === "before" ? words.previousMeeting(day) : words.nextMeeting(day);
  };
  return (
    <nav class="neighbours" aria-label={words.otherMeetings}>
      {neighbours.map((neighbour) => (
        <a
          class={neighbour.side}
          rel={neighbour.side === "before" ? "prev" : "next"}
          href={meetingPath(reading.cooperation, neighbour.body, neighbour.slug)}
        >
          {text(neighbour)}
        </a>
      ))}
    </nav>
  );
}

/** The items by number and title, folded away until somebody wants to jump. */
export function Contents({ items, label }: { items: Item[]; label: string }) {
  return (
    <details class="contents">
      <summary>
        {label} <span class="quiet">({items.length})</span>
      </summary>
      <ol class="plain-list">
        {items.map(({ slug, number, title }) => (
          <li>
            <a href={`#${slug}`}>
              <span class="item-number">{number ?? "•"}</span> {title}
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
