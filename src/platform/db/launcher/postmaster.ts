// The server process: starting it, finding it, stopping it.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readlinkSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../../refusal.ts";
import { runAs } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { isRunning } from "./running.ts";
import { hereAs } from "./working-folder.ts";

export interface Postmaster {
  hasEnded(): boolean;
  /** Refuses with the server's own words, unless it gave up for a reason that passes. */
  refuseUnlessPassing(giveUpAt: number): void;
}

const settings = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  shared_buffers: "64MB",
  max_connections: "60",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  // What is asked for is in memory, where a page found through an index costs no more than the next one.
  random_page_cost: "1.1",
  max_logical_replication_workers: "0",
};

/** Detached, with its log in the data folder: a Ctrl-C in the terminal is for Genbo, which then stops it. */
export function spawnPostmaster(cluster: Cluster, binaries: Binaries, socket: string): Postmaster {
  const logged = turnLog(cluster.log);
  const log = openSync(cluster.log, "a", 0o600);
  const here = hereAs(cluster.folder);
  const options = Object.entries({ ...settings, cluster_name: nameOf(cluster) });
  const child = spawn(
    binaries.postgres,
    ["-D", here, "-k", socket === cluster.folder ? here : socket, "-p", "5432"].concat(
      options.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ),
    {
      ...runAs(cluster.account),
      cwd: cluster.folder,
      // Nothing of the caller's environment: PGPORT and its like would change what is started.
      env: { LC_ALL: "C", PATH: process.env["PATH"] },
      stdio: ["ignore", log, log],
      detached: true,
    },
  );
  closeSync(log);
  let fault: Error | null = null;
  child.once("error", (error) => (fault = error));
  child.unref();
  return {
    hasEnded: () => fault !== null || child.exitCode !== null || child.signalCode !== null,
    refuseUnlessPassing(giveUpAt) {
      const said = fault?.message ?? complaintOf(child.pid, readFileSync(cluster.log, "utf8").slice(logged));
      const passes = /lock file|shared memory block/.test(said) && !/No space/.test(said);
      if (!passes || Date.now() > giveUpAt) {
        throw new Refusal("database-did-not-start", { detail: said, log: cluster.log });
      }
    },
  };
}

/** The process that the cluster's lock file names, if it runs and is this cluster's server. */
export function runningPostmaster(cluster: Cluster): number | null {
  const pid = lockHolder(cluster);
  return pid !== null && isServerOf(cluster, pid) ? pid : null;
}

/** A PostgreSQL that somebody else has started on this folder must not have its lock taken away. */
export function refuseOccupied(cluster: Cluster): void {
  const pid = lockHolder(cluster);
  if (pid === null || isServerOf(cluster, pid) || !standsIn(cluster.folder, pid)) return;
  throw new Refusal("data-folder-in-use", { folder: cluster.folder, pid });
}

/** Every PostgreSQL stands in its data folder. */
function standsIn(folder: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** After a crash of the whole container its process numbers begin again, and the lock file may name something
 *  that is no server at all; PostgreSQL would then refuse to start. */
export function removeStaleLock(cluster: Cluster): void {
  const pid = lockHolder(cluster);
  if (pid !== null && isRunning(pid) && !isServerOf(cluster, pid)) {
    rmSync(join(cluster.folder, "postmaster.pid"), { force: true });
  }
}

/** Ends the sessions, has everything written to disk, and waits until the server has let go of its folder. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const pid = runningPostmaster(cluster);
  if (pid === null) return;
  process.kill(pid, "SIGINT");
  while (runningPostmaster(cluster) === pid) await pause(10);
}

export const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

// Stands in the server's command line, so that it is known again among other processes.
const nameOf = (cluster: Cluster) =>
  `genbo-${createHash("sha256").update(cluster.folder).digest("hex").slice(0, 16)}`;

/** One old log is kept; gives the length of the current one. */
function turnLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 1_000_000) return size;
  renameSync(path, `${path}.1`);
  return 0;
}

/** The log is shared with servers that run beside it for a moment: its own lines carry its process number. What its
 *  children die of comes next. */
function complaintOf(pid: number | undefined, log: string): string {
  const lines = log.trim().split("\n");
  const fatal =
    lines.findLast((line) => line.includes(`[${pid}] FATAL`)) ??
    lines.findLast((line) => /\] (?:FATAL|PANIC):/.test(line)) ??
    lines.at(-1) ??
    "";
  return fatal.replace(/^.*(?:FATAL|PANIC): +/, "");
}

function lockHolder(cluster: Cluster): number | null {
  try {
    const pid = Number(readFileSync(join(cluster.folder, "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

function isServerOf(cluster: Cluster, pid: number): boolean {
  if (process.platform !== "linux") return isRunning(pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(nameOf(cluster));
  } catch {
    return false;
  }
}
