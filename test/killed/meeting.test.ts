// The program, or its database, killed at random moments of a meeting. The script is first run undisturbed, and what the
// register held after each deed is what it must hold after it every other time: all of the deed, and nothing twice.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRegister } from "../../src/platform/db/register.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { ask, serverOf } from "../launcher/processes.ts";
import { loadAmarken } from "../loop/amarken.ts";
import { genbo } from "../terminal.ts";
import { deskAt, signIn } from "./desk.ts";
import { killDatabase, prepare, type Program, startProgram } from "./program.ts";
import { madeFolder } from "../made-folder.ts";
import { meetingsAt, type Undisturbed } from "./running.ts";

/** As many as there is time for in every run of the tests; GENBO_KILLS=100 tries a hundred. */
const kills = Number(process.env["GENBO_KILLS"] ?? 6);
const databaseKills = Math.ceil(kills / 5);
const seed = 20_260_105;

const folder = mkdtempSync(join(tmpdir(), "genbo-killed-"));
let connection: pg.ClientConfig;
let program: Program;
let meetings: ReturnType<typeof meetingsAt>;
let undisturbed: Undisturbed;

beforeAll(async () => {
  prepare();
  madeFolder(folder);
  const register = await openRegister(readSettings({ GENBO_DATA: folder }));
  await loadAmarken(register.db);
  const cookie = await signIn(register.db);
  connection = register.connection;
  await register.close();
  program = await startProgram(folder);
  meetings = meetingsAt(
    deskAt(() => program.address, connection, cookie),
    connection,
  );
  undisturbed = await meetings.undisturbed();
}, 300_000);
afterAll(async () => {
  await program.kill();
  if (serverOf(folder) !== null) killDatabase(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

test(
  `the program, killed at ${kills} random moments of meetings (GENBO_KILLS says how many), loses nothing and does nothing twice or by half`,
  async () => {
    const kill = async () => {
      await program.kill();
      const killedAt = new Date();
      program = await startProgram(folder);
      await goneFrom(killedAt);
    };
    const became = await meetings.killed(undisturbed, { times: kills, seed, kill });
    process.stdout.write(`${JSON.stringify(became)}\n`);
    // Otherwise the moments are badly chosen, and nothing has been tried.
    expect(became.notAtAll + became.whole).toBeGreaterThan(0);
    expect(became.acknowledged).toBeGreaterThan(0);
  },
  60_000 + kills * 15_000,
);

test(
  `nor does the database server under it, killed at ${databaseKills}`,
  async () => {
    const kill = async () => {
      const server = serverOf(folder);
      killDatabase(folder);
      while (serverOf(folder) === server || serverOf(folder) === null) await pause(20);
      await answering();
    };
    const became = await meetings.killed(undisturbed, { times: databaseKills, seed: seed + 1, kill });
    process.stdout.write(`${JSON.stringify(became)}\n`);
    expect(became.acknowledged + became.whole + became.notAtAll).toBe(databaseKills);
  },
  60_000 + databaseKills * 30_000,
);

test("the record of acts is whole after all of it", async () => {
  const verified = await genbo({ GENBO_DATA: folder }, "verify", "--lang", "en");
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining("The record of acts is whole") });
  expect(await program.stop()).toBe(0);
  expect(serverOf(folder)).toBeNull();
});

/** What a killed program has asked of the database is done with, one way or the other. */
async function goneFrom(moment: Date): Promise<void> {
  const left = `select count(*)::integer from pg_stat_activity
    where datname = 'genbo' and backend_start < '${moment.toISOString()}'`;
  while ((await ask(connection, left))[0] !== 0) await pause(20);
}

async function answering(): Promise<void> {
  while ((await ask(connection, "select 1").catch(() => []))[0] !== 1) await pause(20);
}
