// Where somebody goes on when an act of his has changed the page.

let led: { where: string; onward: string; before: Element | null } | null = null;

/** The act is done: it leads to `where`, or to the last field there with the key `onward`. */
export function lead(where: string, onward: string): void {
  led = { where, onward, before: document.activeElement };
}

/** The page has the shape that the act gave it. */
export function arrive(): void {
  if (!led) return;
  const { where, onward, before } = led;
  led = null;
  const scope = document.getElementById(where);
  const fields =
    onward === "" ? [] : [...(scope?.querySelectorAll<HTMLElement>(`[data-key="${onward}"]`) ?? [])];
  const isLost = document.activeElement === null || document.activeElement === document.body;
  const again = before === null ? null : document.getElementById(before.id);
  const to = fields.at(-1) ?? (isLost ? (again ?? scope) : null);
  if (!to || to === document.activeElement) return;
  to.focus();
  if (to instanceof HTMLTextAreaElement) to.setSelectionRange(to.value.length, to.value.length);
}
