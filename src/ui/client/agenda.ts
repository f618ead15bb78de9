// Moves the items of an agenda without loading the page anew: with the buttons, with Alt and the arrow keys, and by
// dragging. Without this script the same buttons ask the server.

const steps: Readonly<Record<string, string>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "under",
  ArrowLeft: "out",
};

let dragged: HTMLElement | undefined;

/** One move after the other: each is made from the order that the one before it has left. */
let last = Promise.resolve();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.id !== "ordning") return;
  const button = event.submitter;
  if (!(button instanceof HTMLButtonElement) || button.name !== "flytta") return;
  event.preventDefault();
  const [step = "", id = ""] = button.value.split(":");
  last = last.then(() => move(id, step));
});

document.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  const { target } = event;
  if (!event.altKey || event.ctrlKey || event.metaKey || step === undefined) return;
  if (!(target instanceof HTMLElement) || target.matches("input, textarea, select")) return;
  const id = target.closest<HTMLElement>("[data-item]")?.dataset["item"];
  if (id === undefined) return;
  event.preventDefault();
  last = last.then(() => move(id, step));
});

showHandles();

document.addEventListener("dragstart", (event) => {
  if (!(event.target instanceof HTMLElement) || !event.target.matches(".agenda-handle")) return;
  dragged = event.target.closest<HTMLElement>("[data-item]") ?? undefined;
  if (dragged === undefined) return;
  dragged.classList.add("dragged");
  event.dataTransfer?.setData("text/plain", dragged.dataset["item"] ?? "");
  event.dataTransfer?.setDragImage(dragged, 0, 0);
});

document.addEventListener("dragover", (event) => {
  const place = placeAt(event);
  if (place === undefined) return;
  event.preventDefault();
  clearMarks();
  place.element.classList.add(place.side);
});

document.addEventListener("drop", (event) => {
  const place = placeAt(event);
  if (place === undefined || dragged === undefined) return;
  event.preventDefault();
  const moved = dragged;
  const block = blockOf(moved);
  if (place.side === "into") place.element.append(...block);
  else if (place.side === "before") place.element.before(...block);
  else lastOf(place.element).after(...block);
  const isAlone = block.length === 1;
  moved.dataset["parent"] = isAlone && place.side !== "into" ? parentAt(place.element, place.side) : "";
  last = last.then(() => sendOrder(moved));
});

document.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = undefined;
  clearMarks();
});

interface Place {
  readonly element: HTMLElement;
  readonly side: "before" | "after" | "into";
}

/** Where what is dragged would come; an item with sub-items goes between items alone. */
function placeAt(event: DragEvent): Place | undefined {
  if (dragged === undefined || !(event.target instanceof Element)) return undefined;
  const item = event.target.closest<HTMLElement>("[data-item]");
  if (item === null) {
    const list = event.target.closest<HTMLElement>(".agenda-list:empty");
    return list === null ? undefined : { element: list, side: "into" };
  }
  const block = blockOf(dragged);
  if (block.includes(item) || (block.length > 1 && item.dataset["parent"] !== "")) return undefined;
  const { top, height } = (item.querySelector(".agenda-row") ?? item).getBoundingClientRect();
  return { element: item, side: event.clientY < top + height / 2 ? "before" : "after" };
}

/** Behind an item that has sub-items, it becomes the item after them; among sub-items, one of them. */
const parentAt = (element: HTMLElement, side: "before" | "after"): string =>
  side === "after" && blockOf(element).length > 1 ? "" : (element.dataset["parent"] ?? "");

function blockOf(item: HTMLElement): HTMLElement[] {
  const under = document.querySelectorAll<HTMLElement>(`[data-parent="${item.dataset["item"] ?? ""}"]`);
  return [item, ...under];
}

const lastOf = (item: HTMLElement): HTMLElement => blockOf(item).at(-1) ?? item;

function clearMarks(): void {
  for (const marked of document.querySelectorAll(".before, .after, .into"))
    marked.classList.remove("before", "after", "into");
}

async function move(id: string, step: string): Promise<void> {
  const form = document.querySelector<HTMLFormElement>("#ordning");
  const button = document.querySelector<HTMLButtonElement>(`button[name="flytta"][value="${step}:${id}"]`);
  if (form !== null && button !== null) await send(new FormData(form, button), form.action, id, step);
}

function sendOrder(moved: HTMLElement): Promise<void> {
  const form = document.querySelector<HTMLFormElement>("#ordning");
  if (form === null) return Promise.resolve();
  const order = [...document.querySelectorAll<HTMLElement>("[data-item]")].map(
    ({ dataset, parentElement }) => ({
      id: dataset["item"],
      parentId: dataset["parent"] || null,
      partId: parentElement?.dataset["part"] || null,
    }),
  );
  const data = new FormData(form);
  data.set("ordning", JSON.stringify(order));
  return send(data, form.action, moved.dataset["item"] ?? "", "");
}

/** The page as the server gives it then; what somebody writes in the form of an item stays as he left it. */
async function send(data: FormData, action: string, id: string, step: string): Promise<void> {
  try {
    const response = await fetch(action, { method: "POST", body: data });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const now = page.querySelector("main");
    const before = document.querySelector("main");
    if (now === null || before === null || page.querySelector("[data-agenda]") === null)
      throw new Error("no agenda came back");
    const open = before.querySelector(".agenda-editor");
    if (open !== null) now.querySelector(".agenda-editor")?.replaceWith(open);
    before.replaceWith(now);
    showHandles();
    focusOn(id, step);
    announce(id);
  } catch {
    // Without an answer the browser's own way tells what is wrong.
    location.reload();
  }
}

function focusOn(id: string, step: string): void {
  const item = document.querySelector<HTMLElement>(`[data-item="${id}"]`);
  const wished = item?.querySelector<HTMLElement>(`.agenda-moves button[value^="${step}:"]`);
  const other = item?.querySelector<HTMLElement>("h3 a");
  (wished ?? other)?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest" });
}

/** For whoever does not see the move. */
function announce(id: string): void {
  const item = document.querySelector<HTMLElement>(`[data-item="${id}"]`);
  const status = document.querySelector<HTMLElement>("[data-moved]");
  if (item === null || status === null) return;
  const title = item.querySelector("h3")?.textContent ?? "";
  const label = item.querySelector(".agenda-number")?.textContent ?? "";
  const [before = "", between = "", after = ""] = (status.dataset["moved"] ?? "").split("…");
  status.textContent = before + title + between + label + after;
}

function showHandles(): void {
  for (const handle of document.querySelectorAll<HTMLElement>(".agenda-handle")) {
    handle.hidden = false;
    handle.draggable = true;
  }
}
