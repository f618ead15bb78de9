// The real program, as its users start it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { stderr } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { whenLeaving } from "./leaving.ts";

export const project = fileURLToPath(new URL("../..", import.meta.url));

export interface Serving {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** `bin/genbo` on a data folder of its own. */
export function genbo(dataFolder: string, ...args: string[]): ChildProcess {
  return genboWith({}, dataFolder, ...args);
}

/** The same with settings of its own. */
export function genboWith(settings: NodeJS.ProcessEnv, dataFolder: string, ...args: string[]): ChildProcess {
  return child(`${project}bin/genbo`, args, {
    PORT: "0",
    GENBO_DATA: dataFolder,
    HOST: "",
    GENBO_URL: "",
    DATABASE_URL: "",
    ...settings,
  });
}

/** A program of the bench's own that serves pages and says where. */
export function nodeProgram(file: string, ...args: string[]): ChildProcess {
  return child(process.execPath, ["--import", "tsx", `${project}bench/${file}`, ...args]);
}

/** Waits until the process has told its address. */
export async function serving(process: ChildProcess): Promise<Serving> {
  const address = await new Promise<string>((found, failed) => {
    let complaint = "";
    process.stderr?.setEncoding("utf8").on("data", (text: string) => (complaint += text));
    process.once("exit", (code) => failed(new Error(`ended with ${code} instead of serving: ${complaint}`)));
    if (process.stdout === null) return;
    createInterface(process.stdout).on("line", (line) => {
      const [told] = /http:\/\/\S+/.exec(line) ?? [];
      if (told !== undefined) found(told);
    });
  });
  // What it complains of while it is measured.
  process.stderr?.pipe(stderr);
  return { address, pid: process.pid ?? 0, stop: () => end(process) };
}

function child(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const started = spawn(command, args, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.once(
    "exit",
    whenLeaving(() => end(started)),
  );
  return started;
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, "exit");
  process.kill("SIGTERM");
  await gone;
}
