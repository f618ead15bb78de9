// What the launcher will not touch, and what it does when the usual way is barred.
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BinarySources, sourcesHere } from "../../src/platform/db/launcher/binaries.ts";
import { startPostgres } from "../../src/platform/db/launcher/start.ts";
import { madeFolder } from "../made-folder.ts";
import { isRoot, nobody } from "./accounts.ts";
import { ask, folders, hold, serverOf } from "./processes.ts";

const newFolder = folders();
const packaged = sourcesHere().packaged ?? "";
const start = (folder: string, sources?: BinarySources) =>
  startPostgres(sources ? { folder, sources } : { folder });

/** A data folder that has been started once. */
const startedOnce = () => madeFolder(newFolder(), "bare");

describe("a folder that is not Genbo's is refused and left as it is", () => {
  test.each([
    ["somebody's pictures", ["semester.jpg"]],
    ["another program's database", ["PG_VERSION", "base/1"]],
    ["a db folder without Genbo's note", ["db/PG_VERSION", "db/base/1"]],
  ])("%s", async (_, files) => {
    const folder = newFolder();
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), "18\n");
    }
    const before = readdirSync(folder, { recursive: true });
    await expect(start(folder)).rejects.toMatchObject({ code: "data-folder-foreign" });
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});

test("a file in the folder's place is refused", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "data"), "");
  await expect(start(join(folder, "data"))).rejects.toMatchObject({ code: "data-folder-is-file" });
  await expect(start(join(folder, "data/under"))).rejects.toMatchObject({ code: "data-folder-is-file" });
});

test("a folder that can't be written is refused", async () => {
  await expect(start("/proc/genbo")).rejects.toMatchObject({ code: "data-folder-unwritable" });
});

test.each([15, 17, 19])("data made by PostgreSQL %i is refused, and stays", async (major) => {
  const folder = startedOnce();
  writeFileSync(join(folder, "db/PG_VERSION"), `${major}\n`);
  writeFileSync(join(folder, "db/genbo.json"), JSON.stringify({ engine: "postgresql", major }));
  const refusal = { code: "another-major", facts: { made: major, present: "18" } };
  await expect(start(folder, { packaged, system: [] })).rejects.toMatchObject(refusal);
  expect(existsSync(join(folder, "db/base"))).toBe(true);
});

test.each([
  ["a note that can't be read", "genbo.json", "{"],
  ["another engine's note", "genbo.json", '{"engine":"sqlite","major":3}'],
  ["a version that does not agree with the note", "PG_VERSION", "17\n"],
])("%s is told as damage", async (_, name, text) => {
  const folder = startedOnce();
  writeFileSync(join(folder, "db", name), text);
  await expect(start(folder)).rejects.toMatchObject({ code: "data-folder-damaged" });
});

test("a database that can't start says so in the server's own words", async () => {
  const folder = startedOnce();
  rmSync(join(folder, "db/global/pg_control"));
  const refusal = {
    code: "database-did-not-start",
    facts: { detail: expect.stringContaining("pg_control") },
  };
  await expect(start(folder)).rejects.toMatchObject(refusal);
});

test("without any PostgreSQL nothing is made, and the machine's own is the second choice", async () => {
  const folder = newFolder();
  await expect(start(folder, { packaged: null, system: [] })).rejects.toMatchObject({ code: "no-binaries" });
  expect(readdirSync(folder)).toEqual([]);

  const old = join(folder, ".old");
  mkdirSync(old, { mode: 0o755 });
  for (const name of ["postgres", "initdb"]) {
    writeFileSync(join(old, name), `#!/bin/sh\necho "${name} (PostgreSQL) 15.3"\n`, { mode: 0o755 });
  }
  await expect(start(folder, { packaged: null, system: [old] })).rejects.toMatchObject({
    code: "no-binaries",
  });
  await (await start(folder, { packaged: null, system: [old, join(packaged, "bin")] })).stop();
  expect(existsSync(join(folder, "db/genbo.json"))).toBe(true);
});

test("a path too long for a socket is no hindrance, and others find the way", async () => {
  const folder = join(newFolder(), "en-mapp-med-ett-mycket-långt-namn".repeat(4).slice(0, 120), "data");
  const [first, second] = await Promise.all([hold(folder), hold(folder)]);
  expect(Buffer.byteLength(first.connection.host ?? "")).toBeLessThan(60);
  expect(await ask(second.connection, "select 1")).toEqual([1]);
  await first.leave();
  await second.leave();
  expect(serverOf(folder)).toBeNull();
  rmSync(first.connection.host ?? "", { recursive: true });
});

test("a lock file that names a process which is no server is overcome", async () => {
  const folder = startedOnce();
  writeFileSync(
    join(folder, "db/postmaster.pid"),
    `${process.pid}\n/proc/self/cwd\n1\n5432\n\n\n0 0\nready\n`,
  );
  const postgres = await start(folder);
  expect(await ask(postgres.connection, "select 1")).toEqual([1]);
  await postgres.stop();
});

describe.runIf(isRoot)("as root", () => {
  test("data and checkout may lie where the server's account can't go", async () => {
    const home = newFolder();
    chmodSync(home, 0o700);
    mkdirSync(join(home, "package"));
    cpSync(packaged, join(home, "package/native"), { recursive: true, verbatimSymlinks: true });
    cpSync(join(packaged, "../package.json"), join(home, "package/package.json"));
    const sources = { packaged: join(home, "package/native"), system: [] };

    const reachable = newFolder();
    chmodSync(reachable, 0o755);
    const outside = await start(reachable, sources);
    expect(await ask(outside.connection, "select 1")).toEqual([1]);
    await outside.stop();
    expect(readdirSync(reachable).filter((name) => name.startsWith("postgresql-"))).toHaveLength(1);

    const inside = await start(join(home, "data"));
    expect(await ask(inside.connection, "select count(*) > 100 from pg_timezone_names")).toEqual([true]);
    await inside.stop();
  });

  test("the server runs as the account that owns the data", async () => {
    const folder = newFolder(nobody);
    await (await hold(folder, nobody)).leave();
    const postgres = await start(folder);
    expect(await ask(postgres.connection, "select 1")).toEqual([1]);
    await postgres.stop();
    await (await hold(folder, nobody)).leave();
    expect(serverOf(folder)).toBeNull();
  });

  test("somebody else's data folder is refused to a user without rights", async () => {
    const folder = startedOnce();
    chownSync(folder, nobody.uid, nobody.gid);
    const refused = await hold(folder, nobody);
    expect(refused.refused).toBe("data-folder-of-another");
  });
});
