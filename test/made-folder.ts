import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { inject } from "vitest";
import type { MadeFolders } from "./global-setup.ts";
import type { Account } from "./launcher/processes.ts";

/** A data folder for tests that are about something else than how one is made; the account's own, where there is one. */
export function madeFolder(
  folder: string,
  kind: keyof MadeFolders = "migrated",
  account: Account | null = null,
): string {
  mkdirSync(folder, { recursive: true });
  run("cp", "-a", `${inject("madeFolders")[kind]}/.`, folder);
  if (account !== null) run("chown", "-R", `${account.uid}:${account.gid}`, folder);
  return folder;
}

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}; see above`);
}
