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
  for (const part of added) rowsOf(part)?.append(part);
  if (order) arrange(order);
  if (at instanceof HTMLElement && at.isConnected && at !== document.activeElement) focusAgain(at, caret);
}

/** Where parts come and go, as they say themselves. */
const rowsOf = (part: Element): Element | null =>
  document.getElementById(part.getAttribute("data-part") ?? "");

function arrange(order: readonly string[]): void {
  // What is one's own is in nobody else's order.
  for (const part of document.querySelectorAll("[data-part]:not([data-own])"))
    if (!order.includes(part.id)) part.remove();
  for (const rows of document.querySelectorAll("[data-parts]")) arrangeIn(rows, order);
}

function arrangeIn(rows: Element, order: readonly string[]): void {
  const wanted = order.flatMap((id) => {
    const part = document.getElementById(id);
    return part && part.parentElement === rows ? [part] : [];
  });
  let at = rows.firstElementChild;
  for (const part of wanted) {
    if (part === at) at = at.nextElementSibling;
    else rows.insertBefore(part, at);
  }
}

/** What has been moved is the same, but the browser has forgotten that somebody was there. */
function focusAgain(at: HTMLElement, caret: [number, number] | null): void {
  at.focus({ preventScroll: true });
  if (caret && (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement))
    at.setSelectionRange(...caret);
}
