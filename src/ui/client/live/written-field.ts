// A textarea whose words are the room's. What is typed goes there as the smallest change, and what others write comes
// here without moving the caret from its letters.
import * as Y from "yjs";
import type { Documents } from "./documents.ts";
import { changeBetween, piecesOf } from "./text-change.ts";

export interface WrittenField {
  readonly item: string;
  readonly row: string;
  release: () => void;
}

export function writeIn(field: HTMLTextAreaElement, documents: Documents): WrittenField {
  const { text: row = "", textItem: item = "" } = field.dataset;
  const text = documents.text(item, row);
  // By its row one's own is told from what others write.
  const undoing = new Y.UndoManager(text, { trackedOrigins: new Set([row]), captureTimeout: 700 });
  const heard = new AbortController();
  let isComposing = false;

  function read(): void {
    const before = text.toJSON();
    if (field.value === before) return;
    const { at, removed, inserted } = changeBetween(before, field.value, field.selectionEnd);
    text.doc?.transact(() => {
      text.delete(at, removed);
      text.insert(at, inserted);
    }, row);
  }

  function show(event: Y.YTextEvent, { origin }: Y.Transaction): void {
    if (origin === row) return;
    for (const { at, removed, inserted } of piecesOf(event.delta))
      if (removed > 0 || inserted !== "") field.setRangeText(inserted, at, at + removed, "preserve");
    if (field.value !== text.toJSON()) showWhole();
  }

  function showWhole(): void {
    withoutReturns(text);
    sayIn(field, text.toJSON());
  }

  function compose(isNow: boolean): void {
    if (isComposing === isNow) return;
    isComposing = isNow;
    if (isNow) documents.hold(item);
    else {
      read();
      documents.release(item);
    }
  }

  function undo(event: Event, back: boolean): void {
    event.preventDefault();
    if (back) undoing.undo();
    else undoing.redo();
  }

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    hear: (event: HTMLElementEventMap[Name]) => void,
  ) => field.addEventListener(name, hear, { signal: heard.signal });
  on("input", read);
  on("compositionstart", () => compose(true));
  on("compositionend", () => compose(false));
  on("blur", () => {
    compose(false);
    undoing.stopCapturing();
  });
  on("beforeinput", (event) => {
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo")
      undo(event, event.inputType === "historyUndo");
  });
  on("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "z") undo(event, !event.shiftKey);
    else if (key === "y" && event.ctrlKey) undo(event, false);
  });
  showWhole();
  text.observe(show);

  return {
    item,
    row,
    release() {
      compose(false);
      heard.abort();
      text.unobserve(show);
      undoing.destroy();
    },
  };
}

/** Whoever writes there keeps his place. */
export function sayIn(field: HTMLTextAreaElement, words: string): void {
  const { at, removed, inserted } = changeBetween(field.value, words);
  if (removed > 0 || inserted !== "") field.setRangeText(inserted, at, at + removed, "preserve");
}

/** A textarea knows only line feeds. Taken out by two at once, they are gone once. */
function withoutReturns(text: Y.Text): void {
  const words = text.toJSON();
  if (!words.includes("\r")) return;
  text.doc?.transact(() => {
    for (let at = words.length - 1; at >= 0; at--) if (words[at] === "\r") text.delete(at, 1);
  });
}
