// The scanned page beside the record: it turns to where the words of a fact stand, and marks them.
import { type Box, joinedBoxes } from "../../../lib/boxes.ts";
import type { Span } from "../lighting/light.ts";

interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

interface Word extends Box {
  readonly start: number;
  readonly end: number;
}

interface Pictured {
  readonly pages: readonly Page[];
  readonly words: readonly Word[];
}

export interface Picturing {
  /** Marks the words, and turns to their page. */
  light(spans: readonly Span[]): Promise<void>;
  /** The text itself is needed. */
  showText(): void;
}

const remembered = "genbo-review shows";
const svg = "http://www.w3.org/2000/svg";

interface Beside {
  /** The text comes into sight. */
  readonly onText: () => void;
  /** Somebody points at a word on the page. */
  readonly onWord: (word: { readonly start: number; readonly end: number }) => void;
}

export function picturingIn(review: HTMLElement, { onText, onWord }: Beside): Picturing {
  const shown = review.querySelector<HTMLElement>("[data-shows]");
  const pane = shown?.querySelector<HTMLElement>("[data-picture]");
  if (!shown || !pane) return { light: async () => undefined, showText: () => undefined };
  const [picture, marks, scroller] = [
    pane.querySelector("img"),
    pane.querySelector("svg"),
    pane.querySelector<HTMLElement>(".page-picture-scroller"),
  ];
  let pictured: Promise<Pictured> | undefined;
  let lit: readonly Span[] = [];
  let marked: readonly Word[] = [];

  if (localStorage.getItem(remembered) === "text") shown.dataset["shows"] = "text";
  if (picture) {
    picture.addEventListener("error", () => told("undrawn", true));
    picture.addEventListener("load", () => told("undrawn", false));
    picture.addEventListener("click", (event) => void point(event));
  }
  shown.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const wanted = event.target.closest<HTMLElement>("[data-show]")?.dataset["show"];
    const step = Number(event.target.closest<HTMLElement>("[data-turn]")?.dataset["turn"] ?? 0);
    if (wanted === undefined && step === 0) return;
    event.preventDefault();
    if (wanted !== undefined) choose(wanted);
    else void turnBy(step);
  });

  function isShown(): boolean {
    return shown?.dataset["shows"] === "picture";
  }

  function choose(wanted: string): void {
    const wasAtIt = document.activeElement?.matches("[data-show]") === true;
    localStorage.setItem(remembered, wanted);
    show(wanted);
    // What was pressed is not in sight any longer.
    if (wasAtIt) shown?.querySelector<HTMLElement>(`[data-show]:not([data-show="${wanted}"])`)?.focus();
  }

  function show(wanted: string): void {
    if (shown) shown.dataset["shows"] = wanted;
    if (wanted === "text") onText();
    else void light(lit);
  }

  function told(what: "unplaced" | "undrawn", isSo: boolean): void {
    const notice = pane?.querySelector<HTMLElement>(`[data-${what}]`);
    if (notice) notice.hidden = !isSo;
  }

  function known(): Promise<Pictured> {
    pictured ??= fetch(pane?.dataset["places"] ?? "")
      .then((response): Promise<Pictured> | Pictured => (response.ok ? response.json() : nothing))
      .catch(() => nothing);
    return pictured;
  }

  async function light(spans: readonly Span[]): Promise<void> {
    lit = spans;
    if (!isShown()) return;
    const { pages, words } = await known();
    // Somebody has gone on meanwhile.
    if (lit !== spans) return;
    marked = words.filter((word) => spans.some(([start, end]) => word.start < end && word.end > start));
    told("unplaced", marked.length === 0 && spans.length > 0);
    const [first] = marked;
    const page = pages.find(({ number }) => number === (first?.page ?? numberShown()));
    if (page) turnTo(page, pages);
    reveal();
  }

  const numberShown = (): number => Number(pane?.dataset["page"]);

  async function turnBy(step: number): Promise<void> {
    const { pages } = await known();
    const page = pages[pages.findIndex(({ number }) => number === numberShown()) + step];
    if (page) turnTo(page, pages);
    scroller?.scrollTo(0, 0);
  }

  function turnTo(page: Page, pages: readonly Page[]): void {
    if (!pane || !picture || !marks) return;
    const { number, width, height } = page;
    if (number !== numberShown()) {
      const name = (template: string | undefined) => (template ?? "").replace("…", () => String(number));
      pane.dataset["page"] = String(number);
      picture.src = `${pane.dataset["places"] ?? ""}/${number}`;
      picture.alt = name(pane.dataset["alt"]);
      [picture.width, picture.height] = [Math.round(width), Math.round(height)];
      const label = pane.querySelector("[data-page-shown]");
      if (label) label.textContent = name(pane.dataset["pageName"]);
      const at = pages.indexOf(page);
      for (const link of pane.querySelectorAll<HTMLElement>("[data-turn]"))
        link.hidden = pages[at + Number(link.dataset["turn"])] === undefined;
    }
    marks.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const here = marked.filter((word) => word.page === number);
    marks.replaceChildren(...joinedBoxes(here).map(markOf));
  }

  async function point({ clientX, clientY }: MouseEvent): Promise<void> {
    const { pages, words } = await known();
    const page = pages.find(({ number }) => number === numberShown());
    const room = picture?.getBoundingClientRect();
    if (!page || !room) return;
    const [x, y] = [
      ((clientX - room.left) * page.width) / room.width,
      ((clientY - room.top) * page.height) / room.height,
    ];
    const word = words.find(
      (each) =>
        each.page === page.number &&
        Math.abs(x - each.x - each.width / 2) <= each.width / 2 + 2 &&
        Math.abs(y - each.y - each.height / 2) <= each.height / 2 + 2,
    );
    if (word) onWord(word);
  }

  /** Only within the pane: nothing moves under whoever is at the record. */
  function reveal(): void {
    const first = marks?.querySelector("rect")?.getBoundingClientRect();
    const room = scroller?.getBoundingClientRect();
    if (!first || !room || !scroller) return;
    if (first.top < room.top || first.bottom > room.bottom)
      scroller.scrollTop += first.top - room.top - room.height / 3;
    if (first.left < room.left || first.right > room.right)
      scroller.scrollLeft += first.left - room.left - room.width / 4;
  }

  return { light, showText: () => isShown() && show("text") };
}

const nothing: Pictured = { pages: [], words: [] };

function markOf({ x, y, width, height }: Box): SVGRectElement {
  const mark = document.createElementNS(svg, "rect");
  const at = { x: x - 1, y: y - 1, width: width + 2, height: height + 2, rx: 1.5 };
  for (const [name, value] of Object.entries(at)) mark.setAttribute(name, String(value));
  return mark;
}
