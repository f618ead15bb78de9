// Genbo as it is started for its users, on a data folder of the test's own, to be killed at any moment.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { node24, project, serverOf } from "../launcher/processes.ts";

export interface Program {
  readonly address: string;
  /** Dies without a word; its database server lives on. */
  kill(): Promise<void>;
  /** Ends as it is asked to; its exit code. */
  stop(): Promise<number | null>;
}

/** Built as it is now. */
export function prepare(): void {
  const prepared = spawnSync(node24, [join(project, "bin/prepare.mjs")], { stdio: "inherit" });
  if (prepared.status !== 0) throw new Error("Genbo can't be built; see above");
}

export async function startProgram(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const env = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    GENBO_DATA: folder,
    PORT: "0",
    ...settings,
  };
  const child = spawn(node24, ["--enable-source-maps", join(project, "dist/cli/main.js"), "start"], {
    cwd: project,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  return {
    address: await Promise.race([addressIn(createInterface(child.stdout)), gone.then(neverRan)]),
    kill: () => end("SIGKILL"),
    async stop() {
      await end("SIGTERM");
      return child.exitCode;
    },
  };
}

async function addressIn(lines: AsyncIterable<string>): Promise<string> {
  return new Promise((found) => {
    void (async () => {
      for await (const line of lines) {
        const [address] = /http:\/\/\S+/.exec(line) ?? [];
        if (address !== undefined) found(address);
      }
    })();
  });
}

function neverRan(): never {
  throw new Error("Genbo ended before it was running; see above");
}

/** The database server and all that it has started die at once, as when the machine is short of memory. */
export function killDatabase(folder: string): void {
  const server = serverOf(folder);
  if (server === null) throw new Error("there is no database server to kill");
  const workers = readFileSync(`/proc/${server}/task/${server}/children`, "utf8").trim().split(" ");
  for (const pid of [server, ...workers.map(Number)]) kill(pid);
}

function kill(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, "SIGKILL");
  } catch {
    // One that has ended by itself meanwhile.
  }
}
