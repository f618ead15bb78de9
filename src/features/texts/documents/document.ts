// Texts that several write at once, as a Yjs document: one text a row, by the row's id.
import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { editFor } from "./edit.ts";

/** No writer's update is longer; what one writes between two sendings is a few bytes. */
const longestUpdate = 256 * 1024;
/** Of one row. A field takes less; two who paste at once make it longer. */
const longestText = 100_000;
/** Tells one document from another that has been begun of the same rows: a browser that was away while the first was
 *  dropped has all its words once more, and they are not to be merged. */
const mark = "document";

export interface Merged {
  /** What was new in it; null where everything had come before. */
  readonly update: Uint8Array | null;
  /** The texts that it touched. */
  readonly texts: readonly string[];
}

/** A document that was never stored anywhere. */
export function begin(document: Y.Doc): void {
  document.getMap(mark).set("id", randomUUID());
}

export const isBegun = (document: Y.Doc): boolean => document.getMap(mark).has("id");

export const wordsIn = (document: Y.Doc, row: string): string =>
  document.share.has(row) ? document.getText(row).toJSON() : "";

/** Makes a text what it is to be. */
export function write(document: Y.Doc, row: string, words: string): void {
  const edit = editFor(wordsIn(document, row), words);
  if (edit === null) return;
  const text = document.getText(row);
  text.delete(edit.at, edit.removed);
  text.insert(edit.at, edit.added);
}

/** What is done to the document, as one update; null where nothing was. */
export function updateOf(document: Y.Doc, change: () => void): Merged {
  let update: Uint8Array | null = null;
  let texts: readonly string[] = [];
  const told = (bytes: Uint8Array) => void (update = bytes);
  const touched = ({ changed }: Y.Transaction) => void (texts = namesOf(document, [...changed.keys()]));
  document.on("update", told);
  document.on("afterTransaction", touched);
  try {
    document.transact(change);
  } finally {
    document.off("update", told);
    document.off("afterTransaction", touched);
  }
  return { update, texts };
}

function namesOf(document: Y.Doc, changed: readonly unknown[]): string[] {
  return [...document.share].flatMap(([name, type]) => (changed.includes(type) ? [name] : []));
}

/** Takes in what a writer sends. After a refusal the document is not to be used. */
export function merge(document: Y.Doc, update: Uint8Array): Merged | "unreadable" {
  if (update.length > longestUpdate || !isWriting(document, update)) return "unreadable";
  try {
    const merged = updateOf(document, () => Y.applyUpdate(document, update));
    // It builds upon something that never came: sooner or later that would change texts behind everybody's back.
    if (document.store.pendingStructs !== null || document.store.pendingDs !== null) return "unreadable";
    return merged.texts.every((row) => isText(wordsIn(document, row))) ? merged : "unreadable";
  } catch {
    return "unreadable";
  }
}

const isText = (words: string): boolean => words.length <= longestText && !words.includes("\0");

/** Whether it is an update, and adds nothing but words to texts. */
function isWriting(document: Y.Doc, update: Uint8Array): boolean {
  try {
    const known = Y.decodeStateVector(Y.encodeStateVector(document));
    return Y.decodeUpdate(update).structs.every((struct) => {
      if (!(struct instanceof Y.Item)) return true;
      const { id, content, length, parentSub } = struct;
      if (id.clock + length <= (known.get(id.client) ?? 0)) return true;
      return (
        parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentDeleted)
      );
    });
  } catch {
    return false;
  }
}
