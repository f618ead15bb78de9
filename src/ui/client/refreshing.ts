// Puts the page's parts in the shape that the server gives them now, after something has been saved. Where the room is
// live they come by themselves, and are asked for only when they do not.
import { arrive, lead } from "./placing/going-on.ts";
import { placeParts } from "./placing/place.ts";
import { contact } from "./live/contact.ts";

const whole = document.querySelector<HTMLElement>("[data-saving]");
const page = whole?.dataset["page"] ?? location.pathname;
const patience = 1500;
let soon: ReturnType<typeof setTimeout> | undefined;
let keptAt = 0;

whole?.addEventListener("saving:kept", () => (keptAt = performance.now()));
whole?.addEventListener("saving:taken", (event) => {
  const form = event.target;
  if (!(event instanceof CustomEvent) || !(form instanceof HTMLElement)) return;
  const { isField, place: where = "" } = event.detail;
  const isBeingWritten = isField && form.matches(".text") && form.contains(document.activeElement);
  if (isBeingWritten) return;
  if (!isField) lead(where, form.dataset["onward"] ?? "");
  if (contact.isOpen && contact.placedAt > keptAt) arrive();
  clearTimeout(soon);
  soon = setTimeout(() => void refresh(), contact.isOpen ? patience : isField ? 200 : 0);
});
whole?.addEventListener("live:blocked", () => void refresh());
whole?.addEventListener("live:placed", () => {
  clearTimeout(soon);
  arrive();
});

async function refresh(): Promise<void> {
  const asked = performance.now();
  const response = await fetch(page, { headers: { accept: "text/html" } }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  // What has come meanwhile is newer.
  if (contact.placedAt > asked) return;
  const parts = [...fresh.querySelectorAll("[data-part]")];
  placeParts(
    new Map(parts.map((part) => [part.id, part])),
    parts.map(({ id }) => id),
  );
  contact.hashes.clear();
  whole?.dispatchEvent(new CustomEvent("live:fetched"));
  arrive();
}
