// Which fields of the page are written in live: those whose words the room has told, and nothing of which is on its way
// as a form.
import { waits } from "../saving/waiting.ts";
import { writtenLive } from "../saving/written-live.ts";
import type { Documents } from "./documents.ts";
import { type WrittenField, writeIn } from "./written-field.ts";

export function writtenFields(documents: Documents) {
  const fields = new Map<HTMLTextAreaElement, WrittenField>();

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

  return {
    /** Sees what is new in the page, and what is gone. */
    look(): void {
      for (const [field, { row }] of fields)
        if (!field.isConnected || field.dataset["text"] !== row) leave(field);
      for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-text]")) {
        if (fields.has(field) || !canBeWritten(field)) continue;
        fields.set(field, writeIn(field, documents));
        writtenLive.add(field);
      }
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
