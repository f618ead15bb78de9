import { readFile, stat } from "node:fs/promises";
import { Refusal } from "../../refusal.ts";

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const unprivileged = ["genbo", "postgres", "nobody"];

/** Whom the server runs as: null for ourselves. PostgreSQL refuses to run as root, so root lends it the account
 *  that owns the cluster already, or one without rights. */
export async function serverAccount(cluster: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = await knownAccounts();
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) {
    const known = accounts.find((account) => account.uid === owner.uid);
    return { name: known?.name ?? String(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  for (const name of unprivileged) {
    const account = accounts.find((each) => each.name === name);
    if (account) return account;
  }
  throw new Refusal("no-account");
}

async function knownAccounts(): Promise<Account[]> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n");
  return lines.map((line) => {
    const [name = "", , uid, gid] = line.split(":");
    return { name, uid: Number(uid), gid: Number(gid) };
  });
}

/** What spawn needs to run a program as the account. */
export const runAs = (account: Account | null) => (account ? { uid: account.uid, gid: account.gid } : {});
