// A window on the room, as a browser holds it: it writes as a browser's script does, one update of an item on its way at
// a time.
import { once } from "node:events";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { FromBrowser, FromRoom } from "../../src/features/room/index.ts";
import { Backlog, type Unacknowledged } from "../../src/ui/client/live/backlog.ts";
import { fromBase64 } from "../../src/ui/client/live/bytes.ts";
import type { Seat } from "./plan.ts";

export interface Screen {
  /** What stands in a row; undefined where it has never been told. */
  readonly words: (item: string, row: string) => string | undefined;
  /** Adds a sign to the end of a row. */
  readonly type: (item: string, row: string, sign: string) => void;
}

export interface Watcher {
  /** Whose words are awaited. */
  readonly rows: readonly { readonly item: string; readonly row: string }[];
  readonly wordsCame: (row: string, text: string) => void;
  readonly partCame: (html: string) => void;
  /** What was written here, after so many milliseconds. */
  readonly stored: (milliseconds: number) => void;
}

/** Open, and sent all that there is. */
export async function openScreen({ address, cookie, items }: Seat, watcher: Watcher): Promise<Screen> {
  const socket = new WebSocket(address, { headers: { cookie } });
  const say = (message: FromBrowser) => socket.send(JSON.stringify(message));
  const greet = () =>
    say({ kind: "hello", texts: Object.fromEntries(items.map((item) => [item, ""])), parts: {} });
  const documents = new Map(items.map((item) => [item, new Y.Doc()]));
  const followed = new Map<string, string>();
  const backlog = new Backlog(shelf(), () => crypto.randomUUID());
  const sent = new Map<string, number>();

  for (const { item, row } of watcher.rows) {
    const text = documents.get(item)?.getText(row);
    text?.observe((_, { local }) => {
      if (!local) watcher.wordsCame(row, text.toJSON());
    });
  }

  function send(): void {
    for (const { id, item, update } of backlog.takeOut(() => true)) {
      sent.set(id, performance.now());
      say({ kind: "write", id, item, update });
    }
  }

  function hear(said: FromRoom): void {
    switch (said.kind) {
      case "texts":
        Y.applyUpdate(documentOf(said.item), fromBase64(said.update));
        return;
      case "words":
        followed.set(said.row, said.text);
        watcher.wordsCame(said.row, said.text);
        return;
      case "parts":
        for (const part of Object.values(said.parts)) if (part !== null) watcher.partCame(part.html);
        return;
      case "stored":
        watcher.stored(performance.now() - (sent.get(said.id) ?? NaN));
        backlog.drop(said.id);
        send();
        return;
      case "again":
        greet();
        return;
      case "refused":
      case "signedOut":
        throw new Error(`${address} says ${JSON.stringify(said)}`);
      case "welcome":
      case "whole":
      case "here":
      default:
    }
  }

  function documentOf(item: string): Y.Doc {
    const document = documents.get(item);
    if (document === undefined) throw new Error(`${address} knows no item ${item}`);
    return document;
  }

  await once(socket, "open");
  let isWhole = false;
  const whole = new Promise<void>((done, failed) => {
    // Also later: what nobody is told of any more is never seen.
    socket.on("close", (code) => {
      failed(new Error(`${address} closes: ${code}`));
      if (isWhole) throw new Error(`${address} closes: ${code}`);
    });
    socket.on("message", (data: Buffer) => {
      const said: FromRoom = JSON.parse(data.toString());
      hear(said);
      if (said.kind !== "whole") return;
      isWhole = true;
      done();
    });
  });
  greet();
  await whole;
  return {
    words: (item, row) => documents.get(item)?.getText(row).toJSON() ?? followed.get(row),
    type(item, row, sign) {
      const document = documentOf(item);
      const text = document.getText(row);
      const before = text.toJSON();
      document.once("update", (update: Uint8Array) =>
        backlog.add(item, row, { before, after: text.toJSON() }, update),
      );
      text.insert(text.length, sign);
      send();
    },
  };
}

/** Not a browser's own store, but as quick as one. */
function shelf() {
  const entries = new Map<string, Unacknowledged>();
  return {
    all: () => [...entries.values()],
    put: (entry: Unacknowledged) => void entries.set(entry.id, entry),
    drop: (id: string) => void entries.delete(id),
  };
}
