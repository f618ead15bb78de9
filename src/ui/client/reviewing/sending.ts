// Sends the page's forms without leaving it, one after the other, and puts the page in the shape that each gives it.
import { placeParts } from "../placing/place.ts";

interface Page {
  /** Somebody has pressed: where he goes on does not wait for the answer. */
  readonly onward: (form: HTMLFormElement, button: HTMLElement | null) => void;
  /** The page has its new shape. */
  readonly arrive: (isDone: boolean) => void;
}

export function sendingFrom(review: HTMLElement, { onward, arrive }: Page): void {
  let last = Promise.resolve();
  /** Of each form that is not answered yet, the fact that was left with it. */
  const waiting: (string | undefined)[] = [];

  review.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!(form instanceof HTMLFormElement) || button?.hasAttribute("data-leaves")) return;
    event.preventDefault();
    const data = new FormData(form, button);
    onward(form, button);
    waiting.push(form.closest("[data-fact][data-sent]")?.id);
    review.setAttribute("data-busy", "");
    last = last.then(() => send(form, data)).then(rest);
  });

  function rest(): void {
    if (waiting.length === 0) review.removeAttribute("data-busy");
  }

  async function send(form: HTMLFormElement, data: FormData): Promise<void> {
    const response = await fetch(form.action, { method: "POST", body: data }).catch(() => null);
    const page = new DOMParser().parseFromString((await response?.text()) ?? "", "text/html");
    const parts = [...page.querySelectorAll("[data-review] [data-part]")];
    // Without an answer of this page the browser's own way tells what is wrong.
    if (!response || parts.length === 0) return location.reload();
    if (response.ok) {
      form.reset();
      const details = form.closest("details");
      if (details) details.open = false;
    }
    placeParts(new Map(parts.map((part) => [part.id, part])), undefined);
    waiting.shift();
    // What is still on its way is not asked about again.
    for (const id of waiting) if (id) document.getElementById(id)?.setAttribute("data-sent", "");
    arrive(response.ok);
  }
}
