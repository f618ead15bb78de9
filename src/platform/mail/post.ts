// Takes what waits in the outbox to the mail server, for as long as Genbo runs.
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../db/schema.ts";
import type { MailServer } from "./server.ts";
import { deliverNext } from "./delivery.ts";
import { smtpTo } from "./smtp.ts";

export interface Post {
  /** Done when the mail under way, if any, is with the server. */
  stop(): Promise<void>;
}

interface Surroundings {
  db: Db;
  settings: { mail: MailServer | null };
  now?: () => Date;
  /** How often the outbox is looked into, in milliseconds. */
  every?: number;
}

/** Without a mail server nothing is sent, and mail stays in the outbox. */
export function startPost({ db, settings, now = () => new Date(), every = 2000 }: Surroundings): Post {
  if (settings.mail === null) return { stop: async () => undefined };
  const send = smtpTo(settings.mail);
  const stopping = new AbortController();
  const { signal } = stopping;
  const round = async () => {
    while (!signal.aborted && (await deliverNext(db, send, now())));
  };
  const rounds = async () => {
    let trouble = "";
    while (!signal.aborted) {
      // A database that is away comes back; what was under way waits in it. It is said once.
      const found = await round().then(() => "", String);
      if (found !== "" && found !== trouble) process.stderr.write(`${found}\n`);
      trouble = found;
      await pause(every, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const stopped = rounds();
  return {
    async stop() {
      stopping.abort();
      await stopped;
    },
  };
}
