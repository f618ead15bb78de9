import { messages } from "../messages.ts";
import { itemVisibilityPath } from "../paths.ts";
import { PartList } from "./part-list.tsx";
import { ReachForm, reachText } from "./reach-form.tsx";
import type { VisibilityProps } from "./visibility-page.tsx";

/** The items of a meeting, each with whom it is for and what it holds. */
export function ItemList(props: VisibilityProps) {
  const { visit, visible } = props;
  const { address, meeting, persons, chosen } = visible;
  const words = messages[visit.language];
  return (
    <section class="stack-s">
      <h2>{words.items}</h2>
      <p class="lead">{words.itemsText}</p>
      {meeting.items.map((item) => (
        <details class="card" id={`punkt-${item.slug}`} open={item.parts.some(({ id }) => id === chosen)}>
          <summary>
            {item.number === null ? null : `${item.number} `}
            {item.title}{" "}
            <span class="quiet">
              {words.now(reachText(item.reach ?? "inherited", "meeting", visit.language))}
            </span>
          </summary>
          <div class="stack">
            <ReachForm
              name={`punkt-${item.slug}`}
              action={itemVisibilityPath(address.cooperation, address.body, address.meeting, item.slug)}
              visit={visit}
              within="meeting"
              ruled={item}
              persons={persons}
              mayHaveFindings={meeting.reach === "public" && item.reach !== null}
            />
            <PartList {...props} parts={item.parts} within="item" />
          </div>
        </details>
      ))}
    </section>
  );
}
