// Reviewing without a mouse, and without the page being loaded anew: the words of the fact where one is are lit, what is
// settled leads to the next. Without this script the same links and forms ask the server.
import { darken, light, reveal, scrollsByItself, type Span, spansOf } from "./lighting/light.ts";
import { choosingIn } from "./reviewing/choosing.ts";
import { completingIn } from "./reviewing/completing.ts";
import { type Picturing, picturingIn } from "./reviewing/picturing.ts";
import { sendingFrom } from "./reviewing/sending.ts";

const review = document.querySelector<HTMLElement>("[data-review]");
const sheet = review?.querySelector<HTMLElement>(".sheet");
const said = review?.querySelector<HTMLElement>("[data-say]");
let current: HTMLElement | null = null;
/** The last press has led on by itself. */
let hasGoneOn = false;
/** A scan's page beside the record, where there is one. */
let picturing: Picturing | undefined;

if (review && sheet) {
  review.classList.add("has-review");
  completingIn(review);
  const choosing = choosingIn(sheet, chosen, () => stand(here() ?? facts()[0]));
  picturing = picturingIn(review, {
    onText: () => revealIn(sheet),
    onWord: ({ start, end }) => choosing.tap({ start, end }),
  });

  review.addEventListener("focusin", ({ target }) => {
    const fact = target instanceof Element ? target.closest<HTMLElement>("[data-fact]") : null;
    if (!fact || fact === current) return;
    keep(fact);
    choosing.forget();
    lightWordsOf(fact);
    for (const field of document.querySelectorAll<HTMLInputElement>('[data-words] input[name="uppgift"]'))
      field.value = fact.dataset["fact"] ?? "";
  });
  review.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>("a[data-spans]");
    if (link) {
      event.preventDefault();
      stand(link.closest<HTMLElement>("[data-fact]"));
      void picturing?.light(spansOf(link)).then(() => wordsInSight()?.scrollIntoView({ block: "nearest" }));
    }
    if (event.target.closest("[data-into-source], [data-next-unread]")) picturing?.showText();
    if (event.target.closest("[data-into-source]")) choosing.enter(here());
    if (event.target.closest("[data-next-unread]")) choosing.enterUnread();
    const heading = event.target.closest<HTMLElement>("[data-heading]")?.dataset["heading"];
    if (heading) stand(headingFrom(here(), heading === "next" ? 1 : -1));
    if (event.target.closest("[data-next-doubtful]")) {
      event.preventDefault();
      stand(nextDoubtful());
    }
  });
  review.addEventListener("keys:led", (event) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-next-doubtful], [data-goes]"))
      return;
    event.preventDefault();
    event.target.click();
  });
  review.addEventListener("submit", ({ target }) => {
    const field =
      target instanceof Element ? target.querySelector<HTMLInputElement>('[name="sekunder"]') : null;
    if (field) field.value = String(Math.round(performance.now() / 1000));
  });
  review.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target instanceof Element) close(event.target.closest("[data-fact]"));
    const field = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    // A browser sends a form from some of its fields alone.
    if (
      !(field instanceof HTMLTextAreaElement && field.matches("[data-lines]")) &&
      !(field instanceof HTMLSelectElement)
    )
      return;
    event.preventDefault();
    field.form?.requestSubmit();
  });
  sendingFrom(review, {
    onward(form, button) {
      hasGoneOn = false;
      const fact = form.closest<HTMLElement>("[data-fact]");
      if (button?.dataset["key"]) close(fact);
      if (!fact || !button?.dataset["onward"]) return;
      fact.setAttribute("data-sent", "");
      hasGoneOn = true;
      stand(button.dataset["onward"] === "doubtful" ? (nextDoubtful() ?? after(fact)) : after(fact));
    },
    arrive(isDone) {
      choosing.forget();
      const led =
        isDone && !hasGoneOn ? document.querySelector<HTMLElement>("[data-fact][data-chosen]") : null;
      if (led || isLost()) stand(led ?? here() ?? facts()[0]);
      const fact = document.activeElement?.closest<HTMLElement>("[data-fact]") ?? here();
      if (fact) keep(fact);
      if (fact) lightWordsOf(fact);
      tell(document.querySelector<HTMLElement>("[data-last]")?.innerText ?? "");
    },
  });

  if (location.hash === "")
    stand(document.querySelector<HTMLElement>("[data-fact][data-chosen]") ?? nextDoubtful());
}

function facts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-fact]")];
}

/** Where he is, or was last. */
function here(): HTMLElement | null {
  if (current?.isConnected === true) return current;
  return current ? document.getElementById(current.id) : null;
}

/** What can be done with it stays in sight while somebody is in the text: nothing moves under the mouse. */
function keep(fact: HTMLElement): void {
  for (const each of document.querySelectorAll("[data-here]")) each.removeAttribute("data-here");
  fact.setAttribute("data-here", "");
  current = fact;
}

function stand(fact: HTMLElement | null | undefined): void {
  if (!fact) return;
  fact.focus({ preventScroll: true });
  fact.scrollIntoView({ block: "nearest" });
}

/** The one after this that is most in doubt of those that are less so than it; then the most doubtful of all. */
function nextDoubtful(): HTMLElement | undefined {
  const rank = (fact: HTMLElement) => Number(fact.dataset["doubt"]);
  const doubtful = facts()
    .filter((fact) => fact.hasAttribute("data-doubt") && !fact.hasAttribute("data-sent"))
    .toSorted((one, other) => rank(one) - rank(other));
  const at = here();
  const next = at?.hasAttribute("data-doubt") ? doubtful.find((fact) => rank(fact) > rank(at)) : undefined;
  return next ?? doubtful[0];
}

/** The beginning of the next part, or of this one and those before it: the header, people, each item. */
function headingFrom(fact: HTMLElement | null, step: 1 | -1): HTMLElement | undefined {
  const all = facts();
  const at = fact ? all.indexOf(fact) : -1;
  const opens = (each: HTMLElement, i: number) =>
    each.matches(".heading") || each.parentElement !== all[i - 1]?.parentElement;
  const headings = all.filter(opens);
  const ahead = headings.filter((each) => (all.indexOf(each) - at) * step > 0);
  return step > 0 ? ahead[0] : ahead.at(-1);
}

/** The form of a fact, as if nobody had been there. */
function close(fact: Element | null): void {
  const details = fact?.querySelector<HTMLDetailsElement>("details[open]");
  if (!details) return;
  details.open = false;
  details.closest("form")?.reset();
}

function after(fact: HTMLElement): HTMLElement | undefined {
  const all = facts();
  const at = all.indexOf(fact);
  return all.slice(at + 1).find((each) => !each.hasAttribute("data-sent")) ?? all[at - 1];
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function lightWordsOf(fact: HTMLElement): void {
  if (!sheet) return;
  darken(sheet);
  for (const span of spansOf(fact)) light(sheet, span);
  revealIn(sheet);
  void picturing?.light(spansOf(fact));
}

function revealIn(page: HTMLElement): void {
  const first = page.querySelector("mark");
  if (first && scrollsByItself(page)) reveal(first, page);
}

/** The first of those that are lit, in the text or on the page, whichever is shown. */
function wordsInSight(): Element | undefined {
  const lit = [...document.querySelectorAll(".sheet mark, [data-picture] rect")];
  return lit.find((each) => each.getClientRects().length > 0);
}

function chosen(words: string, span: Span): void {
  void picturing?.light([span]);
  const told = words.length > 200 ? `${words.slice(0, 200)} …` : words;
  tell((said?.dataset["say"] ?? "").replace("…", () => told));
}

/** For whoever does not see the page: once, and nothing twice. */
function tell(words: string): void {
  if (said && said.textContent !== words) said.textContent = words;
}
