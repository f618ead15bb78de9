// What a figure was measured on, and of what.
import { execFile } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { promisify } from "node:util";
import { sql } from "kysely";
import { openRegister } from "../../src/platform/db/register.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { genboVersion } from "../../src/platform/version.ts";
import { project } from "./genbo.ts";

export interface About {
  readonly at: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGB: number };
  readonly versions: {
    readonly node: string;
    readonly postgres: string;
    readonly genbo: string;
    readonly commit: string;
  };
}

export async function aboutThisRun(emptyFolder: string): Promise<About> {
  const cores = cpus();
  return {
    at: new Date().toISOString(),
    machine: {
      cpu: cores[0]?.model ?? "unknown",
      cores: cores.length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
    },
    versions: {
      node: process.versions.node,
      postgres: await postgresVersion(emptyFolder),
      genbo: await genboVersion(),
      commit: await commitHere(),
    },
  };
}

async function postgresVersion(dataFolder: string): Promise<string> {
  const register = await openRegister(readSettings({ GENBO_DATA: dataFolder }));
  try {
    const { rows } = await sql<{ server_version: string }>`show server_version`.execute(register.db);
    return rows[0]?.server_version ?? "unknown";
  } finally {
    await register.close();
  }
}

/** Whoever has Genbo without its history measures no particular commit. */
async function commitHere(): Promise<string> {
  const git = (...args: string[]) => promisify(execFile)("git", args, { cwd: project });
  try {
    const [{ stdout: commit }, { stdout: changed }] = await Promise.all([
      git("rev-parse", "--short", "HEAD"),
      git("status", "--porcelain", "--untracked-files=no"),
    ]);
    return commit.trim() + (changed.trim() === "" ? "" : " with changes");
  } catch {
    return "unknown";
  }
}
