import type { Language } from "../../../lib/language.ts";
import { daysBetween, daysLater, weekdayOf } from "../../../lib/days.ts";
import { eveOn, holidayOn } from "../../../lib/holidays.ts";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";

export interface Mark {
  readonly day: string;
  /** Of several days. */
  readonly lastDay: string;
  readonly title: string;
  /** 1 to 7, a colour of the kit. */
  readonly kind: number;
  readonly href: string;
  /** A proposal is drawn hollow. */
  readonly isProposal: boolean;
}

interface Props {
  readonly year: number;
  readonly marks: readonly Mark[];
  readonly events: readonly { readonly name: string; readonly from: string; readonly until: string }[];
  readonly language: Language;
}

const cell = 20;
const line = 24;
const left = 38;
const top = 16;

/** The year as a sheet: a line for each month, a square for each day; what falls on the same day shares its square. */
export function YearGrid({ year, marks, events, language }: Props) {
  const days = daysOfYear(year);
  const placed = marks.flatMap((mark) => daysFrom(mark).map((day) => ({ day, mark })));
  const byDay = Map.groupBy(placed, ({ day }) => day);
  return (
    <div class="scroller">
      <svg
        class="chart planning-grid"
        viewBox={`0 0 ${left + 31 * cell} ${top + 12 * line}`}
        aria-label={messages[language].yearShown(year)}
      >
        {Array.from({ length: 31 }, (_, date) => (
          <text x={left + date * cell + cell / 2 - 1} y={11} text-anchor="middle" aria-hidden="true">
            {date + 1}
          </text>
        ))}
        {Array.from({ length: 12 }, (_, month) => (
          <text x={0} y={top + month * line + 15} aria-hidden="true">
            {dayText(`${year}-${String(month + 1).padStart(2, "0")}-01`, language, "monthAlone")}
          </text>
        ))}
        {days.map((day) => (
          <Square day={day} isEvent={events.some(({ from, until }) => from <= day && day <= until)} />
        ))}
        {[...byDay].flatMap(([day, those]) =>
          those.map(({ mark }, at) => <MarkShape {...{ mark, day, at, of: those.length }} />),
        )}
      </svg>
    </div>
  );
}

function Square({ day, isEvent }: { day: string; isEvent: boolean }) {
  const [x, y] = placeOf(day);
  const kind =
    holidayOn(day) !== undefined
      ? "holiday"
      : eveOn(day) !== undefined
        ? "eve"
        : weekdayOf(day) > 5
          ? "weekend"
          : "workday";
  return (
    <g aria-hidden="true">
      <rect class={kind} x={x} y={y} width={cell - 2} height={cell - 2} />
      {isEvent ? <rect class="event" x={x} y={y + cell - 5} width={cell - 2} height={3} /> : null}
    </g>
  );
}

function MarkShape({ mark, day, at, of }: { mark: Mark; day: string; at: number; of: number }) {
  const [x, y] = placeOf(day);
  const width = (cell - 2) / of;
  return (
    <a class={`kind-${mark.kind}`} href={mark.href} aria-label={mark.title}>
      <title>{mark.title}</title>
      <rect
        class={mark.isProposal ? "proposal" : "meeting"}
        x={x + at * width + 1}
        y={y + 1}
        width={Math.max(width - 2, 2)}
        height={cell - 4}
        rx="3"
      />
    </a>
  );
}

function placeOf(day: string): [number, number] {
  const [, month = "01", date = "01"] = day.split("-");
  return [left + (Number(date) - 1) * cell, top + (Number(month) - 1) * line + 1];
}

/** Within its year. */
const daysFrom = ({ day, lastDay }: Mark): string[] =>
  Array.from({ length: daysBetween(day, lastDay) + 1 }, (_, at) => daysLater(day, at)).filter((each) =>
    each.startsWith(day.slice(0, 4)),
  );

function daysOfYear(year: number): string[] {
  const first = `${year}-01-01`;
  const count = daysBetween(first, `${year + 1}-01-01`);
  return Array.from({ length: count }, (_, at) => daysLater(first, at));
}
