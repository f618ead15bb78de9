// A database server that goes away in the middle: of an import, of a backup, of a day at the office.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appForAll } from "../app.ts";
import { pause } from "../../src/platform/db/launcher/postmaster.ts";
import { startPostgres } from "../../src/platform/db/launcher/start.ts";
import { openRegister } from "../../src/platform/db/register.ts";
import { troubleIn } from "../../src/platform/db/trouble.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { ask, serverOf } from "../launcher/processes.ts";
import { type OutsidePostgres, outsidePostgres } from "../outside-postgres.ts";
import { madeFolder } from "../made-folder.ts";
import { writeMinutes } from "./many-minutes.ts";
import { answers, halfStored, storedIn } from "./register.ts";
import { genbo, startGenbo } from "../terminal.ts";

const total = 60;
let folder = "";
let outside: OutsidePostgres | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-gone-"));
  await writeMinutes(join(folder, "protokoll"), total);
});
afterEach(async () => {
  await outside?.stop().catch(() => undefined);
  outside = null;
  await rm(folder, { recursive: true, maxRetries: 10 });
});

const asked = () => ["import", join(folder, "protokoll"), "--cooperation", "sjoriket"];

test("our own, killed under an import: one line, exit 1, and the next import goes on", async () => {
  const data = madeFolder(join(folder, "data"));
  const importing = startGenbo({ GENBO_DATA: data }, ...asked());
  while ((await storedIn(data)) < 5) await pause(5);
  process.kill(serverOf(data) ?? 0, "SIGKILL");
  const said = await importing.said;
  expect(said).toMatchObject({ code: 1, output: "" });
  expect(said.lines).toEqual([
    expect.stringMatching(/^Databasen stannade mitt i arbetet .*samma kommando igen/),
  ]);
  expect(serverOf(data)).toBeNull();

  const again = await genbo({ GENBO_DATA: data }, ...asked());
  expect(again).toMatchObject({ code: 0, lines: [] });
  const postgres = await startPostgres({ folder: data });
  expect(await storedIn(data)).toBe(total);
  expect(await answers(data, halfStored)).toEqual([]);
  await postgres.stop();
});

test("somebody else's, killed under an import: one line, exit 1, and the next import goes on", async () => {
  outside = await outsidePostgres(join(folder, "data"));
  const { url } = outside;
  const stored = async () => Number((await ask({ connectionString: url }, count).catch(() => [0]))[0]);
  const importing = startGenbo({ DATABASE_URL: url }, ...asked());
  while ((await stored()) < 5) await pause(5);
  await outside.crash();
  const said = await importing.said;
  expect(said).toMatchObject({ code: 1, output: "" });
  expect(said.lines).toEqual([expect.stringContaining(`Databasen på ${outside.host} svarar inte längre`)]);

  await outside.restart();
  expect(await genbo({ DATABASE_URL: url }, ...asked())).toMatchObject({ code: 0, lines: [] });
  expect(await stored()).toBe(total);
  expect(await ask({ connectionString: url }, halfStored)).toEqual([]);

  await outside.crash();
  const backup = await genbo({ DATABASE_URL: url }, "backup", join(folder, "kopia.genbo"));
  expect(backup).toMatchObject({ code: 1, lines: [expect.stringContaining("Ingen databas svarar på")] });
  expect(await readdir(folder)).not.toContain("kopia.genbo");
  await outside.restart();
});

test("pages say so while it is gone, in both languages, and come back with it", async () => {
  outside = await outsidePostgres(join(folder, "data"));
  const register = await openRegister(readSettings({ DATABASE_URL: outside.url }));
  const app = appForAll(register.db);
  expect((await app.request("/")).status).toBe(200);

  // Somebody is in the middle of something: that fails, and the process goes on.
  const working = register.db.transaction().execute((tx) => sql`select pg_sleep(60)`.execute(tx));
  const failing = working.catch(troubleIn);
  await pause(100);
  await outside.crash();
  expect(await failing).toBe("gone");
  for (const [address, words] of [
    ["/", "Databasen svarar inte just nu"],
    ["/sok?q=budget&lang=en", "The database does not answer just now"],
    ["/sjoriket/moten", "Databasen svarar inte just nu"],
  ] as const) {
    const answer = await app.request(address);
    expect(answer.status, address).toBe(503);
    expect(answer.headers.get("Retry-After")).toBe("5");
    expect(await answer.text()).toContain(words);
  }

  await outside.restart();
  expect((await app.request("/")).status).toBe(200);
  await register.close();
});

const count = "select count(*)::int from documents";
