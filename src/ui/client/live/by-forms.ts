// Where no way to the room is open, what waits to go there is saved by the forms of its fields, as everything is where
// there never was a way.
import { waits } from "../saving/waiting.ts";
import type { Backlog } from "./backlog.ts";
import { sayIn } from "./written-field.ts";

/** The page has just been fetched, and tells what stands there. `written`: the fields in which the text is whole. */
export function saveByForms(backlog: Backlog, written: readonly HTMLTextAreaElement[]): void {
  const rows = new Set(backlog.waiting().map(({ row }) => row));
  for (const field of written) {
    const isWaiting = rows.has(field.dataset["text"] ?? "");
    // What others have written meanwhile is seen, since nothing of one's own is kept from it.
    if (!isWaiting) sayIn(field, field.defaultValue);
  }
  for (const row of rows) {
    const field = document.querySelector<HTMLTextAreaElement>(`textarea[data-text="${row}"]`);
    if (field) saveByForm(backlog, row, field, written.includes(field));
  }
}

function saveByForm(backlog: Backlog, row: string, field: HTMLTextAreaElement, isWhole: boolean): void {
  const waiting = backlog.waiting().filter((entry) => entry.row === row);
  const { form } = field;
  // Somebody has begun again from what stood there: what he wrote before is given back to him.
  if (!form || waits(form.id)) return;
  if (!isWhole) sayIn(field, waiting.at(-1)?.words ?? "");
  // Any of these may have arrived without an answer.
  const mayStand = waiting.flatMap(({ upon, words }) => [...upon, words]);
  const revision = form.querySelector<HTMLInputElement>("[name=revision]");
  // What stands there is somebody else's: without a revision Genbo refuses to write over it, and both are shown.
  if (revision && !mayStand.includes(field.defaultValue)) revision.value = "";
  field.dispatchEvent(new Event("change", { bubbles: true }));
  if (waits(form.id)) for (const { id } of waiting) backlog.drop(id);
}
