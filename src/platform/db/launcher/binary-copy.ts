import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Account, runAs } from "./account.ts";

/** npm packages carry no symbolic links, and npm runs no install scripts: the library links are made here. */
export async function linkLibraries(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    // One that stands already is right, and a folder that can't be written is found out by trying to run.
    await symlink(basename(source), join(native, "..", target)).catch(() => undefined);
  }
}

/** Copies the binaries, once, to a place where an account without rights can run them. Gives the copied folder;
 *  null when the place can't be made, or the account can't go there. */
export async function copyBinaries(
  native: string,
  place: string,
  account: Account | null,
): Promise<string | null> {
  const { version }: { version: string } = JSON.parse(
    await readFile(join(native, "../package.json"), "utf8"),
  );
  const folder = join(place, `postgresql-${version}`);
  const part = `${folder}.part-${process.pid}`;
  try {
    if (!existsSync(place)) {
      await mkdir(place);
      await chmod(place, 0o755);
    }
    if (!mayEnter(place, account)) return null;
    if (!existsSync(folder)) {
      await cp(native, join(part, "native"), { recursive: true, verbatimSymlinks: true });
      await linkLibraries(join(part, "native"));
      await openToAll(part);
      await rename(part, folder);
    }
  } catch {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
  }
  return join(folder, "native");
}

function mayEnter(place: string, account: Account | null): boolean {
  return spawnSync("sh", ["-c", 'test -x "$0"', place], { ...runAs(account), cwd: "/" }).status === 0;
}

// Read and run for everybody, whatever the umask was when the packages were installed.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}
