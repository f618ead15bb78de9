import type { Language } from "../lib/language.ts";
import { dayText } from "./day.tsx";

export interface Ring {
  label: string;
  /** 1 to 7, a colour of the kit. */
  kind: number;
  marks: { day: string; title: string; href: string }[];
}

type Props = { year: number; title: string; rings: Ring[]; today: string; language: Language };

const size = 360;
const middle = size / 2;
const outermost = 142;
const innermost = 74;

/** The year as a circle, January at the top and on to the right, with a ring for each kind of mark. */
export function YearWheel({ year, title, rings, today, language }: Props) {
  const step = rings.length > 1 ? Math.min(22, (outermost - innermost) / (rings.length - 1)) : 0;
  const radiusOf = (ring: number) => outermost - ring * step;
  return (
    <svg class="chart wheel" viewBox={`0 0 ${size} ${size}`} aria-label={title}>
      {Array.from({ length: 12 }, (_, month) => (
        <Month year={year} month={month + 1} language={language} />
      ))}
      {rings.map((ring, i) => (
        <circle class={`ring-line kind-${ring.kind}`} cx={middle} cy={middle} r={radiusOf(i)} />
      ))}
      {today.startsWith(`${year}-`) ? <Hand day={today} /> : null}
      <text class="wheel-year" x={middle} y={middle} text-anchor="middle" dominant-baseline="central">
        {year}
      </text>
      {rings.map((ring, i) =>
        ring.marks.map(({ day, title: name, href }) => {
          const [x, y] = pointAt(day, radiusOf(i));
          return (
            <a class={`mark kind-${ring.kind}`} href={href} aria-label={name}>
              <title>{name}</title>
              <circle class="hit" cx={x} cy={y} r="11" />
              <circle class="dot" cx={x} cy={y} r="7" />
            </a>
          );
        }),
      )}
    </svg>
  );
}

function Month({ year, month, language }: { year: number; month: number; language: Language }) {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const [x1, y1] = pointAt(first, 52);
  const [x2, y2] = pointAt(first, 158);
  const [x, y] = pointAt(first.replace(/01$/, "16"), 168);
  return (
    <g aria-hidden="true">
      <line class="axis" x1={x1} y1={y1} x2={x2} y2={y2} />
      <text x={x} y={y} text-anchor="middle" dominant-baseline="central">
        {dayText(first, language, "monthAlone")}
      </text>
    </g>
  );
}

function Hand({ day }: { day: string }) {
  const [x1, y1] = pointAt(day, 52);
  const [x2, y2] = pointAt(day, 158);
  return <line class="today" x1={x1} y1={y1} x2={x2} y2={y2} />;
}

/** Where a day stands on a circle around the middle, to a tenth. */
export function pointAt(day: string, radius: number): [number, number] {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const share = (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return [round(middle + radius * Math.cos(angle)), round(middle + radius * Math.sin(angle))];
}

const round = (value: number) => Math.round(value * 10) / 10;
