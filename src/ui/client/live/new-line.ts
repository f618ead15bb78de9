// An empty line to write in, there at once: by Enter at the end of the last one, or by its key. The server makes its row
// as soon as it hears of it, and sends the page's own shape of it.
import { newName } from "../saving/new-name.ts";

interface Page {
  root: HTMLElement;
  /** A field has been put into the page. */
  look: () => void;
}

export function newLines({ root, look }: Page) {
  const template = root.querySelector<HTMLTemplateElement>("template[data-new-line]");

  root.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || !isEnterAtEnd(event, field)) return;
    const form = formFor(field);
    if (!form) return;
    event.preventDefault();
    if (field.value.trim() !== "") go(form);
  });
  root.addEventListener("keys:led", (event) => {
    const form =
      event.target instanceof Element ? event.target.closest<HTMLFormElement>("[data-live-line]") : null;
    if (!form || !template) return;
    event.preventDefault();
    go(form);
  });

  /** To the empty line that is there already, otherwise to a new one. */
  function go(form: HTMLFormElement): void {
    const item = form.dataset["liveLine"] ?? "";
    const fields = [...root.querySelectorAll<HTMLTextAreaElement>(fieldsOf(item))];
    const empty = fields.find(({ value }) => value === "") ?? add(form, item);
    empty?.focus();
  }

  function add(form: HTMLFormElement, item: string): HTMLTextAreaElement | null {
    const row = newName();
    const { rowName = "", itemName = "" } = template?.dataset ?? {};
    const html = (template?.innerHTML ?? "").replaceAll(rowName, row).replaceAll(itemName, item);
    const made = document.createElement("template");
    made.innerHTML = html;
    const line = made.content.firstElementChild;
    if (!(line instanceof HTMLElement)) return null;
    line.dataset["byScript"] = row;
    form.before(line);
    askForLine(form, row, "");
    look();
    return line.querySelector("textarea");
  }

  function formFor(field: HTMLTextAreaElement): HTMLFormElement | null {
    const item = field.dataset["textItem"] ?? "";
    return field.matches(fieldsOf(item))
      ? root.querySelector<HTMLFormElement>(`form[data-live-line="${item}"]`)
      : null;
  }
}

/** Has the server make a line: an empty one may be written in before it is there. */
export function askForLine(form: HTMLFormElement, row: string, words: string): void {
  const given = new Map([
    ["nytt", row],
    ["rad", words],
  ]);
  const fields = [...new FormData(form)].map(([name, value]) => [
    name,
    given.get(name) ?? (typeof value === "string" ? value : ""),
  ]);
  if (words === "") fields.push(["direkt", "ja"]);
  const detail = { form: form.id, action: form.action, fields };
  form.dispatchEvent(new CustomEvent("saving:wanted", { bubbles: true, detail }));
}

const fieldsOf = (item: string): string => `textarea[data-text-item="${item}"][data-is-line]`;

function isEnterAtEnd(event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
  const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
  const { selectionStart, selectionEnd, value } = field;
  return event.key === "Enter" && isPlain && selectionStart === selectionEnd && selectionEnd === value.length;
}
