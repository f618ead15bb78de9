// Lights the words of a fact in the text beside it, at once. Without this script the same links ask the server.

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
    spansOf(link).flatMap(([start, end]) => light(sheet, start, end)),
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
    const words = marks.map((mark) => mark.textContent).join(" ");
    announcement.textContent = (source?.dataset.lit ?? "").replace("…", () => words);
  }
}

/** It stands beside the record, and not below it. */
const scrollsByItself = (page: HTMLElement) => page.scrollHeight > page.clientHeight + 1;

function reveal(mark: HTMLElement, page: HTMLElement): void {
  const { top, height } = page.getBoundingClientRect();
  page.scrollTop += mark.getBoundingClientRect().top - top - height / 3;
}

function spansOf(link: HTMLAnchorElement): [number, number][] {
  return (link.dataset.spans ?? "").split(" ").map((span) => {
    const [start = 0, end = 0] = span.split("-").map(Number);
    return [start, end];
  });
}

function darken(page: HTMLElement): void {
  for (const mark of page.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
  page.normalize();
}

/** Marks the characters from start to end, in every text node that holds some of them. */
function light(page: HTMLElement, start: number, end: number): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let at = 0;
  for (const node of textNodesOf(page)) {
    const from = Math.max(start - at, 0);
    const until = Math.min(end - at, node.length);
    at += node.length;
    if (from >= until) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, until);
    const mark = document.createElement("mark");
    range.surroundContents(mark);
    marks.push(mark);
  }
  return marks;
}

function textNodesOf(page: HTMLElement): Text[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}
