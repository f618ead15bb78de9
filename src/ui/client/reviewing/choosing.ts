// Words of the source text are chosen with the arrow keys or a mouse, and stay marked until others are.
import { darken, light, reveal, scrollsByItself, spansOf, textNodesOf } from "../lighting/light.ts";
import {
  longerByLine,
  longerByWord,
  nextLine,
  nextWord,
  type Place,
  previousLine,
  previousWord,
  shorterByLine,
  shorterByWord,
  wholeWords,
  withoutFirstWord,
} from "./places.ts";

const steps = new Map([
  ["ArrowDown", nextLine],
  ["ArrowUp", previousLine],
  ["ArrowRight", nextWord],
  ["ArrowLeft", previousWord],
  ["Shift ArrowDown", longerByLine],
  ["Shift ArrowUp", shorterByLine],
  ["Shift ArrowRight", longerByWord],
  ["Shift ArrowLeft", shorterByWord],
  ["Delete", withoutFirstWord],
  ["Backspace", shorterByWord],
]);

/** `say` is given the words whenever others are chosen; `leave` is asked for when somebody goes back. */
export function choosingIn(sheet: HTMLElement, say: (words: string) => void, leave: () => void) {
  const text = textNodesOf(sheet)
    .map(({ data }) => data)
    .join("");
  let chosen: Place | null = null;

  sheet.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      leave();
      event.preventDefault();
      return;
    }
    const step = steps.get(`${event.shiftKey ? "Shift " : ""}${event.key}`);
    if (!step) return;
    choose(step(text, chosen ?? firstLit() ?? { start: 0, end: 0 }));
    event.preventDefault();
  });
  // Marks that come and go under a mouse that is down would take its words away from it.
  let isPressed = false;
  sheet.addEventListener("pointerdown", () => (isPressed = true));
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (isPressed = false));
  // While it is dragged the browser shows it; when it lets go of it, the mark stays.
  document.addEventListener("selectionchange", () => {
    const dragged = placeDragged();
    if (dragged) tell(dragged);
    else if (chosen && !isPressed && !sheet.querySelector("mark.chosen")) draw(chosen);
  });

  /** Where the words of the fact stand that is lit. */
  function firstLit(): Place | null {
    const mark = sheet.querySelector("mark");
    if (!mark) return null;
    const start = lengthBefore(mark, 0);
    return { start, end: start + (mark.textContent?.length ?? 0) };
  }

  function choose(place: Place): void {
    getSelection()?.removeAllRanges();
    tell(place);
    draw(place);
  }

  function tell(place: Place): void {
    chosen = place;
    for (const [name, value] of [
      ["fran", place.start],
      ["till", place.end],
    ] as const)
      for (const field of document.querySelectorAll<HTMLInputElement>(`[data-words] input[name="${name}"]`))
        field.value = String(value);
    say(text.slice(place.start, place.end));
  }

  function draw({ start, end }: Place): void {
    darken(sheet);
    const marks = light(sheet, [start, end]);
    for (const mark of marks) mark.classList.add("chosen");
    const [first] = marks;
    if (!first) return;
    if (scrollsByItself(sheet)) reveal(first, sheet);
    else first.scrollIntoView({ block: "center" });
  }

  function placeDragged(): Place | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!sheet.contains(range.commonAncestorContainer)) return null;
    const start = lengthBefore(range.startContainer, range.startOffset);
    return wholeWords(text, { start, end: start + range.toString().length });
  }

  function lengthBefore(node: Node, offset: number): number {
    const before = document.createRange();
    before.selectNodeContents(sheet);
    before.setEnd(node, offset);
    return before.toString().length;
  }

  return {
    /** Into the text, at the words of a fact. */
    enter(fact: HTMLElement | null): void {
      sheet.focus({ preventScroll: true });
      const spans = fact ? spansOf(fact) : [];
      const [start, end] = [spans[0]?.[0], spans.at(-1)?.[1]];
      if (start !== undefined && end !== undefined) choose({ start, end });
      else choose(nextLine(text, chosen ?? { start: 0, end: 0 }));
    },
    /** To the next words, from here on and round, that nobody has read anything of. */
    enterUnread(): void {
      const told = document.querySelector<HTMLElement>("[data-unread]");
      const unread = told ? spansOf(told) : [];
      const from = (chosen ?? firstLit())?.end ?? 0;
      const next = unread.find(([start]) => start >= from) ?? unread[0];
      if (!next) return;
      sheet.focus({ preventScroll: true });
      choose({ start: next[0], end: next[1] });
    },
    forget(): void {
      chosen = null;
      for (const field of document.querySelectorAll<HTMLInputElement>("[data-words] input[data-place]"))
        field.value = "";
    },
  };
}
