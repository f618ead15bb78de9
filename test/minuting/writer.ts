// A browser in which somebody writes: what it has not been told is stored it sends again, also when it has been started
// anew, as the page's script does.
import * as Y from "yjs";
import { type Home, textsOf, updatesSince } from "../../src/features/texts/index.ts";
import type { Result } from "../../src/lib/result.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { type Signs, signsOf } from "./signs.ts";

/** Null where the connection was cut, and nobody knows whether it was done. */
type Send = (update: Uint8Array) => Promise<Result<unknown, string> | null>;

export class Writer {
  #document = new Y.Doc();
  #unstored: Uint8Array[] = [];
  readonly #stored: Uint8Array[] = [];
  #seen = "0";
  readonly #db: Db;
  readonly #home: Home;
  readonly #signs: Signs;

  constructor(db: Db, home: Home, signs: Signs) {
    this.#db = db;
    this.#home = home;
    this.#signs = signs;
  }

  /** The first time, and after it has crashed. */
  async start(): Promise<void> {
    this.#document = new Y.Doc();
    this.#seen = "0";
    const texts = (await textsOf(this.#db, this.#home.of, [this.#home.id])).get(this.#home.id);
    if (texts !== undefined) {
      Y.applyUpdate(this.#document, texts.state);
      this.#seen = texts.updateId;
    }
    for (const update of this.#unstored) Y.applyUpdate(this.#document, update);
  }

  async receive(): Promise<void> {
    for (const { id, update } of await updatesSince(this.#db, this.#home, this.#seen)) {
      Y.applyUpdate(this.#document, update);
      this.#seen = id;
    }
  }

  words = (row: string): string => this.#document.getText(row).toJSON();

  write(row: string, place: number): void {
    const before = signsOf(this.words(row));
    const at = before.slice(0, place % (before.length + 1)).join("").length;
    this.#type(() => this.#document.getText(row).insert(at, this.#signs.next(row)));
  }

  erase(row: string, place: number): void {
    const before = signsOf(this.words(row));
    const sign = before[place % (before.length || 1)];
    if (sign === undefined) return;
    this.#signs.erase(sign);
    this.#type(() => this.#document.getText(row).delete(this.words(row).indexOf(sign), sign.length));
  }

  #type(write: () => void): void {
    const told = (update: Uint8Array) => void this.#unstored.push(update);
    this.#document.on("update", told);
    this.#document.transact(write);
    this.#document.off("update", told);
  }

  async send(to: Send): Promise<void> {
    const sending = [...this.#unstored];
    if (sending.length === 0) return;
    const update = Y.mergeUpdates(sending);
    const answer = await to(update);
    if (answer === null) return;
    if (!answer.ok) throw new Error(`what was written was refused: ${answer.reason}`);
    this.#stored.push(update);
    this.#unstored = this.#unstored.slice(sending.length);
  }

  /** Something that has been stored already. */
  async sendAgain(to: Send, which: number): Promise<void> {
    const update = this.#stored[which % (this.#stored.length || 1)];
    if (update !== undefined) await to(update);
  }

  async sendAll(to: Send): Promise<void> {
    while (this.#unstored.length > 0) await this.send(to);
  }
}
