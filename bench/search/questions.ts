// What people ask: the words of the register in the ways that people type them.
import { foldName } from "../../src/lib/names.ts";
import { municipalities } from "../../src/lib/municipalities/municipalities.ts";
import { type Dice, diceOf } from "../cooperation/chance.ts";
import { topicBy } from "../cooperation/sentences.ts";
import { beginnings, endings, givenNames, middles, surnames } from "../cooperation/vocabulary.ts";

export interface Question {
  readonly kind: string;
  readonly words: string;
}

const kinds: Readonly<Record<string, (dice: Dice) => string>> = {
  "a common word": (dice) =>
    dice.pick(["beslut", "möte", "kommunerna", "förslag", "godkänns", "arbetet", "plan"]),
  "a word": (dice) => topicBy(dice).definite,
  "a rare word": (dice) => dice.pick(beginnings) + dice.pick(middles) + dice.pick(endings).one,
  "the beginning of compounds": (dice) => dice.commonest(beginnings).replace(/s$/, ""),
  "the end of compounds": (dice) => dice.commonest(endings).one,
  "two words": (dice) =>
    `${dice.commonest(beginnings).replace(/s$/, "")} ${dice.commonest(endings).definite}`,
  "a word and a place": (dice) => `${topicBy(dice).one} ${dice.commonest(municipalities).name}`,
  "a phrase": (dice) =>
    `"${dice.pick(["information om", "uppföljning av", "förslag till"])} ${topicBy(dice).definite}"`,
  "without a word": (dice) => `${topicBy(dice).one} -${dice.commonest(municipalities).name}`,
  "a person": (dice) => `${dice.pick(givenNames)} ${dice.pick(surnames)}`,
  "a surname without its dots": (dice) => foldName(dice.pick(surnames)),
  "a misspelt word": (dice) => misspelt(dice, topicBy(dice).one),
  "a word in one body": (dice) => `organ:styrelsen ${dice.commonest(endings).one}`,
  "a word in one year": (dice) => `år:${2006 + dice.below(18)} ${topicBy(dice).one}`,
};

/** The kinds in turn, the same questions in every run. */
export function questionsFor(count: number): Question[] {
  const dice = diceOf(7);
  const all = Object.entries(kinds);
  return Array.from({ length: count }, (_, index) => {
    const [kind, ask] = dice.pick(all.slice(index % all.length).slice(0, 1));
    return { kind, words: ask(dice) };
  });
}

/** Two neighbouring letters have changed places. */
function misspelt(dice: Dice, word: string): string {
  const at = 1 + dice.below(word.length - 3);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
