// Takes mail in from a mailbox on somebody's server (IMAP), for installations that no mail can be sent to directly. The
// mailbox is Genbo's alone: what has been read there is marked as seen.
import { ImapFlow } from "imapflow";
import { sql } from "kysely";
import { type Rounds, startRounds } from "../clock/rounds.ts";
import type { Db } from "../db/schema.ts";
import { envelopeOf } from "./envelope.ts";
import type { Take } from "./listen.ts";
import type { Mailbox, MailIn } from "./server.ts";

const mostBytes = 5_000_000;
const patience = 30_000;
const longestPause = 15 * 60_000;

interface Surroundings {
  readonly db: Db;
  readonly settings: { readonly mailIn: MailIn | null };
  readonly take: Take;
  /** How often it is looked into, in milliseconds; and at first as long after trouble, then twice as long each time. */
  readonly every?: number;
}

/** Where no mailbox is named, nothing is fetched. */
export function startMailbox({ db, settings: { mailIn }, take, every = 20_000 }: Surroundings): Rounds {
  const mailbox = mailIn?.mailbox;
  if (mailIn === null || mailbox === undefined) return { stop: async () => undefined };
  let failures = 0;
  let notBefore = 0;
  return startRounds(async (signal) => {
    if (Date.now() < notBefore) return;
    try {
      await alone(db, () => fetchAll(mailbox, { mailIn, take, signal }));
      failures = 0;
    } catch (error) {
      notBefore = Date.now() + Math.min(every * 2 ** failures++, longestPause);
      throw error;
    }
  }, every);
}

/** Of the processes that share a register one fetches at a time; if it is killed, its connection ends, and another may. */
async function alone(db: Db, work: () => Promise<void>): Promise<void> {
  const name = sql`hashtextextended('mailbox', 0)`;
  await db.connection().execute(async (held) => {
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_lock(${name}) as "isOurs"`.execute(
      held,
    );
    if (!rows[0]?.isOurs) return;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${name})`.execute(held);
    }
  });
}

interface Fetching {
  readonly mailIn: MailIn;
  readonly take: Take;
  readonly signal: AbortSignal;
}

async function fetchAll({ path, ...server }: Mailbox, { mailIn, take, signal }: Fetching): Promise<void> {
  const client = new ImapFlow({
    ...server,
    logger: false,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  // What it tells besides, the call under way tells too.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.mailboxOpen(path);
    const unseen = (await client.search({ seen: false }, { uid: true })) || [];
    let trouble: unknown;
    for (const uid of unseen) {
      if (signal.aborted) break;
      // One that cannot be kept now is tried again; the others need not wait for it.
      await takeOne(client, uid, { mailIn, take }).catch((error: unknown) => (trouble = error));
      if (!client.usable) break;
    }
    if (trouble !== undefined) throw trouble;
    await client.logout();
  } finally {
    client.close();
  }
}

/** It is seen when it stands in the register. One that is fetched twice, because we were stopped between the two, is
 *  known there. */
async function takeOne(
  client: ImapFlow,
  uid: number,
  { mailIn, take }: Omit<Fetching, "signal">,
): Promise<void> {
  const fetched = await client.fetchOne(String(uid), { source: { maxLength: mostBytes } }, { uid: true });
  // Somebody has removed it.
  if (fetched === false || fetched.source === undefined) return;
  const raw = fetched.source;
  await take(raw, await envelopeOf(raw, mailIn));
  await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
}
