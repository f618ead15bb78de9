// What has been written and not been acknowledged. It lies in the browser's own store until it is, so that neither a
// crash nor a cut loses any of it; what is sent twice counts once.
import { mergeUpdates } from "yjs";
import { fromBase64, toBase64 } from "./bytes.ts";

export interface Unacknowledged {
  readonly id: string;
  readonly item: string;
  readonly row: string;
  /** The whole text, to be given back where it cannot be taken. */
  readonly words: string;
  readonly update: string;
  /** It was refused, and stays until somebody has thrown it away. */
  readonly isLost: boolean;
}

/** Where it lies, in the order in which it was put there. */
export interface Shelf {
  all: () => readonly Unacknowledged[];
  put: (entry: Unacknowledged) => void;
  drop: (id: string) => void;
}

export class Backlog {
  readonly #shelf: Shelf;
  readonly #newName: () => string;
  readonly #entries: Map<string, Unacknowledged>;
  readonly #sent = new Set<string>();

  constructor(shelf: Shelf, newName: () => string) {
    this.#shelf = shelf;
    this.#newName = newName;
    this.#entries = new Map(shelf.all().map((entry) => [entry.id, entry]));
  }

  /** What is typed while the last is on its way goes with one update. */
  add(item: string, row: string, words: string, update: Uint8Array): void {
    const last = this.waiting(item).at(-1);
    const entry =
      last && last.row === row && !this.#sent.has(last.id)
        ? { ...last, words, update: toBase64(mergeUpdates([fromBase64(last.update), update])) }
        : { id: this.#newName(), item, row, words, update: toBase64(update), isLost: false };
    this.#entries.set(entry.id, entry);
    this.#shelf.put(entry);
  }

  /** What is to be sent now: of each item the first, and the next when that has been acknowledged. */
  takeOut(maySend: (entry: Unacknowledged) => boolean): Unacknowledged[] {
    const firsts = new Map<string, Unacknowledged>();
    for (const entry of this.waiting()) if (!firsts.has(entry.item)) firsts.set(entry.item, entry);
    const next = [...firsts.values()].filter((entry) => !this.#sent.has(entry.id) && maySend(entry));
    for (const { id } of next) this.#sent.add(id);
    return next;
  }

  /** The connection is gone: nobody knows what has come. */
  sendAgain(): void {
    this.#sent.clear();
  }

  drop(id: string): void {
    this.#entries.delete(id);
    this.#sent.delete(id);
    this.#shelf.drop(id);
  }

  /** What is refused takes along what was written upon it. */
  refuse(id: string): Unacknowledged[] {
    const item = this.#entries.get(id)?.item;
    return item === undefined ? [] : this.loseAll(item);
  }

  /** Nothing of it can be sent any more. Of each text its last words are what is lost. */
  loseAll(item?: string): Unacknowledged[] {
    const last = new Map(this.waiting(item).map((entry) => [entry.row, { ...entry, isLost: true }]));
    for (const entry of this.waiting(item)) this.drop(entry.id);
    for (const entry of last.values()) {
      this.#entries.set(entry.id, entry);
      this.#shelf.put(entry);
    }
    return [...last.values()];
  }

  waiting(item?: string): Unacknowledged[] {
    return [...this.#entries.values()].filter(
      (entry) => !entry.isLost && (item === undefined || entry.item === item),
    );
  }

  lost(): Unacknowledged[] {
    return [...this.#entries.values()].filter(({ isLost }) => isLost);
  }
}
