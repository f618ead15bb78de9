// Takes mail in from a mailbox on somebody's server (IMAP), for installations that no mail can be sent to directly. The
// mailbox is Genbo's alone: what has been read there is marked as seen. A server that can tell when something comes
// (IDLE) is listened to; another is asked again and again.
import { once } from "node:events";
import type { ImapFlow } from "imapflow";
import { sql } from "kysely";
import { type Rounds, startRounds } from "../clock/rounds.ts";
import type { Db } from "../db/schema.ts";
import { fill, messages } from "../messages.ts";
import { envelopeOf } from "./envelope.ts";
import type { Take } from "./listen.ts";
import type { Mailbox, MailIn } from "./server.ts";
import { MailboxClosed, type MailboxTrouble } from "./trouble.ts";

const mostBytes = 5_000_000;
const patience = 30_000;
const longestPause = 15 * 60_000;
/** A server that has told nothing for so long is asked all the same. */
const longestSilence = 5 * 60_000;

/** How this process last found the mailbox. */
export interface MailboxState {
  trouble: MailboxTrouble | null;
}

interface Surroundings {
  readonly db: Db;
  readonly settings: { readonly mailIn: MailIn | null };
  readonly take: Take;
  /** How often it is looked into, in milliseconds; and at first as long after trouble, then twice as long each time. */
  readonly every?: number;
  readonly state?: MailboxState;
}

/** Where no mailbox is named, nothing is fetched. */
export function startMailbox({
  db,
  settings: { mailIn },
  take,
  every = 20_000,
  state = { trouble: null },
}: Surroundings): Rounds {
  const mailbox = mailIn?.mailbox;
  if (mailIn === null || mailbox === undefined) return { stop: async () => undefined };
  let failures = 0;
  let notBefore = 0;
  return startRounds(async (signal) => {
    if (Date.now() < notBefore) return;
    const isOpen = () => {
      const { trouble } = state;
      if (trouble !== null) process.stderr.write(`${fill(messages.sv.mailboxOpen, trouble.facts)}\n`);
      state.trouble = null;
      failures = 0;
    };
    try {
      const isOurs = await alone(db, (stillOurs) =>
        fetching(mailbox, { mailIn, take, signal, isOpen, stillOurs }),
      );
      // Another process has it open.
      if (!isOurs) state.trouble = null;
      failures = 0;
    } catch (error) {
      if (error instanceof MailboxClosed) state.trouble = error.trouble;
      notBefore = Date.now() + Math.min(every * 2 ** failures++, longestPause);
      throw error;
    }
  }, every);
}

/** Of the processes that share a register one fetches at a time; if it is killed, its connection ends, and another may. */
async function alone(db: Db, work: (stillOurs: () => Promise<unknown>) => Promise<void>): Promise<boolean> {
  const name = sql`hashtextextended('mailbox', 0)`;
  return db.connection().execute(async (held) => {
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_lock(${name}) as "isOurs"`.execute(
      held,
    );
    if (!rows[0]?.isOurs) return false;
    try {
      // Whoever has lost his connection to the register has lost his turn.
      await work(() => sql`select`.execute(held));
      return true;
    } finally {
      await sql`select pg_advisory_unlock(${name})`.execute(held);
    }
  });
}

interface Fetching {
  readonly mailIn: MailIn;
  readonly take: Take;
  readonly signal: AbortSignal;
  readonly isOpen: () => void;
  readonly stillOurs: () => Promise<unknown>;
}

async function fetching(mailbox: Mailbox, { isOpen, stillOurs, ...taking }: Fetching): Promise<void> {
  const { host, port, secure, doSTARTTLS, auth } = mailbox;
  const { ImapFlow: Client } = await import("imapflow");
  const client = new Client({
    host,
    port,
    secure,
    doSTARTTLS,
    auth,
    logger: false,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  // What it tells besides, the call under way tells too.
  client.on("error", () => undefined);
  let told = new AbortController();
  client.on("exists", () => told.abort());
  client.on("close", () => told.abort());
  try {
    await open(client, mailbox);
    isOpen();
    const { signal } = taking;
    do {
      told = new AbortController();
      await takeUnseen(client, taking);
      if (!client.capabilities.has("IDLE")) break;
      await silence(client, AbortSignal.any([signal, told.signal, AbortSignal.timeout(longestSilence)]));
      await stillOurs();
    } while (client.usable && !signal.aborted);
    await client.logout();
  } finally {
    client.close();
  }
}

async function open(client: ImapFlow, mailbox: Mailbox): Promise<void> {
  try {
    await client.connect();
    await client.mailboxOpen(mailbox.path);
  } catch (error) {
    throw new MailboxClosed(error, mailbox);
  }
}

/** Listens until then; whatever is asked of the server next ends the listening. */
async function silence(client: ImapFlow, until: AbortSignal): Promise<void> {
  if (until.aborted) return;
  client.idle().catch(() => undefined);
  await once(until, "abort");
}

type Taking = Pick<Fetching, "mailIn" | "take" | "signal">;

async function takeUnseen(client: ImapFlow, { signal, ...taking }: Taking): Promise<void> {
  const unseen = (await client.search({ seen: false }, { uid: true })) || [];
  let trouble: unknown;
  for (const uid of unseen) {
    if (signal.aborted) break;
    // One that cannot be kept now is tried again; the others need not wait for it.
    await takeOne(client, uid, taking).catch((error: unknown) => (trouble = error));
    if (!client.usable) break;
  }
  if (trouble !== undefined) throw trouble;
}

/** It is seen when it stands in the register. One that is fetched twice, because we were stopped between the two, is
 *  known there. */
async function takeOne(
  client: ImapFlow,
  uid: number,
  { mailIn, take }: Omit<Taking, "signal">,
): Promise<void> {
  const fetched = await client.fetchOne(String(uid), { source: { maxLength: mostBytes } }, { uid: true });
  // Somebody has removed it.
  if (fetched === false || fetched.source === undefined) return;
  const raw = fetched.source;
  await take(raw, await envelopeOf(raw, mailIn));
  await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
}
