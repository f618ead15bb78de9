// Every word of the register, at hand: a question is answered with the words that are near its own.
import { type Asked, askedWord, type Nearness, nearnesses } from "../swedish/nearness.ts";
import { foldings } from "../swedish/folding.ts";

export type NearWords = Readonly<Record<Nearness, readonly string[]>>;

// What a question costs must not grow with a word that is in every other: the shortest words are the nearest.
const mostWords = 200;

export class Vocabulary {
  readonly #words: string[] = [];
  readonly #folded = new Set<string>();
  readonly #known = new Set<string>();
  /** Folded, a line for each of `#words`: one long text is searched faster than many short. */
  #text = "\n";
  readonly #lineStarts: number[] = [];

  add(words: readonly string[]): void {
    let { length } = this.#text;
    const lines: string[] = [];
    for (const word of words) {
      if (this.#known.has(word)) continue;
      this.#known.add(word);
      for (const folded of foldings(word)) {
        this.#folded.add(folded);
        this.#words.push(word);
        this.#lineStarts.push(length);
        length += folded.length + 1;
        lines.push(`${folded}\n`);
      }
    }
    this.#text += lines.join("");
  }

  /** The words near one that is asked for, by how near they are. The word itself is always there. */
  readonly near = (word: string): NearWords => {
    const asked = askedWord(word, (part) => this.#folded.has(part));
    const found: Record<Nearness, string[]> = {
      exact: [word],
      inflected: [],
      compound: [],
      folded: [],
      part: [],
    };
    for (const [candidate, folded] of this.#candidates(asked)) {
      const nearness = asked.nearness(candidate, folded);
      if (nearness !== null && nearness !== "exact") found[nearness].push(candidate);
    }
    for (const nearness of nearnesses)
      found[nearness] = found[nearness].toSorted((a, b) => a.length - b.length).slice(0, mostWords);
    return found;
  };

  *#candidates({ cores }: Asked): Generator<[word: string, folded: string]> {
    const seen = new Set<number>();
    for (const core of cores) {
      for (let at = this.#text.indexOf(core); at !== -1;) {
        const end = this.#text.indexOf("\n", at);
        const line = this.#lineAt(at);
        const word = this.#words[line];
        if (!seen.has(line) && word !== undefined) {
          seen.add(line);
          yield [word, this.#text.slice(this.#lineStarts[line], end)];
        }
        at = this.#text.indexOf(core, end);
      }
    }
  }

  #lineAt(at: number): number {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
