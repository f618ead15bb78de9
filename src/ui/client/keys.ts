// Every act of a page by a key of its own. The page names the keys: `data-key` on a button is pressed, on a field is gone
// to, on a summary is opened. The nearest `data-scope` comes first, then the page. In a field a key needs Alt.

const ground = document.querySelector<HTMLElement>("[data-keys]");
const dialog = ground?.querySelector<HTMLDialogElement>("[data-keys-dialog]");
const onlyAlt = ground?.querySelector<HTMLInputElement>("[data-only-alt]");
const remembered = "genbo-keys only-alt";
let last: HTMLElement | null = null;

if (ground) {
  document.addEventListener("keydown", (event) => heed(event));
  ground.addEventListener("focusin", (event) => {
    if (event.target instanceof Element) last = event.target.closest<HTMLElement>("[data-scope]") ?? last;
  });
  // A form that is sent once leaves its keys to the next one.
  ground.addEventListener("saving:kept", ({ target }) => once(target)?.setAttribute("data-sent", ""));
  ground.addEventListener("saving:refused", ({ target }) => once(target)?.removeAttribute("data-sent"));
  for (const opener of ground.querySelectorAll("[data-open]"))
    opener.addEventListener("click", () => dialog?.showModal());
  dialog?.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
  if (onlyAlt) {
    onlyAlt.checked = localStorage.getItem(remembered) !== null;
    onlyAlt.addEventListener("change", () =>
      onlyAlt.checked ? localStorage.setItem(remembered, "1") : localStorage.removeItem(remembered),
    );
  }
}

const once = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest("[data-once]") : null;

function heed(event: KeyboardEvent): void {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.isComposing ||
    dialog?.open ||
    event.getModifierState("AltGraph")
  )
    return;
  const typing = isTyping(event.target);
  if (event.key === "Escape" && typing) {
    scope()?.focus();
    return;
  }
  if (event.key === "Escape") around(scope())?.focus();
  if (typing || onlyAlt?.checked ? !event.altKey : false) return;
  const key = keyOf(event);
  if (!act(key)) {
    if (key !== "j" && key !== "k") return;
    go(key === "j" ? 1 : -1);
  }
  event.preventDefault();
}

/** With Alt some keyboards give another sign than the letter that is on the key. */
function keyOf({ key, code, altKey }: KeyboardEvent): string {
  if (altKey && !/^[a-z?]$/i.test(key) && /^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  return key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit)$/.test(target.type);
}

/** Where he is, or was last. */
function scope(): HTMLElement | null {
  const here = document.activeElement?.closest<HTMLElement>("[data-scope]") ?? null;
  if (here) return here;
  return last?.isConnected === true ? last : document.getElementById(last?.id ?? "");
}

/** The one that it is within. */
const around = (one: HTMLElement | null): HTMLElement | null =>
  one?.parentElement?.closest<HTMLElement>("[data-scope]") ?? null;

function go(step: number): void {
  const scopes = [...document.querySelectorAll<HTMLElement>("[data-scope]")].filter((each) => !around(each));
  const within = scope();
  const here = around(within) ?? within;
  const at = here ? scopes.indexOf(here) : -1;
  const next = scopes[Math.max(0, Math.min(scopes.length - 1, at + step))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "start" });
}

/** Whether the key was somebody's. */
function act(key: string): boolean {
  if (key.length !== 1 || !/[a-z?]/.test(key)) return false;
  const named = (within: HTMLElement | null) =>
    [...(within?.querySelectorAll<HTMLElement>(`[data-key="${key}"]`) ?? [])].find(
      (each) =>
        each.offsetParent !== null && !each.closest("[data-sent]") && each.closest("[data-scope]") === within,
    );
  const here = scope();
  const found = named(here) ?? named(around(here)) ?? outsideItems(key);
  if (!found) return false;
  // Another script may know a quicker way there.
  if (!found.dispatchEvent(new CustomEvent("keys:led", { bubbles: true, cancelable: true }))) return true;
  if (found.tagName === "SUMMARY") open(found);
  else if (found.tagName === "BUTTON") found.click();
  else if (found instanceof HTMLAnchorElement) goTo(found);
  else found.focus();
  return true;
}

/** What belongs to the page as a whole may stand in any part of it, but never in another item. */
function outsideItems(key: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find(
    (each) => each.offsetParent !== null && !each.closest("[data-item]"),
  );
}

function open(summary: HTMLElement): void {
  const details = summary.closest("details");
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>("select, input:not([type=hidden]), textarea, button")?.focus();
}

function goTo(link: HTMLAnchorElement): void {
  const to = document.getElementById(link.hash.slice(1));
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: "start" });
}
