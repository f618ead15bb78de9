// The words of a fact in the source text: offsets into all that the sheet shows, which is the text as it was read.

export type Span = readonly [start: number, end: number];

/** Of whatever has them: "12-40 52-60". */
export function spansOf(element: HTMLElement): Span[] {
  return (element.dataset["spans"] ?? "").split(" ").flatMap((span): Span[] => {
    const [start = 0, end = 0] = span.split("-").map(Number);
    return end > start ? [[start, end]] : [];
  });
}

export function darken(sheet: HTMLElement): void {
  for (const mark of sheet.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
  sheet.normalize();
}

/** Marks the characters from start to end, in every text node that holds some of them. */
export function light(sheet: HTMLElement, [start, end]: Span): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let at = 0;
  for (const node of textNodesOf(sheet)) {
    const from = Math.max(start - at, 0);
    const until = Math.min(end - at, node.length);
    at += node.length;
    if (from >= until) continue;
    const range = document.createRange();
    const repair = node.parentElement?.closest(".repair");
    if (repair) range.selectNode(repair);
    else {
      range.setStart(node, from);
      range.setEnd(node, until);
    }
    const mark = document.createElement("mark");
    range.surroundContents(mark);
    marks.push(mark);
  }
  return marks;
}

/** Its words, the repaired ones as they were read. */
export function wordsIn(mark: HTMLElement): string {
  const words = mark.cloneNode(true);
  if (words instanceof HTMLElement) for (const stands of words.querySelectorAll("del")) stands.remove();
  return words.textContent ?? "";
}

/** It stands beside the record, and not below it. */
export const scrollsByItself = (sheet: HTMLElement) => sheet.scrollHeight > sheet.clientHeight + 1;

export function reveal(mark: Element | Range, sheet: HTMLElement): void {
  const { top, height } = sheet.getBoundingClientRect();
  sheet.scrollTop += mark.getBoundingClientRect().top - top - height / 3;
}

/** The offset of a place in the sheet. One within a repaired word is before the whole of it, or after. */
export function offsetIn(
  sheet: HTMLElement,
  node: Node,
  offset: number,
  side: "before" | "after" = "before",
): number {
  const repair = (node instanceof Element ? node : node.parentElement)?.closest(".repair");
  const place = document.createRange();
  if (repair && side === "after") place.setStartAfter(repair);
  else if (repair) place.setStartBefore(repair);
  else place.setStart(node, offset);
  let at = 0;
  for (const text of textNodesOf(sheet)) {
    if (text === place.startContainer) return at + place.startOffset;
    if (place.comparePoint(text, 0) >= 0) return at;
    at += text.length;
  }
  return at;
}

export function textNodesOf(sheet: HTMLElement): Text[] {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // What a damaged word was read as stands beside what the text has.
    if (node instanceof Text && !node.parentElement?.closest(".repair ins")) nodes.push(node);
  }
  return nodes;
}
