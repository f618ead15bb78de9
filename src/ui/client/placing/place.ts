// Puts parts of the page in the shape and the order that Genbo gives them now.
import { caretOf } from "./fields.ts";
import { shape } from "./shape.ts";

/** By their ids; null where a part is gone. `order` is all parts that there are, in their order. */
export function placeParts(
  parts: ReadonlyMap<string, Element | null>,
  order: readonly string[] | undefined,
): void {
  const at = document.activeElement;
  const caret = caretOf(at);
  const added: Element[] = [];
  for (const [id, part] of parts) {
    const old = document.getElementById(id);
    if (!part) old?.remove();
    else if (old) shape(old, part);
    else added.push(document.importNode(part, true));
  }
  const rows = document.querySelector("[data-parts]");
  if (rows) rows.append(...added);
  if (order) arrange(rows, order);
  if (at instanceof HTMLElement && at.isConnected && at !== document.activeElement) focusAgain(at, caret);
}

function arrange(rows: Element | null, order: readonly string[]): void {
  // What is one's own is in nobody else's order.
  for (const part of document.querySelectorAll("[data-part]:not([data-own])"))
    if (!order.includes(part.id)) part.remove();
  const wanted = order.flatMap((id) => {
    const part = document.getElementById(id);
    return part && part.parentElement === rows ? [part] : [];
  });
  let at = rows?.firstElementChild ?? null;
  for (const part of wanted) {
    if (part === at) at = at.nextElementSibling;
    else rows?.insertBefore(part, at);
  }
}

/** What has been moved is the same, but the browser has forgotten that somebody was there. */
function focusAgain(at: HTMLElement, caret: [number, number] | null): void {
  at.focus({ preventScroll: true });
  if (caret && (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement))
    at.setSelectionRange(...caret);
}
