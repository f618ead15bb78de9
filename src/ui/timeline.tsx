import { Scroller } from "./scroller.tsx";

/** Kinds are told apart by colour and, for those that must be, by shape. */
export interface Mark {
  /** From 0 to 1 along the line. */
  at: number;
  /** What it is, in words: "26 november 2019: Styrelsen". */
  title: string;
  href?: string;
  /** 1 to 7, a colour of the kit. */
  kind?: number;
  shape?: "dot" | "ring" | "cross";
}

export interface Line {
  label: string;
  marks: Mark[];
}

type Props = {
  title: string;
  lines: Line[];
  /** Where the scale is marked, and what it says there. */
  ticks: { at: number; label: string }[];
  /** Where today is, when it is within. */
  today?: number | undefined;
};

const top = 20;
const rowHeight = 44;
const percent = (at: number) => `${(1.5 + at * 97).toFixed(2)}%`;

/** Lines of marks over one scale: meetings over a year, presence year by year, due dates.
 *  Positions are shares of the width, so that the words keep their size on any screen. */
export function Timeline({ title, lines, ticks, today }: Props) {
  const height = top + lines.length * rowHeight;
  return (
    <Scroller label={title}>
      <svg class="chart timeline" aria-label={title} width="100%" height={height}>
        {ticks.map(({ at, label }) => (
          <g>
            <line class="axis" x1={percent(at)} x2={percent(at)} y1={top - 4} y2={height} />
            <text x={percent(at)} y="12" dx="3">
              {label}
            </text>
          </g>
        ))}
        {lines.map((line, i) => (
          <MarkedLine line={line} y={top + i * rowHeight} />
        ))}
        {today === undefined ? null : (
          <line class="today" x1={percent(today)} x2={percent(today)} y1={top - 4} y2={height} />
        )}
      </svg>
    </Scroller>
  );
}

function MarkedLine({ line, y }: { line: Line; y: number }) {
  return (
    <g>
      <text class="name" x="0" y={y + 14}>
        {line.label}
      </text>
      <line class="axis" x1="0" x2="100%" y1={y + 30} y2={y + 30} />
      {line.marks.map((mark) => (
        <MarkOrLink mark={mark} y={y + 30} />
      ))}
    </g>
  );
}

function MarkOrLink({ mark, y }: { mark: Mark; y: number }) {
  const drawn = (
    <>
      <title>{mark.title}</title>
      <circle class="hit" cx={percent(mark.at)} cy={y} r="12" />
      <Shape mark={mark} y={y} />
    </>
  );
  const kind = `mark kind-${mark.kind ?? 1}`;
  if (mark.href === undefined) return <g class={kind}>{drawn}</g>;
  return (
    <a class={kind} href={mark.href} aria-label={mark.title}>
      {drawn}
    </a>
  );
}

function Shape({ mark: { at, shape = "dot" }, y }: { mark: Mark; y: number }) {
  if (shape === "dot") return <circle class="dot" cx={percent(at)} cy={y} r="6" />;
  if (shape === "ring") return <circle class="ring" cx={percent(at)} cy={y} r="5" />;
  return (
    <svg x={percent(at)} y={y} overflow="visible">
      <path class="cross" d="M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5" />
    </svg>
  );
}
