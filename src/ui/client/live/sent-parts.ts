// Parts as they are sent to all who see the same: what is a browser's own is filled in here.
import type { SentPart } from "../../../features/room/live/protocol.ts";
import { followPeople } from "../placing/people.ts";
import { placeParts } from "../placing/place.ts";
import { newName } from "../saving/new-name.ts";
import { contact } from "./contact.ts";

const sender = "avsandare";

export function placeSent(
  sent: Readonly<Record<string, SentPart | null>>,
  order: readonly string[] | undefined,
): void {
  const parts = Object.entries(sent).map(([id, part]): [string, Element | null] => [
    id,
    part === null ? null : elementOf(part.html),
  ]);
  placeParts(new Map(parts), order);
  followPeople();
  for (const [id, part] of Object.entries(sent)) {
    if (part === null) contact.hashes.delete(id);
    else contact.hashes.set(id, part.hash);
  }
  contact.placedAt = performance.now();
}

function elementOf(html: string): Element | null {
  const part = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  const account = document.querySelector<HTMLInputElement>(`[name=${sender}]`)?.value ?? "";
  for (const form of part?.querySelectorAll<HTMLFormElement>("form[method=post]") ?? []) {
    const field = form.querySelector<HTMLInputElement>(`[name=${sender}]`) ?? hidden(form);
    field.setAttribute("value", account);
  }
  for (const field of part?.querySelectorAll("[name=nytt]") ?? []) field.setAttribute("value", newName());
  return part ?? null;
}

function hidden(form: HTMLFormElement): HTMLInputElement {
  const field = form.ownerDocument.createElement("input");
  field.type = "hidden";
  field.name = sender;
  form.prepend(field);
  return field;
}
