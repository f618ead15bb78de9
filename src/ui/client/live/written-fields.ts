// Which fields of the page are written in live: those whose words the room has told, and nothing of which is on its way
// as a form.
import { waits } from "../saving/waiting.ts";
import { writtenLive } from "../saving/written-live.ts";
import type { Documents } from "./documents.ts";
import { type WrittenField, writeIn } from "./written-field.ts";

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
    if (field.closest("[data-by-script]")) return true;
    if (!documents.hasCome(item) || waits(field.form?.id ?? "")) return false;
    return field.value === "" || documents.has(item, row);
  }

  /** Once for each: what the room still does not tell, it has nothing of. */
  function isUntold({ dataset: { text: row = "", textItem: item = "" } }: HTMLTextAreaElement): boolean {
    if (!documents.hasCome(item) || documents.has(item, row) || askedFor.has(row)) return false;
    askedFor.add(row);
    return true;
  }

  return {
    /** Sees what is new in the page, and what is gone. */
    look(): void {
      for (const [field, { row }] of fields)
        if (!field.isConnected || field.dataset["text"] !== row) leave(field);
      let lacks = false;
      for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-text]")) {
        if (fields.has(field)) continue;
        if (canBeWritten(field)) {
          fields.set(field, writeIn(field, documents));
          writtenLive.add(field);
        } else if (isUntold(field)) lacks = true;
      }
      if (lacks) ask();
    },
    leaveItem(item: string): void {
      for (const [field, written] of fields) if (written.item === item) leave(field);
    },
    at(element: EventTarget | null): { item: string; row: string } | null {
      const written = element instanceof HTMLTextAreaElement ? fields.get(element) : undefined;
      return written ? { item: written.item, row: written.row } : null;
    },
  };
}
