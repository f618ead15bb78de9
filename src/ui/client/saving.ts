// Sends forms as they are filled in. What has not been acknowledged lies in the browser's own store, and is sent again
// after a break, a crash or a restart: whatever is sent twice counts once. Without this script the same forms are sent
// by their buttons. What came of each is told in events, which saving-shown.ts and refreshing.ts hear.

import { newName } from "./saving/new-name.ts";
import { entries, keep, newKey, root, type Waiting } from "./saving/waiting.ts";
import { writtenLive } from "./saving/written-live.ts";

interface Answer {
  place?: string;
  value?: string;
  revision?: string;
  stands?: string;
  sentence?: string;
  html?: string | null;
}

type State = "saved" | "sending" | "waiting" | "signedOut" | "other";

const longestWait = 10_000;
let wait = 500;
let isSending = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function begin(all: HTMLElement): void {
  all.classList.add("has-saving");
  for (const [key, entry] of entries()) {
    if (entry.isField) setValue(formOf(entry), valueOf(entry));
    // Asked again: whoever chose nothing is shown both once more.
    if (entry.isDisputed) keep(key, { ...entry, isDisputed: false });
  }
  all.addEventListener("input", (event) => later(event.target, 600));
  all.addEventListener("change", (event) => later(event.target, 0));
  all.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-field], [data-act]")) return;
    event.preventDefault();
    if (form.matches("[data-field]")) later(form.elements.namedItem("varde"), 0);
    else enqueueAct(form, event.submitter);
  });
  all.addEventListener("saving:wanted", (event) => {
    if (event instanceof CustomEvent) wanted(event.detail);
  });
  all.addEventListener("saving:resume", () => {
    wait = 500;
    void sendAll();
  });
  addEventListener("online", () => void sendAll());
  void sendAll();
}

// ─── What waits ──────────────────────────────────────────────────────────────────────────────────────────────────────

function later(target: unknown, pause: number): void {
  const form = target instanceof Element ? target.closest<HTMLFormElement>("form[data-field]") : null;
  if (!form || (target instanceof Element && writtenLive.has(target))) return;
  const known = entries().find(([, entry]) => entry.isField && entry.form === form.id);
  if (known?.[1].isDisputed === true) return;
  keep(known?.[0] ?? newKey(), entryOf(form, null));
  clearTimeout(timer);
  timer = setTimeout(() => void sendAll(), pause);
}

function enqueueAct(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const entry = entryOf(form, submitter);
  keep(newKey(), entry);
  form.dataset["onward"] = submitter?.dataset["onward"] ?? "";
  tell(form, "kept", { value: valueOf(entry) });
  void sendAll();
}

/** An act that another script asks for. */
function wanted(act: Pick<Waiting, "form" | "action" | "fields">): void {
  keep(newKey(), { ...act, isField: false, isDisputed: false });
  void sendAll();
}

function entryOf(form: HTMLFormElement, submitter: HTMLElement | null): Waiting {
  const fields = [...new FormData(form, submitter)].map(([name, value]): [string, string] => [
    name,
    name === "nytt" ? newName() : textOf(value),
  ]);
  const isField = form.matches("[data-field]");
  return { form: form.id, action: form.action, fields, isField, isDisputed: false };
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

const valueOf = ({ fields }: Waiting): string =>
  fields.find(([name]) => name === "varde")?.[1] ?? fields.find(([name]) => name === "rad")?.[1] ?? "";

const withRevision = (entry: Waiting, revision: string): Waiting => ({
  ...entry,
  fields: entry.fields.map(([name, value]) => [name, name === "revision" ? revision : value]),
});

// ─── Sending ─────────────────────────────────────────────────────────────────────────────────────────────────────────

async function sendAll(): Promise<void> {
  if (isSending || !root) return;
  isSending = true;
  try {
    for (let next = firstToSend(); next; next = firstToSend()) {
      tellState("sending");
      const [key, entry] = next;
      const answered = await sent(entry);
      if (typeof answered === "string") return tryLater(answered);
      wait = 500;
      taken(key, entry, answered.status, answered.answer);
    }
    tellState("saved");
  } finally {
    isSending = false;
  }
}

const firstToSend = () => entries().find(([, entry]) => !entry.isDisputed);

/** Our answer, or why there is none. */
async function sent(entry: Waiting): Promise<{ status: number; answer: Answer } | State> {
  try {
    const response = await fetch(entry.action, {
      method: "POST",
      body: new URLSearchParams(entry.fields),
      headers: { accept: "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(15_000),
    });
    if (response.type === "opaqueredirect") return "signedOut";
    const isOurs = response.headers.get("content-type")?.startsWith("application/json") === true;
    if (response.status >= 500) return "waiting";
    if (!isOurs && response.status !== 404) return "other";
    return { status: response.status, answer: isOurs ? await response.json() : {} };
  } catch {
    return "waiting";
  }
}

function tryLater(why: State): void {
  tellState(why);
  setTimeout(() => void sendAll(), wait);
  wait = Math.min(wait * 2, longestWait);
}

function taken(key: string, entry: Waiting, code: number, answer: Answer): void {
  const form = formOf(entry);
  const now = entries().find(([each]) => each === key)?.[1] ?? entry;
  if (code === 409 && answer.stands !== undefined && form) {
    dispute(key, now, form, answer);
    return;
  }
  if (code !== 200 && (!form || code === 404)) {
    lose(key, now);
    return;
  }
  const hasChanged = valueOf(now) !== valueOf(entry);
  if (code === 200 && entry.isField && hasChanged && answer.revision !== undefined) {
    // What was typed meanwhile was typed upon what has just been saved.
    keep(key, withRevision(now, answer.revision));
  } else localStorage.removeItem(key);
  if (code === 200) {
    if (form) setRevision(form, answer.revision);
    tell(form ?? root, "taken", { ...answer, hasChanged, isField: entry.isField });
  } else tell(form, "refused", { ...answer, mine: valueOf(entry) });
}

/** Words that have no place any more stay until somebody has taken them elsewhere, and thrown them away. */
function lose(key: string, entry: Waiting): void {
  const mine = valueOf(entry);
  if (mine === "") localStorage.removeItem(key);
  else {
    keep(key, { ...entry, isDisputed: true });
    tell(root, "lost", { mine, forget: () => localStorage.removeItem(key) });
  }
}

/** Nothing is written over what somebody else has written until it is said so. */
function dispute(
  key: string,
  entry: Waiting,
  form: HTMLFormElement,
  { stands = "", revision = "" }: Answer,
): void {
  keep(key, { ...entry, isDisputed: true });
  const settle = (isMine: boolean): void => {
    const now = formOf(entry) ?? form;
    setRevision(now, revision);
    if (isMine) keep(key, entryOf(now, null));
    else localStorage.removeItem(key);
    if (!isMine) setValue(now, stands);
    void sendAll();
  };
  tell(form, "disputed", { stands, mine: valueOf(entry), settle });
}

// ─── The forms ───────────────────────────────────────────────────────────────────────────────────────────────────────

function formOf(entry: Waiting): HTMLFormElement | null {
  const form = document.getElementById(entry.form);
  return form instanceof HTMLFormElement ? form : null;
}

function setRevision(form: HTMLFormElement, revision: string | undefined): void {
  const kept = form.querySelector<HTMLInputElement>("[name=revision]");
  if (kept && revision !== undefined) kept.value = revision;
}

function setValue(form: HTMLFormElement | null, value: string): void {
  const field = form?.querySelector<HTMLInputElement>("[name=varde]");
  if (field?.type === "checkbox") field.checked = value !== "";
  else if (field) field.value = value;
}

function tell(where: Element | null, what: string, detail: object): void {
  where?.dispatchEvent(new CustomEvent(`saving:${what}`, { bubbles: true, detail }));
}

function tellState(state: State): void {
  tell(root, "state", { state, left: entries().length });
}

if (root) begin(root);
