// Every word of the register, at hand: a question is answered with the words that are near its own.
import { foldings } from "../swedish/folding.ts";
import { askedWord, type Nearness, nearnesses } from "../swedish/nearness.ts";

export type NearWords = Readonly<Record<Nearness, readonly string[]>>;

// What a question costs must not grow with a word that is in every other: the shortest words are the nearest.
const most: Readonly<Record<Nearness, number>> = {
  exact: 1,
  inflected: 40,
  compound: 80,
  folded: 40,
  part: 40,
};
const mostAsked = 500;
/** No form of a word is longer than it by more. */
const longestEnding = 8;

interface Line {
  readonly word: string;
  readonly folded: string;
}

export class Vocabulary {
  readonly #known = new Set<string>();
  readonly #folded = new Set<string>();
  readonly #added: Line[] = [];
  /** What was asked for since the last word came: the next page asks for the same. */
  readonly #asked = new Map<string, NearWords>();
  #lines = inLines([]);
  /** The words of the bodies' names. */
  around: ReadonlySet<string> = new Set();

  add(words: readonly string[]): void {
    for (const word of words) {
      if (this.#known.has(word)) continue;
      this.#known.add(word);
      for (const folded of foldings(word)) {
        this.#folded.add(folded);
        this.#added.push({ word, folded });
      }
    }
  }

  readonly has = (word: string): boolean => this.#known.has(word);

  readonly isAround = (word: string): boolean => this.around.has(word) || /^\d{4}$/.test(word);

  /** The words near one that is asked for, by how near they are. The word itself is always there. */
  readonly near = (word: string): NearWords => {
    if (this.#added.length > 0) {
      this.#lines = inLines([...this.#lines.all, ...this.#added.splice(0)]);
      this.#asked.clear();
    }
    const before = this.#asked.get(word);
    if (before !== undefined) return before;
    if (this.#asked.size >= mostAsked) this.#asked.clear();
    const found = this.#nearTo(word);
    this.#asked.set(word, found);
    return found;
  };

  #nearTo(word: string): NearWords {
    const asked = askedWord(word, (part) => this.#folded.has(part));
    const found: Record<Nearness, string[]> = {
      exact: [word],
      inflected: [],
      compound: [],
      folded: [],
      part: [],
    };
    for (const line of this.#lines.holding(asked.cores)) {
      if (found.compound.length >= most.compound && line.folded.length > word.length + longestEnding) break;
      const nearness = asked.nearness(line.word, line.folded);
      if (nearness !== null && nearness !== "exact") found[nearness].push(line.word);
    }
    for (const nearness of nearnesses) found[nearness].splice(most[nearness]);
    return found;
  }
}

/** The shortest first, as one long text: that is searched faster than many short ones. */
function inLines(unordered: readonly Line[]) {
  const all = unordered.toSorted((a, b) => a.folded.length - b.folded.length);
  const text = `\n${all.map(({ folded }) => folded).join("\n")}\n`;
  const starts = new Int32Array(all.length);
  for (let index = 0, at = 1; index < all.length; index++) {
    starts[index] = at;
    at += (all[index]?.folded.length ?? 0) + 1;
  }

  function lineAt(at: number): number {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Those with one of the cores in them, each once, the shortest first. */
  function* holding(cores: readonly string[]): Generator<Line> {
    const next = cores.map((core) => text.indexOf(core));
    for (;;) {
      const at = Math.min(...next.filter((place) => place !== -1));
      if (!Number.isFinite(at)) return;
      const line = all[lineAt(at)];
      if (line === undefined) return;
      yield line;
      const end = text.indexOf("\n", at);
      for (const [index, place] of next.entries())
        if (place !== -1 && place < end) next[index] = text.indexOf(cores[index] ?? "", end);
    }
  }

  return { all, holding };
}
