// Shows on a page how work comes on that is done elsewhere, for as long as the page says that it goes on. Without this
// script the page says the same when it is loaded again.
const every = 2000;

void watch();

async function watch(): Promise<void> {
  while (document.querySelector("[data-goes-on]") !== null) {
    await new Promise((passed) => setTimeout(passed, every));
    if (!document.hidden) await look();
  }
}

async function look(): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of document.querySelectorAll<HTMLElement>("[data-watched]")) place(part, fresh);
}

/** Whoever is in a part with the keyboard stays where he is. */
function place(part: HTMLElement, fresh: Document): void {
  const made = fresh.getElementById(part.id);
  if (made === null) part.remove();
  else if (part.innerHTML !== made.innerHTML) {
    const links = [...part.querySelectorAll("a, summary")];
    const held = document.activeElement === null ? -1 : links.indexOf(document.activeElement);
    part.replaceChildren(...made.childNodes);
    const again = [...part.querySelectorAll<HTMLElement>("a, summary")][held];
    again?.focus({ preventScroll: true });
  }
}
