// Where the bench keeps what it makes: a folder for temporary files, gone when it ends.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning } from "../../src/platform/db/launcher/running.ts";
import { startPostgres } from "../../src/platform/db/launcher/start.ts";

export interface Place {
  readonly folder: (name: string) => Promise<string>;
  readonly clear: () => Promise<void>;
}

const prefix = "genbo-bench-";

export async function placeForBench(): Promise<Place> {
  await sweepLeftovers();
  const place = await mkdtemp(join(tmpdir(), prefix));
  await writeFile(join(place, "pid"), String(process.pid));
  return {
    async folder(name) {
      const path = join(place, name);
      await mkdir(path, { recursive: true });
      return path;
    },
    clear: () => rm(place, { recursive: true, force: true }),
  };
}

/** A bench that was killed could not tidy up: its servers are joined, and stopped by leaving them. */
async function sweepLeftovers(): Promise<void> {
  const places = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of places) await sweep(join(tmpdir(), name)).catch(() => undefined);
}

async function sweep(place: string): Promise<void> {
  if (isRunning(Number(await readFile(join(place, "pid"), "utf8")))) return;
  const folders = (await readdir(place)).map((name) => join(place, name));
  for (const folder of folders.filter((each) => existsSync(join(each, "db/postmaster.pid"))))
    await (await startPostgres({ folder })).stop();
  await rm(place, { recursive: true });
}
