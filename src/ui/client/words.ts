// Lights the words of a fact in the text beside it, at once. Without this script the same links ask the server.
import { darken, light, reveal, scrollsByItself, spansOf, wordsIn } from "./lighting/light.ts";

const source = document.querySelector<HTMLElement>("[data-lit]");
const sheet = source?.querySelector<HTMLElement>(".sheet");
const back = source?.querySelector<HTMLAnchorElement>(".back-to-fact");
const announcement = source?.querySelector<HTMLElement>("[aria-live]");

const chosen = document.querySelector<HTMLAnchorElement>("a[data-spans][aria-current]");
if (chosen && back) back.hash = chosen.id;
// Led here by a link to the words: beside them, the fact comes into sight too. After the browser's own jump to #ord.
addEventListener("load", () => {
  const first = sheet?.querySelector("mark");
  if (!chosen || !sheet || !first || !scrollsByItself(sheet)) return;
  chosen.scrollIntoView({ block: "center" });
  reveal(first, sheet);
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target.closest<HTMLAnchorElement>("a[data-spans]");
  if (!link || !sheet) return;
  event.preventDefault();
  choose(link);
  darken(sheet);
  show(
    spansOf(link).flatMap((span) => light(sheet, span)),
    sheet,
  );
});

function choose(link: HTMLAnchorElement): void {
  for (const each of document.querySelectorAll("a[data-spans][aria-current]")) {
    each.removeAttribute("aria-current");
  }
  link.setAttribute("aria-current", "true");
  history.replaceState(null, "", link.href);
  if (back) back.hash = link.id;
}

/** Brings the first of the marks into sight, and tells a screen reader what they say. */
function show(marks: HTMLElement[], page: HTMLElement): void {
  const [first] = marks;
  if (first === undefined) return;
  first.id = "ord";
  if (scrollsByItself(page)) {
    reveal(first, page);
    first.scrollIntoView({ block: "nearest" });
  } else {
    first.scrollIntoView({ block: "center" });
  }
  if (announcement) {
    const words = marks.map(wordsIn).join(" ");
    announcement.textContent = (source?.dataset.lit ?? "").replace("…", () => words);
  }
}
