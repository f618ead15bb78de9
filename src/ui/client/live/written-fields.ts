// Which fields of the page are written in live: those whose words the room has told, and nothing of which is on its way
// as a form.
import { waits } from "../saving/waiting.ts";
import { writtenLive } from "../saving/written-live.ts";
import type { Documents } from "./documents.ts";
import { type WrittenField, writeIn } from "./written-field.ts";

export interface GoneField {
  readonly field: HTMLTextAreaElement;
  readonly item: string;
  readonly row: string;
}

/** `ask` has the room tell of what it has not told yet: a text that somebody began without it. */
export function writtenFields(documents: Documents, ask: () => void) {
  const fields = new Map<HTMLTextAreaElement, WrittenField>();
  const askedFor = new Set<string>();

  function leave(field: HTMLTextAreaElement): void {
    fields.get(field)?.release();
    fields.delete(field);
    writtenLive.delete(field);
  }

  /** What was typed before the room had told its words goes as a form; a text that is not there yet is still to come. */
  function canBeWritten(field: HTMLTextAreaElement): boolean {
    const { text: row = "", textItem: item = "" } = field.dataset;
    if (waits(field.form?.id ?? "")) return false;
    if (field.closest("[data-by-script]")) return documents.isWhole();
    if (!documents.hasCome(item)) return false;
    return field.value === "" || documents.has(item, row);
  }

  /** Once for each: what the room still does not tell, it has nothing of. */
  function isUntold({ dataset: { text: row = "", textItem: item = "" } }: HTMLTextAreaElement): boolean {
    if (!documents.hasCome(item) || documents.has(item, row) || askedFor.has(row)) return false;
    askedFor.add(row);
    return true;
  }

  return {
    /** Sees what is new in the page. What is gone is answered, with its place and its words. */
    look(): readonly GoneField[] {
      const gone: GoneField[] = [];
      for (const [field, { item, row }] of fields) {
        if (field.isConnected && field.dataset["text"] === row) continue;
        leave(field);
        if (!field.isConnected) gone.push({ field, item, row });
      }
      let lacks = false;
      for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-text]")) {
        if (fields.has(field)) continue;
        if (canBeWritten(field)) {
          fields.set(field, writeIn(field, documents));
          writtenLive.add(field);
        } else if (isUntold(field)) lacks = true;
      }
      if (lacks) ask();
      return gone;
    },
    leaveItem(item: string): void {
      for (const [field, written] of fields) if (written.item === item) leave(field);
      askedFor.clear();
    },
    /** Answers with the fields that were written in. */
    leaveAll(): readonly HTMLTextAreaElement[] {
      const left = [...fields.keys()];
      for (const field of left) leave(field);
      askedFor.clear();
      return left;
    },
    at(element: EventTarget | null): { item: string; row: string } | null {
      const written = element instanceof HTMLTextAreaElement ? fields.get(element) : undefined;
      return written ? { item: written.item, row: written.row } : null;
    },
  };
}
