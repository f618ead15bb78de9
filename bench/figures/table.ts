// What the one who ran the bench reads at the end.
import type { Judged } from "./figure.ts";

export function tableOf(figures: readonly Judged[], before: ReadonlyMap<string, number>): string {
  const heading = ["figure", "asked", "seen", "of it", "", ...(before.size > 0 ? ["then"] : []), ""];
  const rows = [heading, ...figures.map((one) => cells(one, before))];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cells(one: Judged, before: ReadonlyMap<string, number>): string[] {
  const then = before.get(one.name);
  return [
    one.says,
    askedOf(one),
    `${shown(one.value)} ${one.unit}`,
    partOf(one),
    one.holds === null ? "" : one.holds ? "holds" : "FAILS",
    ...(before.size > 0 ? [then === undefined ? "" : shown(then)] : []),
    one.note,
  ];
}

function askedOf({ atMost, atLeast }: Judged): string {
  if (atMost !== undefined) return `≤ ${shown(atMost)}`;
  return atLeast === undefined ? "" : `≥ ${shown(atLeast)}`;
}

/** What is seen as a part of what is asked: below 1 holds where there is a most, above 1 where there is a least. */
function partOf({ value, atMost, atLeast }: Judged): string {
  const limit = atMost ?? atLeast;
  return limit === undefined ? "" : shown(value / limit);
}

/** Three figures that matter. */
function shown(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: value < 1000 ? 3 : 4 });
}

const toTheRight = [1, 2, 3];

function pad(cell: string, width: number, column: number): string {
  return toTheRight.includes(column) ? cell.padStart(width) : cell.padEnd(width);
}
