// Puts the page's parts in the shape that the server gives them now, after something has been saved. What somebody is
// writing, where he is and what he has opened stay as they are.

const whole = document.querySelector<HTMLElement>("[data-saving]");
const page = whole?.dataset["page"] ?? location.pathname;
let soon: ReturnType<typeof setTimeout> | undefined;
let goTo: { where: string; onward: string } | null = null;

whole?.addEventListener("saving:taken", (event) => {
  const form = event.target;
  if (!(event instanceof CustomEvent) || !(form instanceof HTMLElement)) return;
  const { isField, place: where = "" } = event.detail;
  const isBeingWritten = isField && form.matches(".text") && form.contains(document.activeElement);
  if (isBeingWritten) return;
  if (!isField) goTo = { where, onward: form.dataset["onward"] ?? "" };
  clearTimeout(soon);
  soon = setTimeout(() => void refresh(), isField ? 200 : 0);
});

async function refresh(): Promise<void> {
  const response = await fetch(page, { headers: { accept: "text/html" } }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const [at, caret] = [document.activeElement?.id ?? "", caretOf(document.activeElement)];
  for (const part of fresh.querySelectorAll<HTMLElement>("[data-part]")) place(part);
  for (const gone of document.querySelectorAll("[data-part]"))
    if (!fresh.getElementById(gone.id)) gone.remove();
  focusOn(at, caret);
}

/** A part that is new stands behind the one that it stands behind on the server's page. */
function place(part: HTMLElement): void {
  const old = document.getElementById(part.id);
  if (!old) {
    const before = part.previousElementSibling;
    const known = before && document.getElementById(before.id);
    if (known) known.after(document.importNode(part, true));
    else document.getElementById(part.parentElement?.id ?? "")?.prepend(document.importNode(part, true));
  } else if (bare(old) !== bare(part)) {
    const made = document.importNode(part, true);
    keepWriting(old, made);
    old.replaceWith(made);
  }
}

/** Without the names of what is to be added, which every page has of its own, and without what scripts have shown. */
const bare = (part: HTMLElement): string =>
  part.outerHTML.replaceAll(/(?<=name="nytt" value=")[^"]*|(?<=<details[^>]*) open=""/g, "");

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is typed and not yet acknowledged, upon the text that it was typed upon; and what is open. */
function keepWriting(old: HTMLElement, made: HTMLElement): void {
  for (const form of old.querySelectorAll<HTMLFormElement>("form[id]")) {
    const twin = made.querySelector<HTMLFormElement>(`#${CSS.escape(form.id)}`);
    const isUnsaved = form.matches("[data-field]") && waits(form.id);
    for (const field of form.querySelectorAll<Field>("input, textarea, select")) {
      const same = twin?.querySelector<Field>(`[name="${field.name}"]:not([type=radio])`);
      const isTyped = form.matches("[data-act]") && field.name === "rad" && field.type !== "hidden";
      if (!same || !(isUnsaved || isTyped) || field.type === "checkbox") continue;
      same.value = field.value;
    }
    const [shown, read] = [form.querySelector("[data-read]"), twin?.querySelector("[data-read]")];
    if (shown && read) read.replaceChildren(...shown.childNodes);
    const [told, tell] = [form.querySelector("[data-told]"), twin?.querySelector("[data-told]")];
    if (isUnsaved && told && tell) tell.replaceChildren(...told.childNodes);
  }
  for (const open of old.querySelectorAll<HTMLDetailsElement>("details[open][id]")) {
    const twin = made.querySelector<HTMLDetailsElement>(`#${CSS.escape(open.id)}`);
    if (twin) twin.open = true;
  }
}

const waits = (form: string): boolean =>
  Object.entries(localStorage).some(
    ([key, text]) => key.startsWith("genbo-saving ") && text.includes(`"form":"${form}"`),
  );

function caretOf(element: Element | null): [number, number] | null {
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type === "text");
  return isText ? [element.selectionStart ?? 0, element.selectionEnd ?? 0] : null;
}

/** Where he was; after an act, where that leads, or the field that is to be written in next. */
function focusOn(at: string, caret: [number, number] | null): void {
  const led = goTo;
  goTo = null;
  const scope = document.getElementById(led?.where ?? "");
  const next =
    led && led.onward !== ""
      ? [...(scope?.querySelectorAll<HTMLElement>(`[data-key="${led.onward}"]`) ?? [])].at(-1)
      : null;
  const was = document.getElementById(at);
  const to = next ?? was ?? scope;
  if (!to || to === document.activeElement) return;
  to.focus();
  if (to === was && caret && (to instanceof HTMLTextAreaElement || to instanceof HTMLInputElement))
    to.setSelectionRange(...caret);
  else if (to instanceof HTMLTextAreaElement) to.setSelectionRange(to.value.length, to.value.length);
}
