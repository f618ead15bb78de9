// How sure the reader is of a fact: it begins by being sure, and each rule that finds something odd takes its part away.
import type { Paper } from "./paper.ts";
import type { Doubt } from "./texts.ts";

/** A fact under this is shown as uncertain, and is what a person should look at first. */
export const sureFrom = 0.9;

export interface Rule<Fact> {
  readonly doubt: Doubt;
  /** What is left of the confidence where the rule holds. */
  readonly leaves: number;
  readonly holds: (fact: Fact, paper: Paper) => boolean;
}

export interface Weighed {
  readonly confidence: number;
  readonly doubts: Doubt[];
}

/** Nothing is surer than this: of what nothing speaks against, two in a hundred are wrong all the same. */
export const surest = 0.98;

export function weigh<Fact>(fact: Fact, rules: readonly Rule<Fact>[], paper: Paper, under = surest): Weighed {
  const found = rules.filter((rule) => rule.holds(fact, paper));
  const left = found.reduce((confidence, { leaves }) => confidence * leaves, under);
  return { confidence: Math.round(left * 100) / 100, doubts: [...new Set(found.map(({ doubt }) => doubt))] };
}
