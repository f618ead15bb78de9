import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { Scroller } from "../../../ui/scroller.tsx";
import { messages } from "../messages.ts";
import type { AssignmentCount } from "../queries.ts";
import { type DueBar, dueBars } from "../rules.ts";

type Props = { language: Language; counts: AssignmentCount[]; today: string };

const height = 112;
const base = height - 24;

/** How much falls due when, before today and after. */
export function DueTimeline({ language, counts, today }: Props) {
  const words = messages[language];
  const bars = dueBars(counts, today);
  if (bars.length === 0) return null;
  const areYears = bars.every(({ period }) => period.length === 4);
  const slot = areYears ? 50 : 24;
  const scale = (base - 20) / Math.max(1, ...bars.map(({ overdue, coming }) => overdue + coming));
  const width = bars.length * slot + 30;
  return (
    <figure class="card stack-s">
      <figcaption class="quiet row">
        <span>{words.timeline}:</span>
        <span>
          <span class="swatch overdue"></span> {words.overdue}
        </span>
        <span>
          <span class="swatch coming"></span> {words.coming}
        </span>
      </figcaption>
      <Scroller label={words.timeline} fromEnd>
        <svg class="chart due-timeline" aria-label={words.timeline} width={width} height={height}>
          <line class="axis" x1="0" x2={width} y1={base} y2={base} />
          {bars.map((bar, i) => (
            <Due language={language} bar={bar} left={i * slot} slot={slot} scale={scale} today={today} />
          ))}
        </svg>
      </Scroller>
    </figure>
  );
}

type DueProps = { language: Language; bar: DueBar; left: number; slot: number; scale: number; today: string };

function Due({ language, bar: { period, overdue, coming }, left, slot, scale, today }: DueProps) {
  const total = overdue + coming;
  const middle = left + slot / 2;
  return (
    <>
      <Scale period={period} left={left} middle={middle} isNow={today.startsWith(period)} />
      {total === 0 ? null : (
        <g>
          <title>{messages[language].period(periodText(period, language), total)}</title>
          <rect
            class="overdue"
            x={left + 4}
            y={base - overdue * scale}
            width={slot - 8}
            height={overdue * scale}
          />
          <rect
            class="coming"
            x={left + 4}
            y={base - total * scale}
            width={slot - 8}
            height={coming * scale}
          />
          <text x={middle} y={base - total * scale - 4} text-anchor="middle" aria-hidden="true">
            {total}
          </text>
        </g>
      )}
    </>
  );
}

type ScaleProps = { period: string; left: number; middle: number; isNow: boolean };

/** A year is written under its bar, or where its first month begins. */
function Scale({ period, left, middle, isNow }: ScaleProps) {
  const isYear = period.length === 4;
  return (
    <>
      {isNow ? <path class="today" d={`M${middle} ${base}v9`} /> : null}
      {isYear ? (
        <text x={middle} y={height - 4} text-anchor="middle" aria-hidden="true">
          {period}
        </text>
      ) : null}
      {period.endsWith("-01") ? (
        <>
          <path class="axis" d={`M${left} ${base}v8`} />
          <text x={left + 4} y={height - 4} aria-hidden="true">
            {period.slice(0, 4)}
          </text>
        </>
      ) : null}
    </>
  );
}

const periodText = (period: string, language: Language) =>
  period.length === 4 ? period : dayText(`${period}-01`, language, "month");
