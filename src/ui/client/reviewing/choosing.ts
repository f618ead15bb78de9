// Words of the source text are chosen with the arrow keys, a mouse or a finger, and stay marked until others are.
import {
  darken,
  light,
  offsetIn,
  reveal,
  scrollsByItself,
  type Span,
  spansOf,
  textNodesOf,
} from "../lighting/light.ts";
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

/** `say` is given the words, and where they stand, whenever others are chosen; `leave` is asked for when somebody goes back. */
export function choosingIn(sheet: HTMLElement, say: (words: string, span: Span) => void, leave: () => void) {
  const text = textNodesOf(sheet)
    .map(({ data }) => data)
    .join("");
  const page = sheet.closest("[data-review]");
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
    else if (chosen && !isPressed && !sheet.querySelector("mark.chosen")) mark(chosen);
  });
  // A finger that is held down chooses as the browser lets it; one that taps says the first word, and then the last.
  sheet.addEventListener("click", (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType === "mouse" || placeDragged()) return;
    const word = wordAt(event.clientX, event.clientY);
    if (word) tap(word);
  });

  /** Where the words of the fact stand that is lit. */
  function firstLit(): Place | null {
    const lit = sheet.querySelector("mark");
    if (!lit) return null;
    return { start: offsetIn(sheet, lit, 0), end: offsetIn(sheet, lit, lit.childNodes.length) };
  }

  function choose(place: Place): void {
    getSelection()?.removeAllRanges();
    tell(place);
    const [first] = mark(place);
    if (!first) return;
    if (scrollsByItself(sheet)) reveal(first, sheet);
    else first.scrollIntoView({ block: "center" });
  }

  /** What is tapped is in sight already. */
  function tap(word: Place): void {
    const isWithin = !chosen || (word.start >= chosen.start && word.end <= chosen.end);
    const place =
      isWithin || !chosen
        ? word
        : { start: Math.min(chosen.start, word.start), end: Math.max(chosen.end, word.end) };
    getSelection()?.removeAllRanges();
    tell(place);
    mark(place);
  }

  function wordAt(x: number, y: number): Place | null {
    const caret = document.caretPositionFromPoint?.(x, y);
    if (!caret || !sheet.contains(caret.offsetNode)) return null;
    const at = offsetIn(sheet, caret.offsetNode, caret.offset);
    return (
      wholeWords(text, { start: Math.max(0, at - 1), end: at }) ??
      wholeWords(text, { start: at, end: at + 1 })
    );
  }

  function tell(place: Place): void {
    chosen = place;
    page?.classList.add("has-chosen");
    for (const [name, value] of [
      ["fran", place.start],
      ["till", place.end],
    ] as const)
      for (const field of document.querySelectorAll<HTMLInputElement>(`[data-words] input[name="${name}"]`))
        field.value = String(value);
    say(text.slice(place.start, place.end), [place.start, place.end]);
  }

  function mark({ start, end }: Place): HTMLElement[] {
    darken(sheet);
    const marks = light(sheet, [start, end]);
    for (const each of marks) each.classList.add("chosen");
    return marks;
  }

  function placeDragged(): Place | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!sheet.contains(range.commonAncestorContainer)) return null;
    const start = offsetIn(sheet, range.startContainer, range.startOffset);
    const end = offsetIn(sheet, range.endContainer, range.endOffset, "after");
    return wholeWords(text, { start, end });
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
    /** Words that were pointed at elsewhere. */
    tap,
    forget(): void {
      chosen = null;
      page?.classList.remove("has-chosen");
      for (const field of document.querySelectorAll<HTMLInputElement>("[data-words] input[data-place]"))
        field.value = "";
    },
  };
}
