// The program, or its database, killed at random moments of a meeting. The script has first been run undisturbed, and
// what the register held after each deed is what it must hold after it every other time: all of the deed, and nothing
// twice. A killed deed has been done whole or not at all.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diceOf } from "../../bench/cooperation/chance.ts";
import { daysLater } from "../../src/lib/days.ts";
import { openRegister } from "../../src/platform/db/register.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { ask, node24, project, serverOf } from "../launcher/processes.ts";
import { loadAmarken } from "../loop/amarken.ts";
import { genbo } from "../terminal.ts";
import { type Desk, deskAt, signIn } from "./desk.ts";
import { type Picture, pictureOf, type Setting } from "./picture.ts";
import { killDatabase, type Program, startProgram } from "./program.ts";
import { type Deed, scriptOf } from "./script.ts";

const asked = Number(process.env["GENBO_KILLS"] ?? 0);
const kills = asked || 20;
const databaseKills = Math.ceil(kills / 5);
const seed = 20_260_105;
const share = 0.75;

const folder = mkdtempSync(join(tmpdir(), "genbo-killed-"));
let connection: pg.ClientConfig;
let program: Program;
let desk: Desk;
/** What the register holds before the script, and after each of its deeds; and how long each took. */
const reference: { pictures: Picture[]; milliseconds: number[] } = { pictures: [], milliseconds: [] };
let meetings = 0;

beforeAll(async () => {
  const prepared = spawnSync(node24, [join(project, "bin/prepare.mjs")], { stdio: "inherit" });
  if (prepared.status !== 0) throw new Error("Genbo can't be built; see above");
  const register = await openRegister(readSettings({ GENBO_DATA: folder }));
  await loadAmarken(register.db);
  const cookie = await signIn(register.db);
  connection = register.connection;
  await register.close();
  program = await startProgram(folder);
  desk = deskAt(() => program.address, connection, cookie);

  const { script, setting } = await nextMeeting();
  reference.pictures.push(await pictureOf(connection, setting));
  for (const deed of script) {
    const began = performance.now();
    expect(await desk.send(deed), deed.name).toBe(true);
    reference.milliseconds.push(performance.now() - began);
    reference.pictures.push(await pictureOf(connection, setting));
  }
}, 180_000);
afterAll(async () => {
  await program.kill();
  if (serverOf(folder) !== null) killDatabase(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

const title = (what: string, times: number) =>
  `${what} killed at ${times} random moments of a meeting loses nothing, doubles nothing, halves nothing`;

test(
  title(`the program${asked ? "" : " (100 times with GENBO_KILLS=100)"}`, kills),
  async () => {
    await throughMeetings(kills, seed, async () => {
      await program.kill();
      const killedAt = new Date();
      program = await startProgram(folder);
      await goneFrom(killedAt);
    });
  },
  60_000 + kills * 15_000,
);

test(
  title("the database server under it", databaseKills),
  async () => {
    await throughMeetings(databaseKills, seed + 1, async () => {
      const server = serverOf(folder);
      killDatabase(folder);
      while (serverOf(folder) === server || serverOf(folder) === null) await pause(20);
      await answering();
    });
  },
  60_000 + databaseKills * 30_000,
);

test("the record of acts is whole after all of it", async () => {
  const verified = await genbo({ GENBO_DATA: folder }, "verify", "--lang", "en");
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining("The record of acts is whole") });
  expect(await program.stop()).toBe(0);
  expect(serverOf(folder)).toBeNull();
});

/** Runs the script on new meetings until so many deeds have been killed, and to the end of the last meeting. */
async function throughMeetings(times: number, from: number, kill: () => Promise<void>): Promise<void> {
  const dice = diceOf(from);
  const told = { acknowledged: 0, whole: 0, "not at all": 0 };
  for (let killed = 0; killed < times;) {
    const { script, setting } = await nextMeeting();
    for (const [at, deed] of script.entries()) {
      const name = `${deed.name}, after ${killed} kills from seed ${from}`;
      const [before, after] = [reference.pictures[at], reference.pictures[at + 1]];
      let isDone = false;
      if (killed < times && dice.happens(share)) {
        killed++;
        const answer = desk.send(deed);
        await pause(dice.next() * 1.3 * (reference.milliseconds[at] ?? 0));
        await kill();
        const isAcknowledged = await answer;
        const found = await pictureOf(connection, setting);
        if (isAcknowledged) expect(found, `acknowledged: ${name}`).toEqual(after);
        else expect([before, after], `not acknowledged: ${name}`).toContainEqual(found);
        isDone = isAcknowledged || isSame(found, after);
        told[isAcknowledged ? "acknowledged" : isDone ? "whole" : "not at all"]++;
      }
      // What may be sent again is sent again, as if its answer had been lost on its way.
      if (!isDone || deed.isRepeatable) expect(await desk.send(deed), name).toBe(true);
      expect(await pictureOf(connection, setting), name).toEqual(after);
    }
  }
  process.stdout.write(`${times} kills from seed ${from}: ${JSON.stringify(told)}\n`);
  // Otherwise the moments are badly chosen, and nothing has been tried.
  expect(told["not at all"] + told.whole).toBeGreaterThan(0);
}

const isSame = (one: Picture, other: Picture | undefined) => JSON.stringify(one) === JSON.stringify(other);

/** A fortnight after the one before. */
async function nextMeeting(): Promise<{ script: Deed[]; setting: Setting }> {
  const day = daysLater("2024-01-08", 14 * meetings++);
  const back = daysLater(day, 7);
  const [lastAct] = await ask(connection, "select coalesce(max(id), 0)::integer from acts");
  const [began] = await ask(connection, "select clock_timestamp()::text");
  return {
    script: scriptOf(day, back),
    setting: { day, back, lastAct: Number(lastAct), began: String(began) },
  };
}

/** What a killed program has asked of the database is done with, one way or the other. */
async function goneFrom(moment: Date): Promise<void> {
  const left = `select count(*)::integer from pg_stat_activity
    where datname = 'genbo' and backend_start < '${moment.toISOString()}'`;
  while ((await ask(connection, left))[0] !== 0) await pause(20);
}

async function answering(): Promise<void> {
  while ((await ask(connection, "select 1").catch(() => []))[0] !== 1) await pause(20);
}
