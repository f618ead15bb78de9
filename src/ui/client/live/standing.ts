// Where somebody stands in the page, to be known when his place is no longer there.

export interface Standing {
  readonly at: Element;
  /** What comes after it in its part of the page. */
  readonly next: Element | null;
}

export function standing(): Standing | null {
  const at = document.activeElement;
  const part = at?.closest("[data-part]");
  if (!at || !part || part === at) return null;
  let child = at;
  while (child.parentElement && child.parentElement !== part) child = child.parentElement;
  return { at, next: child.nextElementSibling };
}
