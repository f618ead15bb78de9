// The folder in which PostgreSQL keeps its files, and the note in it that says who made it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "../../refusal.ts";
import { type Account, runAs, serverAccount } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { isRunning } from "./running.ts";
import { hereAs } from "./working-folder.ts";

export interface Cluster {
  folder: string;
  log: string;
  account: Account | null;
  /** The major version that made it; null when it has not been made yet. */
  madeBy: number | null;
}

const note = "genbo.json";

/** The cluster of a data folder, made or not. Refuses a folder that holds anything else than Genbo's. */
export async function clusterIn(dataFolder: string): Promise<Cluster> {
  const data = await writableFolder(dataFolder);
  const folder = join(data, "db");
  const madeBy = await majorOf(folder);
  if (madeBy === null) await refuseForeign(data);
  return { folder, log: join(data, "postgresql.log"), account: await serverAccount(folder), madeBy };
}

/** Made beside its place and then renamed, so that a start cut short leaves nothing half-made, and of two
 *  starting at once the first to finish is the one. */
export async function makeCluster(cluster: Cluster, binaries: Binaries): Promise<void> {
  await sweepParts(dirname(cluster.folder));
  const part = await mkdtemp(`${cluster.folder}.part-${process.pid}-`);
  try {
    await own(part, cluster.account);
    const made = spawnSync(binaries.initdb, ["-D", hereAs(part), ...initdbOptions(binaries.major)], {
      ...runAs(cluster.account),
      cwd: part,
      env: { LC_ALL: "C", PATH: process.env["PATH"] },
      encoding: "utf8",
    });
    if (made.status !== 0) {
      const said = made.stderr?.trim().split("\n") ?? [];
      const detail = said.find((line) => /error:|FATAL:/.test(line)) ?? said.at(-1) ?? String(made.error);
      throw new Refusal("database-did-not-start", { detail, log: cluster.log });
    }
    await writeFile(join(part, note), `${JSON.stringify({ engine: "postgresql", major: binaries.major })}\n`);
    await own(join(part, note), cluster.account);
    await rename(part, cluster.folder).catch(ignoreWhenTaken);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

// Before 17 there is no collation of PostgreSQL's own that knows letters beyond ASCII.
const initdbOptions = (major: number) => [
  "--username=genbo",
  "--auth=trust",
  "--encoding=UTF8",
  "--locale=C",
  ...(major >= 17
    ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    : ["--locale-provider=icu", "--icu-locale=und"]),
];

/** What starts that were killed have left. An initdb that outlived its start may still be writing there, so that the
 *  folder is not empty yet when it is to go. */
async function sweepParts(data: string): Promise<void> {
  for (const name of await readdir(data)) {
    const [, maker] = /^db\.part-(\d+)-/.exec(name) ?? [];
    if (!maker || isRunning(Number(maker))) continue;
    await rm(join(data, name), { recursive: true, force: true, maxRetries: 20 });
  }
}

function ignoreWhenTaken(error: NodeJS.ErrnoException) {
  if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
}

async function own(path: string, account: Account | null): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

async function writableFolder(folder: string): Promise<string> {
  try {
    await makeFolder(folder);
    const data = await realpath(folder);
    // Asked by doing: access() answers yes on a disk that is mounted read-only for root.
    await rm(await mkdtemp(join(data, "db.part-0-")), { recursive: true });
    return data;
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (detail === "ENOTDIR") throw new Refusal("data-folder-is-file", { folder });
    throw new Refusal("data-folder-unwritable", { folder, detail });
  }
}

/** Node's own recursive mkdir never ends where a file system, such as /proc, takes no folders. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch(ignoreWhenTaken);
}

async function majorOf(folder: string): Promise<number | null> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return null;
  const text = await readFile(join(folder, note), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EACCES") throw new Refusal("data-folder-of-another", { folder });
    throw new Refusal("data-folder-foreign", { folder, found: `db/` });
  });
  try {
    const { engine, major }: { engine: string; major: number } = JSON.parse(text);
    const version = await readFile(join(folder, "PG_VERSION"), "utf8");
    if (engine === "postgresql" && Number(version) === major) return major;
    throw new Error(`${note}: ${engine} ${major}, PG_VERSION: ${version.trim()}`);
  } catch (error) {
    throw new Refusal("data-folder-damaged", { folder, detail: String(error) });
  }
}

// What may lie in a data folder before the first start: what an earlier, interrupted one left, and what
// file systems and version control put there themselves.
const harmless = /^(db\.part-.*|postgresql.*|lost\+found|\..*)$/;

async function refuseForeign(data: string): Promise<void> {
  const foreign = (await readdir(data)).filter((name) => !harmless.test(name));
  if (foreign.length === 0) return;
  const found = foreign.slice(0, 3).join(", ") + (foreign.length > 3 ? " …" : "");
  throw new Refusal("data-folder-foreign", { folder: data, found });
}
