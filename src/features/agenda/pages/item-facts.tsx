import type { Language } from "../../../lib/language.ts";
import { dayText, timeText } from "../../../ui/day.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { meetingPath } from "../../meetings/paths.ts";
import type { History } from "../history/queries.ts";
import type { AgendaItem } from "../items/queries.ts";
import { messages } from "../messages.ts";

const tones: Readonly<Record<NonNullable<AgendaItem["kind"]>, Tone>> = {
  decision: "violet",
  discussion: "blue",
  information: "grey",
};

export function KindTag({ kind, language }: { kind: AgendaItem["kind"]; language: Language }) {
  return kind === null ? null : <Tag tone={tones[kind]}>{messages[language].kinds[kind]}</Tag>;
}

/** For whom it is, where that is fewer than read the rest. */
export function ReachTag({ item: { reach }, language }: { item: AgendaItem; language: Language }) {
  const words = messages[language];
  if (reach === null) return null;
  return <Tag tone="amber">{reach === "closed" ? words.closedItem : words.reaches[reach]}</Tag>;
}

/** "13.40–14.25", or the minutes alone where the meeting's time is not known. */
export function ItemTime({ item, language }: { item: AgendaItem; language: Language }) {
  const { from, until, minutes } = item;
  if (from !== null) return <span class="figures nowrap">{timeText(from, until, language)}</span>;
  return minutes === null ? null : (
    <span class="figures nowrap">{messages[language].minutesLong(minutes)}</span>
  );
}

type HistoryProps = { history: History | undefined; cooperation: string; language: Language };

/** "Uppdrag från mötet 26 november 2019, ett möte har gått utan att det redovisats". */
export function HistoryLine({ history, cooperation, language }: HistoryProps) {
  if (history === undefined) return null;
  const text = textOf(history, language);
  if (text === null) return null;
  const { from, origin, times } = history;
  const words = messages[language].history;
  return (
    <span class={origin === "assignment" && times > 0 ? "agenda-history late" : "agenda-history"}>
      {from === null ? (
        text
      ) : (
        <a
          href={`${meetingPath(cooperation, from.body, from.meeting)}${from.item === null ? "" : `#${from.item}`}`}
        >
          {text}
        </a>
      )}
      {origin === "assignment" && times > 0 ? `: ${words.overdue(times)}` : null}
      {origin === "moved" && times > 1 ? `, ${words.movedTimes(times)}` : null}
    </span>
  );
}

function textOf({ origin, from, wished }: History, language: Language): string | null {
  const words = messages[language].history;
  const day = from === null || from.heldOn === null ? null : dayText(from.heldOn, language);
  const texts = {
    approval: day === null ? null : words.approval(day),
    assignment: day === null ? words.assignmentUndated : words.assignment(day),
    moved: day === null ? null : words.moved(day),
    wish: wished === null ? null : words.wish(wished.name ?? "", dayText(wished.at, language)),
    table: words.table,
    report: day === null ? null : words.report(day),
  };
  return texts[origin];
}
