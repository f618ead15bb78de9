// A disk without room: under the register, under a backup, and as the database itself tells of it.
import { spawnSync } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readdir, rm, statfs, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { june, november, sjoriket, textFile } from "../../src/features/imports/fixtures.ts";
import { importFiles, startImport } from "../../src/features/imports/commands.ts";
import { openCooperation } from "../../src/features/imports/opening/commands.ts";
import { pause } from "../../src/platform/db/launcher/postmaster.ts";
import { startPostgres } from "../../src/platform/db/launcher/start.ts";
import { refusalOfTrouble } from "../../src/platform/db/trouble.ts";
import { writeBackup } from "../../src/platform/backup/write.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { freshDb } from "../db.ts";
import { isRoot } from "../launcher/accounts.ts";
import { writeMinutes } from "./many-minutes.ts";
import { answers, halfStored, storedIn } from "./register.ts";
import { genbo, startGenbo } from "../terminal.ts";

const source = freshDb();
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-full-"));
});
afterEach(() => rm(folder, { recursive: true, maxRetries: 10 }));

test("a database whose disk is full ends the import; what was in stays, and the rest comes later", async () => {
  const { db } = source;
  const files = [textFile("juni.txt", june), textFile("november.txt", november)];
  const outcomes = async () => {
    const opened = await openCooperation(db, sjoriket.slug, sjoriket.name);
    if (!opened.ok) throw new Error(opened.reason);
    const found: string[] = [];
    const run = await startImport(db, opened.value, "protokoll", files.length);
    for await (const { outcome } of importFiles(db, run, files)) found.push(outcome);
    return found;
  };
  await sql`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
    db,
  );
  await sql`create trigger full_disk before insert on documents for each row
    when (new.file_name = 'november.txt') execute function full_disk()`.execute(db);
  try {
    const fault: unknown = await outcomes().catch((error: unknown) => error);
    const settings = readSettings({ DATABASE_URL: "postgres://kommun@db.example/register" });
    expect(await refusalOfTrouble(fault, settings)).toMatchObject({ code: "database-disk-full" });
    const stored = await db.selectFrom("documents").select("file_name").execute();
    expect(stored).toEqual([{ file_name: "juni.txt" }]);
    expect(await db.selectFrom("import_files").select("outcome").execute()).toEqual([
      { outcome: "imported" },
    ]);
  } finally {
    await sql`drop function full_disk cascade`.execute(db);
  }
  expect(await outcomes()).toEqual(["known", "imported"]);
});

test.runIf(process.platform === "linux")(
  "a backup to a full disk leaves nothing half, and the one from before",
  async () => {
    const file = join(folder, "kopia.genbo");
    await writeFile(file, "den förra");
    await symlink("/dev/full", `${file}.part`);
    const register = { ...source, close: async () => undefined, abandon: async () => undefined };
    await expect(writeBackup(register, file, () => undefined)).rejects.toMatchObject({
      code: "backup-disk-full",
    });
    expect(await readdir(folder)).toEqual(["kopia.genbo"]);
  },
);

const total = 150;
const mounts = isRoot && process.platform === "linux";
test.runIf(mounts)("a full disk under the register (needs root, to mount a small one)", async () => {
  const disk = join(folder, "disk");
  await mkdir(disk);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=160m,mode=755", "tmpfs", disk]);
  expect(mounted.status).toBe(0);
  try {
    const data = join(disk, "data");
    const command = ["import", join(folder, "protokoll"), "--cooperation", "sjoriket"];
    await writeMinutes(join(folder, "protokoll"), total);
    const importing = startGenbo({ GENBO_DATA: data }, ...command);
    while ((await storedIn(data)) < 5) await pause(5);
    await fill(disk);
    const said = await importing.said;
    expect(said).toMatchObject({ code: 1, output: "" });
    expect(said.lines).toEqual([
      `Disken där ${data} ligger är full. Det som var klart är sparat. Gör plats på disken och kör samma kommando igen.`,
    ]);

    await rm(join(disk, "skräp"));
    expect(await genbo({ GENBO_DATA: data }, ...command)).toMatchObject({ code: 0, lines: [] });
    const postgres = await startPostgres({ folder: data });
    expect(await storedIn(data)).toBe(total);
    expect(await answers(data, halfStored)).toEqual([]);
    await postgres.stop();
  } finally {
    // A moment after it has stopped, the server may still stand in its folder.
    spawnSync("umount", ["--lazy", disk]);
  }
});

/** To the last byte: what others free meanwhile is taken, too. */
async function fill(disk: string): Promise<void> {
  for (;;) {
    const { bavail, bsize } = await statfs(disk);
    if (bavail === 0) return;
    await appendFile(join(disk, "skräp"), Buffer.alloc(bavail * bsize)).catch(() => undefined);
  }
}
