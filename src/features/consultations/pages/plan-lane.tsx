import { daysBetween } from "../../../lib/days.ts";

export interface Span {
  readonly from: string;
  readonly until: string;
}

interface Props {
  /** The days that the whole plan covers. */
  readonly range: Span;
  readonly today: string;
  readonly bar?: Span | undefined;
  readonly dots?: readonly string[];
}

/** A line of the plan: when something goes on, on which days something is, and where today is. What it shows stands
 *  in words beside it. */
export function PlanLane({ range, today, bar, dots = [] }: Props) {
  const width = Math.max(1, daysBetween(range.from, range.until)) + 1;
  const at = (day: string) => Math.min(width, Math.max(0, daysBetween(range.from, day)));
  return (
    <svg class="plan-lane" viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
      <path class="ground" d={`M0 5H${width}`} />
      {bar === undefined ? null : (
        <rect x={at(bar.from)} y="1" width={at(bar.until) - at(bar.from) + 1} height="8" />
      )}
      {today < range.from || today > range.until ? null : (
        <path class="today" d={`M${at(today) + 0.5} 0V10`} />
      )}
      {dots.map((day) => (
        <path class="dot" d={`M${at(day) + 0.5} 5h0.001`} />
      ))}
    </svg>
  );
}
