// A line that somebody writes in, and another removes meanwhile: he is told where it stood, and goes on in words of his
// own, to be put back as a new line, taken elsewhere, or thrown away.
import { newName } from "../saving/new-name.ts";
import type { Backlog } from "./backlog.ts";
import { askForLine } from "./new-line.ts";
import { removedLine } from "./removed-line.ts";
import type { Standing } from "./standing.ts";
import type { GoneField } from "./written-fields.ts";

/** So long after somebody has undone something, what goes is gone by that. */
const undoingTakes = 5000;

export function removedLines(root: HTMLElement, backlog: Backlog) {
  const removedHere = new Set<string>();
  const told = new Set<string>();
  let undoneAt = -Infinity;

  root.addEventListener("saving:kept", ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return;
    if (target.matches("[data-undoing]")) undoneAt = performance.now();
    removedHere.add(target.dataset["removes"] ?? "");
  });

  const isOwnDoing = ({ item, row }: GoneField): boolean =>
    removedHere.has(row) || removedHere.has(item) || performance.now() - undoneAt < undoingTakes;

  const formOf = (item: string): HTMLFormElement | null =>
    root.querySelector<HTMLFormElement>(`form[data-live-line="${item}"]`);

  function show({ field, item, row }: GoneField, next: Element | null): void {
    told.add(row);
    const kept = backlog.keepLost(item, row, field.value);
    const form = formOf(item);
    const { element, entry } = removedLine(root, {
      words: field.value,
      changed: (words) => void backlog.keepLost(item, row, words, kept),
      forget: () => backlog.drop(kept),
      // By then the page may have given it another shape.
      putBack: form && ((words) => askForLine(formOf(item) ?? form, newName(), words)),
    });
    if (next?.isConnected) next.before(element);
    else if (form) form.before(element);
    else root.prepend(element);
    // What is typed on is typed there, and is no key of the page.
    if (document.activeElement !== document.body) return;
    entry.focus();
    entry.setSelectionRange(field.selectionStart, field.selectionEnd);
  }

  return {
    hasTold: (row: string): boolean => told.has(row),
    /** Those of the lines that he was in the middle of: `stood` says where he was. */
    tell(gone: readonly GoneField[], stood: Standing | null): void {
      const rows = new Set(backlog.waiting().map(({ row }) => row));
      for (const line of gone) {
        const wasThere = line.field === stood?.at;
        if (isOwnDoing(line) || (!wasThere && !rows.has(line.row))) continue;
        show(line, wasThere ? stood.next : null);
      }
    },
  };
}
