// A window on the room that comes back by itself: one who writes at the desk, or one who follows.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";
import * as Y from "yjs";
import {
  closing,
  type FromBrowser,
  type FromRoom,
  type View,
} from "../../../src/features/room/live/protocol.ts";

export interface Place {
  /** `ws://…/direkt` */
  readonly address: string;
  readonly origin: string;
  readonly cookie: string;
  readonly view: View;
  /** Whose texts it shows. */
  readonly items: readonly string[];
}

interface Waiting {
  readonly item: string;
  readonly words: readonly string[];
}

/** Between two tries to come back, as a browser waits. */
const patience = 250;

export class RoomWindow {
  /** How long each time away has lasted, in milliseconds. */
  readonly away: number[] = [];
  /** What Genbo has said that it keeps. */
  readonly kept = new Set<string>();
  readonly refused: string[] = [];
  readonly #documents = new Map<string, Y.Doc>();
  readonly #followed = new Map<string, string>();
  /** What Genbo had of each document when we came. */
  readonly #vectors = new Map<string, Uint8Array>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #place: Place;
  #socket: WebSocket | null = null;
  #isWhole = false;
  #isClosed = false;
  /** Null while the connection stands, also when Genbo asks him to greet anew. */
  #lostAt: number | null = performance.now();

  constructor(place: Place) {
    this.#place = place;
    if (place.view === "skriv") for (const item of place.items) this.#documentOf(item);
    this.#come();
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** All that was written here is kept. */
  get isQuiet(): boolean {
    return this.#isWhole && this.#waiting.size === 0;
  }

  text(item: string, row: string): string | undefined {
    return this.#documents.get(item)?.getText(row).toJSON() ?? this.#followed.get(row);
  }

  /** Puts a word where one of the words that stand there ends. */
  write(item: string, row: string, word: string, where: number): void {
    const text = this.#documentOf(item).getText(row);
    const ends = [0, ...[...text.toJSON().matchAll(/ /g)].map(({ index }) => index + 1)];
    const document = this.#documentOf(item);
    document.once("update", (update: Uint8Array) => this.#send(item, update, [word]));
    text.insert(ends[Math.floor(where * ends.length)] ?? 0, `${word} `);
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.terminate();
  }

  #send(item: string, update: Uint8Array, words: readonly string[]): void {
    const id = randomUUID();
    this.#waiting.set(id, { item, words });
    // Before both know what the other has, it would come ahead of what it builds upon.
    if (this.#isWhole) this.#say({ kind: "write", id, item, update: Buffer.from(update).toString("base64") });
  }

  #say(message: FromBrowser): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #come(): void {
    const { address, origin, cookie, view } = this.#place;
    const socket = new WebSocket(`${address}?vy=${view}`, { headers: { cookie, origin } });
    this.#socket = socket;
    socket.on("open", () => this.#greet());
    socket.on("message", (data: Buffer) => this.#hear(JSON.parse(data.toString())));
    socket.on("error", () => undefined);
    socket.on("close", (code) => void this.#left(code));
  }

  #greet(): void {
    const texts = [...this.#documents].map(([item, document]): [string, string] => [
      item,
      Buffer.from(Y.encodeStateVector(document)).toString("base64"),
    ]);
    this.#say({ kind: "hello", texts: Object.fromEntries(texts), parts: {} });
  }

  async #left(code: number): Promise<void> {
    if (this.#isWhole) this.#lostAt = performance.now();
    this.#isWhole = false;
    if (code === closing.notHis || code === closing.signedOut) this.refused.push(`closed with ${code}`);
    await pause(patience);
    if (!this.#isClosed) this.#come();
  }

  #hear(said: FromRoom): void {
    switch (said.kind) {
      case "texts":
        this.#take(said);
        break;
      case "words":
        this.#followed.set(said.row, said.text);
        break;
      case "stored":
        for (const word of this.#waiting.get(said.id)?.words ?? []) this.kept.add(word);
        this.#waiting.delete(said.id);
        break;
      case "refused":
        this.refused.push(said.reason);
        break;
      case "whole":
        this.#isWhole = true;
        this.#sendLeft();
        if (this.#lostAt !== null) this.away.push(performance.now() - this.#lostAt);
        this.#lostAt = null;
        break;
      case "again":
        this.#greet();
        break;
      case "parts":
        for (const part of Object.values(said.parts)) this.#follow(part?.html ?? "");
        break;
      case "welcome":
      case "here":
      case "signedOut":
      default:
    }
  }

  /** Whoever comes back is told in the parts of the page what has been written meanwhile. */
  #follow(html: string): void {
    for (const [, attributes = "", text = ""] of html.matchAll(/<\w+([^>]*data-words=[^>]*)>([^<]*)</g)) {
      const [, row] = /data-words="([^"]+)"/.exec(attributes) ?? [];
      if (row !== undefined && !attributes.includes("data-short")) this.#followed.set(row, text);
    }
  }

  #take({ item, update, vector }: Extract<FromRoom, { kind: "texts" }>): void {
    const document = this.#documentOf(item);
    Y.applyUpdate(document, Buffer.from(update, "base64"));
    if (vector !== undefined) this.#vectors.set(item, Buffer.from(vector, "base64"));
  }

  /** What was sent and not answered, or written while there was nobody to send it to, goes as one. */
  #sendLeft(): void {
    for (const [item, vector] of this.#vectors) {
      const left = [...this.#waiting].filter(([, waiting]) => waiting.item === item);
      if (left.length === 0) continue;
      for (const [id] of left) this.#waiting.delete(id);
      const lacking = Y.encodeStateAsUpdate(this.#documentOf(item), vector);
      this.#send(
        item,
        lacking,
        left.flatMap(([, { words }]) => words),
      );
    }
  }

  #documentOf(item: string): Y.Doc {
    const document = this.#documents.get(item) ?? new Y.Doc();
    this.#documents.set(item, document);
    return document;
  }
}
