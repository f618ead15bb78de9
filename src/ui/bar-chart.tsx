import { Scroller } from "./scroller.tsx";

export interface Bar {
  label: string;
  value: number;
  /** The value as it is written, where that is another way. */
  shown?: string;
  /** What a screen reader and the tooltip say: "2019: 12 möten". */
  title: string;
  href?: string;
  isChosen?: boolean;
}

type Props = {
  bars: Bar[];
  title: string;
  height?: number;
  /** How wide each is with what parts it from the next: as wide as its label. */
  slot?: number;
  /** Whether they stand in the order of time; of others the first show first. */
  isInTime?: boolean;
};

const narrow = (bars: Bar[]) => (bars.length > 16 ? 37 : 44);

/** Upright bars, each a link where it filters. Wider than the page, the latest show first. */
export function BarChart({ bars, title, height = 110, slot = narrow(bars), isInTime = true }: Props) {
  const width = Math.max(bars.length, 1) * slot;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const someChosen = bars.some(({ isChosen }) => isChosen);
  return (
    <Scroller label={title} fromEnd={isInTime}>
      <svg
        class="chart bars"
        aria-label={title}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {bars.map((bar, i) => (
          <BarOrLink
            bar={bar}
            left={i * slot}
            slot={slot}
            height={height}
            size={(Math.max(bar.value, 0) / most) * (height - 42)}
            isFaded={someChosen && bar.isChosen !== true}
          />
        ))}
      </svg>
    </Scroller>
  );
}

type BarProps = { bar: Bar; left: number; slot: number; height: number; size: number; isFaded: boolean };

function BarOrLink({ bar, left, slot, height, size, isFaded }: BarProps) {
  const middle = left + slot / 2;
  const top = height - 22 - size;
  const drawn = (
    <>
      <title>{bar.title}</title>
      <rect class="hit" x={left} y="0" width={slot} height={height} />
      <rect
        class={isFaded ? "bar faded" : "bar"}
        x={left + 6}
        y={top}
        width={slot - 12}
        height={size}
        rx="2"
      />
      <text x={middle} y={top - 5} text-anchor="middle" aria-hidden="true">
        {bar.shown ?? bar.value}
      </text>
      <text x={middle} y={height - 6} text-anchor="middle" aria-hidden="true">
        {bar.label}
      </text>
    </>
  );
  if (bar.href === undefined) return <g>{drawn}</g>;
  return (
    <a href={bar.href} aria-current={bar.isChosen ? "true" : undefined}>
      {drawn}
    </a>
  );
}
