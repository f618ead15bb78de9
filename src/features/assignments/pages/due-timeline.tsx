import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { Scroller } from "../../../ui/scroller.tsx";
import { messages } from "../messages.ts";
import type { AssignmentCount } from "../queries.ts";
import { type DueMonth, dueMonths } from "../rules.ts";

type Props = { language: Language; counts: AssignmentCount[]; today: string };

const slot = 18;
const height = 104;
const base = height - 24;

/** How much falls due in each month, before today and after: two years back and what is ahead. */
export function DueTimeline({ language, counts, today }: Props) {
  const words = messages[language];
  const months = dueMonths(counts, today, 48);
  const most = Math.max(1, ...months.map(({ overdue, coming }) => overdue + coming));
  const width = months.length * slot + 30;
  if (counts.every(({ month }) => month === null)) return null;
  return (
    <figure class="card stack-s">
      <figcaption class="quiet">{words.timeline}</figcaption>
      <Scroller label={words.timeline}>
        <svg
          class="chart due-timeline"
          role="group"
          aria-label={words.timeline}
          width={width}
          height={height}
        >
          <line class="axis" x1="0" x2={width} y1={base} y2={base} />
          {months.map((month, i) => (
            <Month
              language={language}
              month={month}
              left={i * slot}
              scale={(base - 20) / most}
              today={today}
            />
          ))}
        </svg>
      </Scroller>
    </figure>
  );
}

type MonthProps = { language: Language; month: DueMonth; left: number; scale: number; today: string };

function Month({ language, month: { month, overdue, coming }, left, scale, today }: MonthProps) {
  const words = messages[language];
  const total = overdue + coming;
  const middle = left + slot / 2;
  const isNow = today.startsWith(month);
  return (
    <g
      role={total === 0 ? "presentation" : "img"}
      aria-label={total === 0 ? undefined : words.month(dayText(`${month}-01`, language, "month"), total)}
    >
      <title>{words.month(dayText(`${month}-01`, language, "month"), total)}</title>
      <rect class="hit" x={left} y="0" width={slot} height={base} />
      <rect
        class="overdue"
        x={left + 3}
        y={base - overdue * scale}
        width={slot - 6}
        height={overdue * scale}
      />
      <rect class="coming" x={left + 3} y={base - total * scale} width={slot - 6} height={coming * scale} />
      {total === 0 ? null : (
        <text x={middle} y={base - total * scale - 4} text-anchor="middle" aria-hidden="true">
          {total}
        </text>
      )}
      {isNow ? <path class="today" d={`M${middle} ${base}v8`} /> : null}
      {month.endsWith("-01") ? (
        <>
          <path class="axis" d={`M${left} ${base}v6`} />
          <text x={left + 3} y={height - 4} aria-hidden="true">
            {month.slice(0, 4)}
          </text>
        </>
      ) : null}
    </g>
  );
}
