// Takes what waits in the outbox to the mail server, for as long as Genbo runs.
import { type Rounds, startRounds } from "../clock/rounds.ts";
import type { Db } from "../db/schema.ts";
import type { MailIn } from "../mail-in/server.ts";
import type { MailServer } from "./server.ts";
import { deliverNext } from "./delivery.ts";
import { smtpTo } from "./smtp.ts";

interface Surroundings {
  db: Db;
  settings: { mail: MailServer | null; mailIn?: Pick<MailIn, "address"> | null };
  now?: () => Date;
  /** How often the outbox is looked into, in milliseconds. */
  every?: number;
}

/** Without a mail server nothing is sent, and mail stays in the outbox. When it has stopped, the mail under way is with
 *  the server. */
export function startPost({ db, settings, now = () => new Date(), every = 2000 }: Surroundings): Rounds {
  if (settings.mail === null) return { stop: async () => undefined };
  const send = smtpTo(settings.mail, settings.mailIn ?? null);
  return startRounds(async (signal) => {
    while (!signal.aborted && (await deliverNext(db, send, now())));
  }, every);
}
