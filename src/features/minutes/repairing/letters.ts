// How letters follow upon each other in Swedish words: tells how likely a word is that no list has, a name for one.

export interface Letters {
  /** How likely the sign is after what came before it; `before` is `beginning`, or what `after` gave. */
  next(before: number, sign: number): number;
  /** The logarithm of how likely the word is. */
  likely(word: string): number;
}

// A run of signs is a number: five bits each, and a bit before the first.
const bits = 5;
const longest = 5;
const end = 0;
const beginning = (1 << bits) | 31;
const empty = 1;

/** Letters that are not Swedish are alike. */
export function signOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code === 229 || code === 197) return 27;
  if (code === 228 || code === 196) return 28;
  if (code === 246 || code === 214) return 29;
  return 30;
}

export const atBeginning = beginning;
export const atEnd = end;

/** The last signs, of which the next depends. */
export function after(before: number, sign: number): number {
  const run = (before << bits) | sign;
  return run < 1 << (bits * (longest + 1)) ? run : lastOf(run, longest);
}

const lastOf = (run: number, length: number): number => {
  const first = 1 << (bits * length);
  return first | (run & (first - 1));
};

const lengthOf = (run: number): number => Math.floor((31 - Math.clz32(run)) / bits);

/** Of words with how much each counts. */
export function lettersOf(words: Iterable<readonly [word: string, weight: number]>): Letters {
  const runs = new Runs();
  for (const [word, weight] of words) {
    runs.makeRoom(word.length * (longest + 1));
    let before = beginning;
    runs.add(empty, weight);
    runs.add(beginning, weight);
    for (let at = 0; at <= word.length; at += 1) {
      const sign = at === word.length ? end : signOf(word.charAt(at));
      for (let length = 0; length <= lengthOf(before); length += 1) {
        const context = lastOf(before, length);
        if (runs.add((context << bits) | sign, weight)) runs.addKind(context);
      }
      before = after(before, sign);
    }
  }

  // Each length of run is leaned upon as far as it was seen (Witten and Bell).
  function reckon(before: number, sign: number): number {
    let likely = 1 / 32;
    for (let length = 0; length <= lengthOf(before); length += 1) {
      const context = lastOf(before, length);
      const place = runs.place(context);
      const seen = length === 0 ? runs.signs : runs.count(place);
      if (seen === 0) break;
      const kinds = runs.kinds(place);
      likely = (runs.count(runs.place((context << bits) | sign)) + kinds * likely) / (seen + kinds);
    }
    return likely;
  }

  const known = new Remembered();
  const next = (before: number, sign: number): number => {
    const run = (before << bits) | sign;
    return known.get(run) ?? known.set(run, reckon(before, sign));
  };
  return {
    next,
    likely(word) {
      let [before, sum] = [beginning, 0];
      for (let at = 0; at <= word.length; at += 1) {
        const sign = at === word.length ? end : signOf(word.charAt(at));
        sum += Math.log(next(before, sign));
        before = after(before, sign);
      }
      return sum;
    },
  };
}

/** How often each run was seen, and how many kinds of signs came after it: a million of them in some megabytes. */
class Runs {
  #size = 1 << 12;
  #used = 0;
  #keys = new Int32Array(this.#size);
  #counts = new Float32Array(this.#size);
  #kinds = new Uint8Array(this.#size);
  /** Of all words. */
  signs = 0;

  place(run: number): number {
    const last = this.#size - 1;
    let place = (Math.imul(run, 0x9e3779b1) >>> 7) & last;
    while (this.#keys[place] !== 0 && this.#keys[place] !== run) place = (place + 1) & last;
    return place;
  }

  count(place: number): number {
    return this.#counts[place] ?? 0;
  }

  kinds(place: number): number {
    return this.#kinds[place] ?? 0;
  }

  /** Whether it was never seen before. */
  add(run: number, weight: number): boolean {
    const place = this.place(run);
    const isNew = this.#keys[place] === 0;
    if (isNew) this.#used += 1;
    this.#keys[place] = run;
    this.#counts[place] = this.count(place) + weight;
    if (run >>> bits === empty) this.signs += weight;
    return isNew;
  }

  addKind(run: number): void {
    const place = this.place(run);
    this.#kinds[place] = this.kinds(place) + 1;
  }

  makeRoom(more: number): void {
    if ((this.#used + more) * 1.6 < this.#size) return;
    const [keys, counts, kinds] = [this.#keys, this.#counts, this.#kinds];
    this.#size *= 4;
    this.#keys = new Int32Array(this.#size);
    this.#counts = new Float32Array(this.#size);
    this.#kinds = new Uint8Array(this.#size);
    for (const [i, run] of keys.entries()) {
      if (run === 0) continue;
      const place = this.place(run);
      this.#keys[place] = run;
      this.#counts[place] = counts[i] ?? 0;
      this.#kinds[place] = kinds[i] ?? 0;
    }
  }
}

/** What was reckoned last. */
class Remembered {
  readonly #keys = new Int32Array(1 << 16);
  readonly #values = new Float64Array(1 << 16);

  get(run: number): number | undefined {
    const place = (Math.imul(run, 0x9e3779b1) >>> 16) & 0xffff;
    return this.#keys[place] === run ? this.#values[place] : undefined;
  }

  set(run: number, value: number): number {
    const place = (Math.imul(run, 0x9e3779b1) >>> 16) & 0xffff;
    this.#keys[place] = run;
    this.#values[place] = value;
    return value;
  }
}
