// A real mail server of the test's own, which keeps what it gets.
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";
import type { Db } from "../db/schema.ts";
import { letterOf } from "./letter.tsx";
import { enqueueMail } from "./queue.ts";

interface Received {
  /** Of the envelope. */
  sender: string;
  recipients: string[];
  message: string;
}

export interface TestMailServer {
  url: string;
  port: number;
  received: Received[];
  stop(): Promise<void>;
}

interface Ways {
  port?: number;
  /** What it says to a recipient it does not take. */
  refusal?: (address: string) => { code: number; text: string } | null;
  /** Answers no mail until this is done. */
  until?: Promise<void>;
  options?: SMTPServerOptions;
}

export async function mailServer({ port = 0, refusal, until, options }: Ways = {}): Promise<TestMailServer> {
  const received: Received[] = [];
  const take = async (
    stream: Readable,
    session: SMTPServerSession,
    done: (error: null, answer: string) => void,
  ) => {
    const message = await text(stream);
    const { mailFrom, rcptTo } = session.envelope;
    const sender = mailFrom === false ? "" : mailFrom.address;
    received.push({ sender, recipients: rcptTo.map(({ address }) => address), message });
    await until;
    done(null, `taken as ${received.length}`);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    onRcptTo({ address }, _, done) {
      const refused = refusal?.(address);
      done(refused ? Object.assign(new Error(refused.text), { responseCode: refused.code }) : null);
    },
    // Of whoever is killed in the middle of a letter nothing has come.
    onData: (...came) => void take(...came).catch(() => undefined),
    ...options,
  });
  // Whoever is killed leaves his connection broken.
  server.on("error", () => undefined);
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    received,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

export const from = "Genbo <genbo@sjobygden.example>";
export const link = "https://genbo.example/logga-in/lank/hemlig";

/** A mail to each of them. */
export async function enqueueTo(db: Db, ...recipients: string[]): Promise<void> {
  const letter = letterOf("sv", "Välkommen till Sjöbygden", ["Hej Åsa!", { link }]);
  await db.transaction().execute(async (tx) => {
    for (const recipient of recipients) await enqueueMail(tx, { kind: "invitation", recipient, ...letter });
  });
}

/** What the register says of them, by recipient. */
export const outbox = (db: Db) => db.selectFrom("mails").selectAll().orderBy("recipient").execute();
