// Chance that falls out the same way in every run.

export interface Dice {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number below the limit. */
  below(limit: number): number;
  happens(share: number): boolean;
  /** Any of them, all as likely. */
  pick<Value>(values: readonly Value[]): Value;
  /** The first twice as likely as the second, three times as the third: as words are in a language (Zipf). */
  commonest<Value>(values: readonly Value[]): Value;
}

/** mulberry32, by Tommy Ettinger, who gave it to the public domain. */
export function diceOf(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (share) => next() < share,
    pick: (values) => valueAt(values, below(values.length)),
    // The inverse of the harmonic sum, near enough: ranks grow as a power of the number of values.
    commonest: (values) => valueAt(values, Math.floor((values.length + 1) ** next()) - 1),
  };
}

function valueAt<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there is no value ${index} of ${values.length}`);
  return value;
}
