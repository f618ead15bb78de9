import type { Language } from "../../../lib/language.ts";
import { clockOf } from "../../../lib/swedish-clock.ts";
import { timeText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { RoomItem } from "../queries.ts";

type Props = { id: string; item: RoomItem | undefined; language: Language };

/** The item that is taken up: which, for how long, by whom, and without whom. */
export function NowPart({ id, item, language }: Props) {
  const words = messages[language];
  return (
    <section
      class="room-now"
      id={id}
      data-part
      data-now={item?.id ?? ""}
      data-now-said={item === undefined ? undefined : words.takenUp(`${item.label} ${item.title}`)}
      aria-labelledby={`${id}-rubrik`}
    >
      {item === undefined ? (
        <h2 id={`${id}-rubrik`} class="room-pause">
          {words.nothingNow}
        </h2>
      ) : (
        <>
          <h2 id={`${id}-rubrik`}>
            <span class="room-number">{item.label}</span> {item.title}
          </h2>
          <Clock item={item} language={language} />
          <Presenters item={item} language={language} />
          <Out item={item} language={language} />
        </>
      )}
    </section>
  );
}

type Of = { item: RoomItem; language: Language };

/** What the clock says is the browser's to work out: the same part is sent to everybody, and at any time. */
function Clock({ item: { takenAt, usedBefore, minutes }, language }: Of) {
  const words = messages[language];
  if (takenAt === null) return null;
  return (
    <div
      class="room-clock"
      data-turn
      data-taken={takenAt.toISOString()}
      data-used={usedBefore ?? 0}
      data-minutes={minutes ?? ""}
    >
      {minutes === null ? null : (
        <progress class="room-bar" max={minutes} value={0} hidden aria-hidden="true" data-turn-bar></progress>
      )}
      <p>
        <strong data-turn-told data-left={words.left} data-over={words.over}></strong>{" "}
        <span class="quiet">
          {[
            words.since(timeText(clockOf(takenAt), null, language)),
            minutes === null ? null : words.planned(minutes),
          ]
            .filter((each) => each !== null)
            .join(" · ")}
        </span>
      </p>
    </div>
  );
}

function Presenters({ item: { presenters }, language }: Of) {
  if (presenters.length === 0) return null;
  const names = presenters.map(({ name, organisation }) =>
    organisation === null ? name : `${name}, ${organisation}`,
  );
  return (
    <p class="room-presenters">
      <span class="quiet">{messages[language].presenters}:</span> {names.join(" · ")}
    </p>
  );
}

/** Who is not there for this item. */
function Out({ item: { absences }, language }: Of) {
  const words = messages[language];
  if (absences.length === 0) return null;
  return (
    <p class="room-out">
      <span class="quiet">{words.out}:</span>{" "}
      {absences
        .map(({ name, reason }) => (reason === "conflict" ? `${name} (${words.conflict})` : name))
        .join(" · ")}
    </p>
  );
}
