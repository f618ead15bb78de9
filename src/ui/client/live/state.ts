// How it stands with what has been written, told to saving-shown.ts.
import type { Backlog } from "./backlog.ts";
import type { Contact } from "./connection.ts";

/** A moment without contact, or until something is acknowledged, is nothing to tell of. */
const patience = { lost: 1500, sending: 500 };

export function stateOf(root: HTMLElement, backlog: Backlog) {
  let contact: Contact | null = null;
  let told = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  function now(): { state: string; left: number } {
    const left = new Set(backlog.waiting().map(({ row }) => row)).size;
    if (contact === null || contact === "open") return { state: left === 0 ? "saved" : "sending", left };
    if (contact === "lost") return { state: left === 0 ? "noContact" : "waiting", left };
    return { state: contact, left };
  }

  function tellNow(): void {
    timer = undefined;
    const detail = now();
    const whole = JSON.stringify(detail);
    if (whole === told) return;
    told = whole;
    root.dispatchEvent(new CustomEvent("live:state", { detail }));
  }

  function tell(): void {
    const { state } = now();
    if (state === "saved" || state === "signedOut" || state === "over") {
      clearTimeout(timer);
      tellNow();
    } else timer ??= setTimeout(tellNow, state === "sending" ? patience.sending : patience.lost);
  }

  return {
    tell,
    reached(reached: Contact): void {
      // Until it has been reached once, forms do as they do without it.
      if (contact === null && reached !== "open") return;
      contact = reached;
      tell();
    },
    /** From now on all goes as forms. */
    leave(): void {
      contact = null;
      tell();
    },
  };
}
