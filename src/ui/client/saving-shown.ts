// Shows what saving.ts tells: whether all is saved, what was not taken and why, and both texts where two have written.
import { clockOf } from "../../lib/swedish-clock.ts";

const all = document.querySelector<HTMLElement>("[data-saving]");
const status = all?.querySelector<HTMLElement>("[data-status]");
const trouble = all?.querySelector<HTMLElement>("[data-trouble]");
const signIn = all?.querySelector<HTMLElement>("[data-sign-in]");
/** Of what is sent as forms, and of what is written live. */
let forms: Standing = { state: "saved", left: 0 };
let room: Standing = { state: "saved", left: 0 };
let asked: ReturnType<typeof setTimeout> | undefined;

if (all && status && trouble) {
  const words = status.dataset;
  on("state", ({ detail: { state, left } }) => {
    forms = { state, left };
    showState(words);
  });
  all.addEventListener("live:state", (event) => {
    if (!(event instanceof CustomEvent)) return;
    room = event.detail;
    showState(words);
  });
  on("kept", ({ target, detail: { value } }) => showWaiting(target, value));
  on("taken", ({ target, detail: { isField, value, hasChanged } }) => {
    say(target, []);
    if (isField && !hasChanged && target.classList.contains("clock"))
      setField(target, value.replace(":", "."));
    if (isField || !target.querySelector("[data-reading]")) return;
    if (target instanceof HTMLFormElement) target.reset();
    target.querySelector("[data-read]")?.replaceChildren();
  });
  on("refused", ({ target, detail: { sentence, html, mine } }) => {
    say(target, [paragraph(sentence)]);
    giveBack(target, mine);
    const shown = target.querySelector("[data-read]");
    if (shown && typeof html === "string") fill(shown, html);
    target.querySelector<HTMLElement>("fieldset input")?.focus();
  });
  on("disputed", ({ target, detail: { stands, mine, settle } }) => {
    const choose = (isMine: boolean) => () => {
      settle(isMine);
      const form = document.getElementById(target.id) ?? target;
      say(form, []);
      form.querySelector<HTMLElement>("[name=varde]")?.focus();
    };
    say(target, [
      paragraph(words["conflict"] ?? ""),
      paragraph(`${words["stands"]}: ”${stands}”`),
      paragraph(`${words["yours"]}: ”${mine}”`),
      button(words["keepMine"] ?? "", choose(true)),
      button(words["keepTheirs"] ?? "", choose(false)),
    ]);
  });
  on("lost", ({ detail: { mine, forget } }) => {
    const shown = notice(`${words["lost"]} ”${mine}”`);
    const thrown = button(words["forget"] ?? "", () => {
      forget();
      shown.remove();
    });
    shown.append(thrown);
    all.prepend(shown);
  });
  all.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.dataset["reading"]) readSoon(event.target);
  });
}

interface Standing {
  state: string;
  left: number;
}

const severities = ["saved", "sending", "noContact", "waiting", "over", "other", "signedOut"];
const severity = ({ state }: Standing): number => severities.indexOf(state);

interface Heard {
  target: HTMLElement;
  detail: Told;
}

/** What saving.ts puts into its events; each has a part of it. */
interface Told {
  state: string;
  left: number;
  value: string;
  isField: boolean;
  hasChanged: boolean;
  sentence: string;
  html: string | null;
  stands: string;
  mine: string;
  settle: (isMine: boolean) => void;
  forget: () => void;
}

function on(what: string, hear: (event: Heard) => void): void {
  all?.addEventListener(`saving:${what}`, (event) => {
    if (event instanceof CustomEvent && event.target instanceof HTMLElement)
      hear({ target: event.target, detail: event.detail });
  });
}

/** The worse of the two is told, and what waits in both. */
function showState(words: DOMStringMap): void {
  if (!status || !trouble) return;
  const { state } = severity(room) > severity(forms) ? room : forms;
  const left = forms.left + room.left;
  const told = left === 1 ? words["one"] : words["many"]?.replace("{antal}", String(left));
  const isTrouble = state !== "saved" && state !== "sending";
  signIn?.classList.toggle("visually-hidden", state !== "signedOut" && state !== "other");
  if (isTrouble) trouble.textContent = (words[state] ?? "").replace("{antal}", () => told ?? "");
  else if (state === "saved") trouble.textContent = "";
  const clock = clockOf(new Date()).replace(":", ".");
  if (state === "saved") status.textContent = (words["saved"] ?? "").replace("{tid}", clock);
  else status.textContent = isTrouble || trouble.textContent !== "" ? "" : (words["sending"] ?? "");
}

/** A line that has been typed stands there until the server has it, and there is room for the next one. A line that is
 *  read before it counts stays where it is. */
function showWaiting(form: HTMLElement, value: string): void {
  const entry = form.querySelector<HTMLInputElement>("[name=rad]:not([type=hidden]):not([data-reading])");
  if (!entry) return;
  const shown = paragraph(value);
  shown.className = "waiting-line";
  form.before(shown);
  entry.value = "";
}

function giveBack(form: HTMLElement, mine: string): void {
  const entry = form.querySelector<HTMLInputElement>("[name=rad]:not([type=hidden])");
  if (entry && entry.value === "") entry.value = mine;
  for (const shown of form.parentElement?.querySelectorAll(".waiting-line") ?? [])
    if (shown.textContent === mine) shown.remove();
}

/** How a line is understood, while it is typed. */
function readSoon(entry: HTMLInputElement): void {
  clearTimeout(asked);
  asked = setTimeout(() => void read(entry), 200);
}

async function read(entry: HTMLInputElement): Promise<void> {
  const line = entry.value;
  const item = entry.form?.querySelector<HTMLInputElement>("[name=punkt]")?.value ?? "";
  const question = new URLSearchParams({ punkt: item, rad: line });
  const response = await fetch(`${entry.dataset["reading"]}?${question}`).catch(() => null);
  // Understood a second time when it is sent, where it could not be asked for now.
  if (!response?.ok) return;
  const { html } = await response.json();
  // The page may have been refreshed meanwhile: the line then stands in another field by the same name.
  const now = document.getElementById(entry.id);
  if (!(now instanceof HTMLInputElement) || now.form === null || now.value !== line) return;
  const shown = now.form.querySelector("[data-read]");
  if (shown && typeof html === "string") fill(shown, html);
  say(now.form, []);
}

function say(form: HTMLElement, told: HTMLElement[]): void {
  form.querySelector("[data-told]")?.replaceChildren(...told);
}

function setField(form: HTMLElement, value: string): void {
  const field = form.querySelector<HTMLInputElement>("[name=varde]");
  if (field) field.value = value;
}

function fill(shown: Element, html: string): void {
  shown.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function notice(text: string): HTMLElement {
  const made = document.createElement("div");
  made.append(paragraph(text));
  made.className = "notice red stack-s";
  made.setAttribute("role", "alert");
  return made;
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
