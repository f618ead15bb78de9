import { clockOf } from "../../../lib/swedish-clock.ts";
import { timeText } from "../../../ui/day.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { SavedField, type Surroundings } from "../pages/parts.tsx";
import { pausePath, turnPath } from "../paths.ts";
import type { DraftItem } from "../writing/queries.ts";

/** Whose turn it is: taken up and left by one key, with the clock of the room, which is put right in the field. */
export function TurnPart({ item, ...around }: Surroundings & { item: DraftItem }) {
  const { visit, minutes } = around;
  const words = messages[visit.language];
  const { id, began, takenAt, turns } = item;
  const isCurrent = takenAt !== null;
  return (
    <div class="row">
      <SavedField {...around} id={id} kind="clock" name="borjade" label={words.began} value={began ?? ""} />
      <form method="post" action={(isCurrent ? pausePath : turnPath)(minutes)} id={`tur-${id}`} data-act>
        <MadeFor viewer={visit.viewer} />
        <input type="hidden" name="punkt" value={id} />
        <button class="button" type="submit" data-key="b">
          {isCurrent ? words.pause : turns.length > 0 ? words.takenUpAgain : words.takenUp} <kbd>b</kbd>
        </button>
      </form>
      {isCurrent ? <Clock item={item} takenAt={takenAt} visit={visit} /> : null}
    </div>
  );
}

type ClockProps = Pick<Surroundings, "visit"> & { item: DraftItem; takenAt: Date };

/** What the clock says is the browser's to work out: the same part is sent to everybody, and at any time. */
function Clock({ item: { usedBefore, minutes }, takenAt, visit: { language } }: ClockProps) {
  const words = messages[language];
  return (
    <p
      class="minuting-turn"
      data-turn
      data-taken={takenAt.toISOString()}
      data-used={usedBefore ?? 0}
      data-minutes={minutes ?? ""}
    >
      <Tag tone="green">{words.current}</Tag>{" "}
      <strong data-turn-told data-left={words.minutesLeft} data-over={words.minutesOver}></strong>{" "}
      <span class="quiet">
        {[
          words.since(timeText(clockOf(takenAt), null, language)),
          minutes === null ? null : words.plannedMinutes(minutes),
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </span>
    </p>
  );
}
