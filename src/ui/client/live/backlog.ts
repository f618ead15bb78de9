// What has been written and not been acknowledged. It lies in the browser's own store until it is, so that neither a
// crash nor a cut loses any of it; what is sent twice counts once.
import { mergeUpdates } from "yjs";
import { fromBase64, toBase64 } from "./bytes.ts";
import type { Words } from "./documents.ts";

export interface Unacknowledged {
  readonly id: string;
  readonly item: string;
  readonly row: string;
  /** The whole text, to be given back where it cannot be taken. */
  readonly words: string;
  /** What may stand in its place meanwhile: what it was written upon, and what of it may have come. */
  readonly upon: readonly string[];
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
  /** Those of which what is written in them now may have come. */
  readonly #mayHaveCome: Set<string>;

  constructor(shelf: Shelf, newName: () => string) {
    this.#shelf = shelf;
    this.#newName = newName;
    this.#entries = new Map(shelf.all().map((entry) => [entry.id, entry]));
    this.#mayHaveCome = new Set(this.#entries.keys());
  }

  /** What is typed while the last is on its way goes with one update. */
  add(item: string, row: string, { before, after: words }: Words, update: Uint8Array): void {
    const last = this.waiting(item).at(-1);
    this.#keep(
      last && last.row === row && !this.#sent.has(last.id)
        ? this.#continued(last, words, update)
        : {
            id: this.#newName(),
            item,
            row,
            words,
            upon: [before],
            update: toBase64(update),
            isLost: false,
          },
    );
  }

  #continued(last: Unacknowledged, words: string, more: Uint8Array): Unacknowledged {
    const upon = this.#mayHaveCome.delete(last.id) ? [...last.upon, last.words] : last.upon;
    return { ...last, words, upon, update: toBase64(mergeUpdates([fromBase64(last.update), more])) };
  }

  #keep(entry: Unacknowledged): void {
    this.#entries.set(entry.id, entry);
    this.#shelf.put(entry);
  }

  /** Words that have no place any more, kept until they have one or are thrown away. By their name they are changed. */
  keepLost(item: string, row: string, words: string, id = this.#newName()): string {
    this.#keep({ id, item, row, words, upon: [], update: "", isLost: true });
    return id;
  }

  /** What is to be sent now: of each item the first, and the next when that has been acknowledged. */
  takeOut(maySend: (entry: Unacknowledged) => boolean): Unacknowledged[] {
    const firsts = new Map<string, Unacknowledged>();
    for (const entry of this.waiting()) if (!firsts.has(entry.item)) firsts.set(entry.item, entry);
    const next = [...firsts.values()].filter((entry) => !this.#sent.has(entry.id) && maySend(entry));
    for (const { id } of next) {
      this.#sent.add(id);
      this.#mayHaveCome.add(id);
    }
    return next;
  }

  /** The connection is gone: nobody knows what has come. */
  sendAgain(): void {
    this.#sent.clear();
  }

  drop(id: string): void {
    this.#entries.delete(id);
    this.#sent.delete(id);
    this.#mayHaveCome.delete(id);
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
    for (const entry of last.values()) this.#keep(entry);
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
