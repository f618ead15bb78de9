// What one browser says, taken in the order in which it says it.
import { randomUUID } from "node:crypto";
import { troubleIn } from "../../../platform/db/trouble.ts";
import type { Talk } from "../../../platform/web/socket.ts";
import { closing, fromBrowser, type FromBrowser } from "./protocol.ts";
import type { Browser } from "./browser.ts";
import type { Rooms } from "./rooms.ts";
import type { Subject, Writing } from "./subject.ts";

export type Visitor = Pick<Browser, "account" | "view" | "language" | "access">;

/** Nobody types so fast: more than this waiting is no browser of ours. */
const mostWaiting = 500;

export function talkWith(rooms: Rooms, subject: Subject, visitor: Visitor): Talk {
  let browser: Browser | undefined;
  let waiting = 0;
  let before: Promise<void> = Promise.resolve();

  return {
    opened(socket) {
      browser = {
        ...visitor,
        id: randomUUID(),
        isFollowing: false,
        own: "",
        here: "",
        send: (message) => socket.send(JSON.stringify(message)),
        sendText: (text) => socket.send(text),
        close: (code) => socket.close(code),
      };
      rooms.enter(subject, browser);
    },
    said(text) {
      const said = understood(text);
      if (browser === undefined || rooms.isStopping) return;
      if (said === null || waiting >= mostWaiting) return browser.close(closing.unreadable);
      const own = browser;
      waiting += 1;
      before = rooms.during(before.then(() => take(own, said)).finally(() => (waiting -= 1)));
    },
    closed() {
      if (browser !== undefined) rooms.leave(subject, browser);
    },
  };

  async function take(own: Browser, said: FromBrowser): Promise<void> {
    if (said.kind === "hello") rooms.greet(subject, { browser: own, hello: said });
    else if (said.kind === "at") rooms.stand(own, said.at);
    else await store(own, said);
  }

  async function store(own: Browser, said: Writing): Promise<void> {
    const leave = await rooms.inTurnToWrite();
    try {
      const { id } = said;
      const reason = await subject.write(rooms.register, own, said);
      own.send(reason === null ? { kind: "stored", id } : { kind: "refused", id, reason });
    } catch (error) {
      // What has not been acknowledged is sent again when he is back.
      if (troubleIn(error) === null)
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      own.close(closing.crowded);
    } finally {
      leave();
    }
  }
}

function understood(text: string): FromBrowser | null {
  try {
    return fromBrowser.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
