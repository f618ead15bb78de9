// The mail server of the bench, and what has come to it.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { nodeProgram } from "../surroundings/genbo.ts";

/** One mail that came. */
interface Came {
  /** By the clock of this process, in milliseconds. */
  readonly at: number;
  readonly bytes: number;
}

export interface Mailbox {
  readonly url: string;
  /** The next so many mails, when the last of them has come. */
  readonly take: (count: number) => Promise<readonly Came[]>;
  readonly stop: () => Promise<void>;
}

const patience = 120_000;

export async function openMailbox(): Promise<Mailbox> {
  const server = nodeProgram("calling/mail-server.ts");
  if (server.stdout === null) throw new Error("the mail server has no output");
  const lines = createInterface(server.stdout);
  const [url]: unknown[] = await once(lines, "line");
  const waiting: Came[] = [];
  lines.on("line", (line) => waiting.push({ at: performance.now(), bytes: Number(line) }));
  return {
    url: String(url),
    async take(count) {
      while (waiting.length < count) await once(lines, "line", { signal: AbortSignal.timeout(patience) });
      return waiting.splice(0, count);
    },
    async stop() {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
    },
  };
}
