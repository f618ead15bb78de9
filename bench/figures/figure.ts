import { type Asked, asked, type FigureName } from "./asked.ts";
import { median, percentile } from "./statistics.ts";

/** What a part of the bench has seen. */
export interface Figure {
  readonly name: FigureName;
  readonly value: number;
  /** What the value was made of: times, or the value of each round. */
  readonly samples: readonly number[];
  /** What the reader must know to weigh it: a busy machine, a choice of method. */
  readonly note: string;
}

export interface Judged extends Omit<Figure, "samples">, Asked {
  readonly median: number;
  readonly p95: number;
  readonly n: number;
  /** Null where nothing is asked. */
  readonly holds: boolean | null;
}

export function figure(
  name: FigureName,
  value: number,
  { samples = [value], note = "" }: { samples?: readonly number[]; note?: string } = {},
): Figure {
  return { name, value, samples, note };
}

export function judge({ samples, ...seen }: Figure): Judged {
  const wanted: Asked = asked[seen.name];
  const { atMost = null, atLeast = null } = wanted;
  const holds =
    atMost === null && atLeast === null
      ? null
      : seen.value <= (atMost ?? Infinity) && seen.value >= (atLeast ?? -Infinity);
  return {
    ...seen,
    ...wanted,
    median: median(samples),
    p95: percentile(samples, 95),
    n: samples.length,
    holds,
  };
}
