// Takes mail in by SMTP: nothing but what is sent to our own address, and no more at once than can be read.
import { once } from "node:events";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { SMTPServerDataStream, SMTPServerSession } from "smtp-server";
import { readCertificate, renewals } from "./certificate.ts";
import { type MailIn, tagOf } from "./server.ts";

export interface Envelope {
  /** Empty of mail that no one is to answer. */
  readonly sender: string;
  readonly recipient: string;
}

/** Keeps a mail; until it is done, whoever sent it has it still. */
export type Take = (raw: Buffer, envelope: Envelope) => Promise<void>;

export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

const mostBytes = 5_000_000;
const mostAtOnce = 20;
const patience = 30_000;

interface Surroundings {
  readonly settings: { readonly mailIn: MailIn | null; readonly host: string };
  readonly take: Take;
}

/** Where nobody has said that mail comes in, nothing is listened to. */
export async function startMailIn({ settings, take }: Surroundings): Promise<Listening> {
  const { mailIn, host } = settings;
  if (mailIn === null || mailIn.port === null) return { port: 0, stop: async () => undefined };
  const { certificate } = mailIn;
  const renewed = certificate === undefined ? () => undefined : renewals(certificate);
  const { SMTPServer } = await import("smtp-server");
  const server = new SMTPServer({
    // Without a certificate, a server of the keeper's own stands in front of it and sees to encryption.
    disabledCommands: certificate === undefined ? ["AUTH", "STARTTLS"] : ["AUTH"],
    ...(certificate === undefined ? {} : readCertificate(certificate)),
    onConnect: (_, done) => {
      const changed = renewed();
      if (changed !== undefined) server.updateSecureContext(changed);
      done();
    },
    size: mostBytes,
    maxClients: mostAtOnce,
    socketTimeout: patience,
    closeTimeout: 1000,
    onRcptTo: ({ address }, _, done) =>
      done(tagOf(address, mailIn) === null ? refusal(550, "no such user") : null),
    onData: (...came) => void takeFrom(take, ...came),
  });
  // A connection that breaks is its sender's to mend.
  server.on("error", () => undefined);
  const listening = server.listen(mailIn.port, host);
  await once(listening, "listening");
  const at = listening.address();
  return {
    port: at === null || typeof at === "string" ? mailIn.port : at.port,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

async function takeFrom(
  take: Take,
  stream: SMTPServerDataStream,
  { envelope: { mailFrom, rcptTo } }: SMTPServerSession,
  done: (refused: Error | null, answer?: string) => void,
): Promise<void> {
  const raw = await bounded(stream);
  const sender = mailFrom === false ? "" : mailFrom.address;
  if (raw === undefined) return done(refusal(552, "too large"));
  try {
    for (const { address } of rcptTo) await take(raw, { sender, recipient: address });
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return done(refusal(451, "try again later"));
  }
  return done(null, "taken");
}

/** All of it is read, so that the answer is heard; beyond the limit nothing is kept. */
async function bounded(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  let size = 0;
  const kept: Readable = stream.filter((chunk: Buffer) => (size += chunk.length) <= mostBytes);
  const raw = await buffer(kept);
  return size > mostBytes ? undefined : raw;
}

const refusal = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });
