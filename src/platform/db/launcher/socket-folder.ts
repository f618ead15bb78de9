import { createHash } from "node:crypto";
import { chown, lstat, mkdir } from "node:fs/promises";
import { Refusal } from "../../refusal.ts";
import type { Account } from "./account.ts";
import type { Cluster } from "./cluster.ts";

// sun_path holds 108 bytes on Linux and 104 on macOS, with "/.s.PGSQL.5432" and a closing zero.
const longest = 104 - "/.s.PGSQL.5432".length - 1;

/** Where the server's socket lies: in the cluster's own folder, or, when that path is too long for a socket, in a
 *  short private folder named after it. */
export async function socketFolder({ folder, account }: Cluster): Promise<string> {
  if (Buffer.byteLength(folder) <= longest) return folder;
  const short = `/tmp/genbo-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  await makePrivate(short, account);
  return short;
}

async function makePrivate(folder: string, account: Account | null): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (account) await chown(folder, account.uid, account.gid);
  } catch {
    // Anybody may make folders in /tmp: one that is not ours alone could hold somebody else's socket.
    const found = await lstat(folder);
    const owner = account?.uid ?? process.getuid?.();
    const isOurs =
      found.isDirectory() && (found.uid === owner || found.uid === 0) && (found.mode & 0o077) === 0;
    if (!isOurs) throw new Refusal("data-folder-of-another", { folder });
  }
}
