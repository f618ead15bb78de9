// What the room says, and where it goes in the page.
import type { FromBrowser, FromRoom } from "../../../features/room/live/protocol.ts";
import { announcer } from "./announcer.ts";
import { tick } from "./clock.ts";
import { type Connection, connect, type Contact } from "./connection.ts";
import { contact } from "./contact.ts";
import { placeSent } from "./sent-parts.ts";
import { type Standing, standing } from "./standing.ts";
import { tellWords } from "./words.ts";

/** What the desk does besides. */
export interface Writing {
  vectors: () => Record<string, string>;
  hear: (said: FromRoom) => void;
  reached: (now: Contact) => void;
  /** The page has been given another shape. */
  look: (stood?: Standing | null) => void;
}
export type MakeWriting = (page: HTMLElement, connection: Connection) => Writing;

export function follow(page: HTMLElement, makeWriting: MakeWriting | null): void {
  let connection: Connection | null = null;
  const way: Connection = {
    say: (said) => connection?.say(said) ?? false,
    ask: () => connection?.ask(),
  };
  const writing = makeWriting?.(page, way);
  const clock = tick();
  const announce = announcer();

  const greet = (): FromBrowser => ({
    kind: "hello",
    texts: writing?.vectors() ?? {},
    parts: Object.fromEntries(contact.hashes),
  });

  function hear(said: FromRoom): void {
    if (said.kind === "welcome") clock.set(said.now);
    else if (said.kind === "again") connection?.ask();
    else if (said.kind === "words") tellWords(said.row, said.text);
    else if (said.kind === "parts") {
      const stood = standing();
      placeSent(said.parts, said.order);
      clock.look();
      announce();
      page.dispatchEvent(new CustomEvent("live:placed"));
      writing?.look(stood);
    } else writing?.hear(said);
  }

  function reached(now: Contact): void {
    contact.isOpen = now === "open";
    showContact(now);
    page.toggleAttribute("data-reached", contact.isOpen);
    writing?.reached(now);
  }

  page.addEventListener("live:fetched", () => writing?.look());
  const there = new URL(page.dataset["live"] ?? "", location.href);
  const address = new URL(there);
  address.protocol = address.protocol.replace("http", "ws");
  connection = connect(address.href, { greet, hear, tell: reached, isThere: () => answersAt(there) });
}

const answersAt = (address: URL): Promise<boolean> =>
  fetch(address, {
    method: "HEAD",
    cache: "no-store",
    redirect: "manual",
    signal: AbortSignal.timeout(3000),
  }).then(
    ({ ok }) => ok,
    () => false,
  );

/** For those who read: whether what stands here is what stands there. */
function showContact(now: Contact): void {
  const shown = document.querySelector<HTMLElement>("[data-contact]");
  if (!shown) return;
  const told =
    now === "open" ? "" : (shown.dataset[now === "lost" || now === "blocked" ? "lost" : "over"] ?? "");
  if (shown.textContent !== told) shown.textContent = told;
}
