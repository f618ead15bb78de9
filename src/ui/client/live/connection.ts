// The way to the room: found again at once when it is lost, and doubted when nothing is heard.
import type { FromBrowser, FromRoom } from "../../../features/room/live/protocol.ts";
import { asksFirst, pauseBefore } from "./pauses.ts";

/** "blocked": Genbo answers, but something between refuses this way to it. "over": the page must be loaded anew before
 *  anything comes. */
export type Contact = "open" | "lost" | "blocked" | "signedOut" | "over";

interface Ends {
  /** The hello of this moment. */
  greet: () => FromBrowser;
  hear: (said: FromRoom) => void;
  tell: (contact: Contact) => void;
  /** Whether Genbo answers an ordinary request. */
  isThere: () => Promise<boolean>;
}

export interface Connection {
  /** Whether it could be said. */
  say: (said: FromBrowser) => boolean;
  /** Greets anew: all that is missing comes. */
  ask: () => void;
}

/** The room's own reasons, after which it is no use to come back; see features/room/live/protocol.ts. */
const final: Readonly<Record<number, Contact>> = { 4400: "over", 4401: "signedOut", 4403: "over" };
const [restarting, crowded] = [1012, 1013];
const isBusy = (code: number): boolean => code === crowded || code === restarting;
const answersWithin = 4000;
/** The second once some have failed: a browser holds the next ones back, Chrome for up to five seconds. */
const [opensWithin, heldBackWithin] = [3000, 7000];
const quietAtMost = 20_000;
/** So many sockets fail while Genbo answers before this way to it is taken to be refused. */
const refusalsEnough = 2;

export function connect(address: string, { greet, hear, tell, isThere }: Ends): Connection {
  let socket: WebSocket | undefined;
  let tries = 0;
  let hasBeenOpen = false;
  let isOver = false;
  /** Genbo answered just before this socket was tried. */
  let isAnswering = false;
  let refusals = 0;
  let isBlocked = false;
  let asking: symbol | undefined;
  let next: ReturnType<typeof setTimeout> | undefined;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  /** The more sockets have failed, the longer a browser holds back the next: soon it is asked first whether Genbo is
   *  there at all. */
  async function seek(): Promise<void> {
    clearTimeout(next);
    if (!asksFirst(tries)) return open();
    const asked = Symbol("asked");
    asking = asked;
    isAnswering = await isThere();
    if (asking !== asked) return;
    if (isAnswering) open();
    else seekLater();
  }

  function seekLater(pause = pauseBefore(tries, hasBeenOpen && !isBlocked, Math.random())): void {
    tries++;
    next = setTimeout(() => void seek(), pause);
  }

  function open(): void {
    const made = new WebSocket(address);
    socket = made;
    doubtIn(asksFirst(tries) ? heldBackWithin : opensWithin);
    made.addEventListener("open", () => {
      if (made === socket) ask();
    });
    made.addEventListener("message", ({ data }) => {
      if (made === socket) heard(JSON.parse(String(data)));
    });
    made.addEventListener("close", ({ code }) => {
      if (made === socket) lose(code);
    });
  }

  function heard(said: FromRoom): void {
    clearTimeout(quiet);
    clearTimeout(doubt);
    doubt = undefined;
    quiet = setTimeout(ask, quietAtMost);
    hear(said);
    if (said.kind === "signedOut") end("signedOut");
    if (said.kind !== "whole") return;
    tries = 0;
    hasBeenOpen = true;
    refusals = 0;
    isAnswering = false;
    isBlocked = false;
    tell("open");
  }

  function lose(code: number): void {
    const reason = final[code];
    drop();
    if (reason !== undefined) return end(reason);
    if (isAnswering && !isBusy(code)) refusals++;
    isAnswering = false;
    isBlocked ||= refusals >= refusalsEnough;
    tell(isBlocked ? "blocked" : "lost");
    seekLater(code === crowded ? 1000 + 1500 * Math.random() : undefined);
  }

  function drop(): void {
    for (const timer of [next, doubt, quiet]) clearTimeout(timer);
    const old = socket;
    asking = undefined;
    socket = undefined;
    old?.close();
  }

  function end(reason: Contact): void {
    isOver = true;
    drop();
    tell(reason);
  }

  function doubtIn(pause: number): void {
    clearTimeout(doubt);
    doubt = setTimeout(() => lose(0), pause);
  }

  function say(said: FromBrowser): boolean {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(said));
    if (said.kind !== "at" && doubt === undefined) doubtIn(answersWithin);
    return true;
  }

  function ask(): void {
    clearTimeout(doubt);
    doubt = undefined;
    say(greet());
  }

  /** Something has happened to the network, or nobody has looked for a while. */
  function lookAgain(): void {
    if (isOver) return;
    if (socket?.readyState === WebSocket.OPEN) ask();
    else {
      drop();
      tries = 0;
      void seek();
    }
  }

  addEventListener("online", lookAgain);
  addEventListener("offline", () => {
    if (socket) lose(0);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") lookAgain();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) lookAgain();
  });
  void seek();
  return { say, ask };
}
