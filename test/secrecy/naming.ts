// Ids and words for what is made up: the same in every run, and no two alike.

/** A word that all of them have besides their own: what is counted is counted by it. */
export const common = "gemensamt";

export interface Naming {
  id(): string;
  word(): string;
  number(): number;
}

const [consonants, vowels] = ["bdfgklmpvz", "iouy"];
const syllables = 5;
const many = (consonants.length * vowels.length) ** syllables;
// Has no divisor in common with it, so that neighbours are far apart and none comes twice.
const stride = 61_803_399;

/** What all words look like: eleven letters that are nobody's form or part. */
export const wordsIn = (text: string): string[] => text.match(/(?:[bdfgklmpvz][iouy]){5}q/g) ?? [];

/** `after` so many that have been named already. */
export function naming(after = 0): Naming {
  let [ids, words, numbers] = [after, after, after + 1000];
  return {
    id: () => `00000000-0000-4000-8000-${(++ids).toString(16).padStart(12, "0")}`,
    word: () => wordNumbered((++words * stride) % many),
    number: () => ++numbers,
  };
}

/** Something that is said by a word of its own. */
export const said = (names: Naming) => ({ id: names.id(), word: names.word() });

/** One of what there is, whichever number is asked for. */
export function chosen<Thing>(things: readonly Thing[], at: number): Thing {
  const thing = things[at % things.length];
  if (thing === undefined) throw new Error("there is nothing to choose");
  return thing;
}

function wordNumbered(number: number): string {
  let [left, word] = [number, ""];
  for (let each = 0; each < syllables; each++) {
    word += consonants.charAt(left % consonants.length);
    left = Math.floor(left / consonants.length);
    word += vowels.charAt(left % vowels.length);
    left = Math.floor(left / vowels.length);
  }
  return `${word}q`;
}
