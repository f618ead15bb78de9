// The texts of each item, as the room and this page have them.
import * as Y from "yjs";
import { toBase64 } from "./bytes.ts";

interface Hears {
  /** Somebody has written here. */
  wrote: (item: string, row: string, words: Words, update: Uint8Array) => void;
  /** Whoever wrote it. */
  changed: (row: string, words: string) => void;
}

/** Of a text, before and after something was written. */
export interface Words {
  readonly before: string;
  readonly after: string;
}

interface Held {
  doc: Y.Doc;
  /** How many compose a sign just now, which nothing may disturb. */
  composing: number;
  /** What has come meanwhile. */
  later: Uint8Array[];
}

/** Says that a change is the room's. */
const room = Symbol("room");
/** Where a document tells its name; see features/texts/documents/document.ts. */
const mark = "document";
const nameOf = (doc: Y.Doc): unknown => doc.getMap(mark).get("id");

export function documentsFor({ wrote, changed }: Hears) {
  const held = new Map<string, Held>();
  /** Begun anew, and not told yet. */
  const awaited = new Set<string>();
  let isWhole = false;

  function of(item: string): Held {
    const known = held.get(item);
    if (known) return known;
    const doc = new Y.Doc();
    const said = new Map<string, string>();
    doc.on("update", (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      for (const [row, text] of doc.share) {
        if (row === mark || !transaction.changed.has(text)) continue;
        const before = said.get(row) ?? "";
        const after = doc.getText(row).toJSON();
        said.set(row, after);
        if (origin !== room) wrote(item, row, { before, after }, update);
        changed(row, after);
      }
    });
    const made = { doc, composing: 0, later: [] };
    held.set(item, made);
    return made;
  }

  function take(item: string, update: Uint8Array): void {
    const { doc, composing, later } = of(item);
    if (composing > 0) later.push(update);
    else Y.applyUpdate(doc, update, room);
  }

  function forget(item: string): void {
    held.get(item)?.doc.destroy();
    held.delete(item);
    awaited.add(item);
  }

  return {
    text: (item: string, row: string): Y.Text => of(item).doc.getText(row),
    /** Whether anything has ever been written in a text. */
    has: (item: string, row: string): boolean => of(item).doc.share.has(row),
    /** Whether the room has told what stands there; what it has not told of by then, it has nothing of. */
    isWhole: (): boolean => isWhole,
    hasCome: (item: string): boolean => isWhole && !awaited.has(item),
    come(): void {
      isWhole = true;
      awaited.clear();
    },
    take,

    /** Whether the room tells of another document than this page has: begun anew, with all its words once more. */
    isOther(item: string, update: Uint8Array): boolean {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, update);
      const [name, known] = [nameOf(doc), nameOf(of(item).doc)];
      doc.destroy();
      return name !== undefined && known !== undefined && name !== known;
    },

    vectors: (): Record<string, string> =>
      Object.fromEntries([...held].map(([item, { doc }]) => [item, toBase64(Y.encodeStateVector(doc))])),

    hold: (item: string): void => void of(item).composing++,
    release(item: string): void {
      const here = of(item);
      here.composing--;
      if (here.composing === 0) for (const update of here.later.splice(0)) take(item, update);
    },

    forget,
    /** Nothing that the room has told is followed any more. */
    forgetAll(): void {
      for (const item of held.keys()) forget(item);
      awaited.clear();
      isWhole = false;
    },
  };
}

export type Documents = ReturnType<typeof documentsFor>;
