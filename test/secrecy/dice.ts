// Chance that falls the same in every run, and words that no two things share.
export interface Dice {
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** Ten letters that are nobody's form or part. */
  word(): string;
}

export function diceOf(seed: number): Dice {
  let state = seed * 2_654_435_761;
  const words = new Set<string>();

  // mulberry32
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  function pick<Value>(values: readonly Value[]): Value {
    for (const value of values.slice(below(values.length))) return value;
    throw new Error("there is nothing to pick from");
  }

  function word(): string {
    const letters = Array.from({ length: 5 }, () => pick("bdfgklmpvz".split("")) + pick("iouy".split("")));
    const made = `${letters.join("")}q`;
    if (words.has(made)) return word();
    words.add(made);
    return made;
  }

  return { below, pick, word };
}
