const longest = 60;

/** Puts a row's text wherever the page tells it. */
export function tellWords(row: string, text: string): void {
  for (const place of document.querySelectorAll(`[data-words="${CSS.escape(row)}"]`)) {
    const told = place.hasAttribute("data-short") ? shortened(text) : text;
    if (place.textContent !== told) place.textContent = told;
  }
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 3)}…` : text);
