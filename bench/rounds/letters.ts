// The letters that have come to those who are asked.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { nodeProgram } from "../surroundings/genbo.ts";

export interface Letters {
  readonly url: string;
  /** The secrets in the next so many, when the last of them has come, and when that was. */
  readonly take: (count: number) => Promise<{ readonly secrets: readonly string[]; readonly at: number }>;
  readonly stop: () => Promise<void>;
}

const patience = 120_000;

export async function openLetters(): Promise<Letters> {
  const server = nodeProgram("rounds/mail-server.ts");
  if (server.stdout === null) throw new Error("the mail server has no output");
  const lines = createInterface(server.stdout);
  const [url]: unknown[] = await once(lines, "line");
  const waiting: string[] = [];
  let last = 0;
  lines.on("line", (line) => {
    waiting.push(line);
    last = performance.now();
  });
  return {
    url: String(url),
    async take(count) {
      while (waiting.length < count) await once(lines, "line", { signal: AbortSignal.timeout(patience) });
      return { secrets: waiting.splice(0, count), at: last };
    },
    async stop() {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
    },
  };
}
