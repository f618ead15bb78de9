import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach } from "vitest";

export const project = fileURLToPath(new URL("../..", import.meta.url));
export const node24 = join(project, "node_modules/.bin/node");
const holder = fileURLToPath(new URL("holder.ts", import.meta.url));

export interface Account {
  uid: number;
  gid: number;
}

export interface Holder {
  connection: pg.ClientConfig;
  refused?: string;
  /** Leaves as a process should. */
  leave(): Promise<void>;
  /** Dies without a word. */
  kill(): Promise<void>;
}

/** A process that uses the database of the folder, once it has it or has been refused. */
export const hold = (folder: string, account?: Account) => startHolder(folder, account).ready;

/** The same, from the moment it is started. */
export function startHolder(folder: string, account?: Account) {
  const child = spawn(node24, [holder, folder], { ...account, stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(child, "exit");
  async function leave() {
    child.stdin.end();
    await gone;
  }
  async function kill() {
    child.kill("SIGKILL");
    await gone;
  }
  async function whenReady(): Promise<Holder> {
    const crashed = gone.then(() => [JSON.stringify({ refused: "crashed" })]);
    const [line] = await Promise.race([once(createInterface(child.stdout), "line"), crashed]);
    const said: Pick<Holder, "connection" | "refused"> = JSON.parse(line);
    return { ...said, leave, kill };
  }
  return { pid: child.pid ?? 0, kill, ready: whenReady() };
}

/** Folders that are thrown away after each test, with the servers that a failed test left in them. */
export function folders() {
  let made: string[] = [];
  afterEach(() => {
    for (const folder of made) {
      const pid = serverOf(folder);
      if (pid !== null) process.kill(pid, "SIGKILL");
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    }
    made = [];
  });
  return (account?: Account) => {
    const folder = mkdtempSync(join(tmpdir(), "genbo-launch-"));
    if (account) chownSync(folder, account.uid, account.gid);
    made.push(folder);
    return folder;
  };
}

/** The process number of the folder's server; null when none is up. */
export function serverOf(folder: string): number | null {
  try {
    const pid = Number(readFileSync(join(folder, "db/postmaster.pid"), "utf8").split("\n")[0]);
    return process.kill(pid, 0) ? pid : null;
  } catch {
    return null;
  }
}

export async function ask(connection: pg.ClientConfig, statement: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query({ text: statement, rowMode: "array" })).rows.flat();
  } finally {
    await client.end().catch(() => undefined);
  }
}
