// The program killed at random moments while five write in one meeting: alone, and with a second process that serves the
// same meeting behind the same address; then the database under both. Whatever was acknowledged is there once, everybody
// comes back by himself, and in the end all screens show what the register holds.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Dice, diceOf } from "../../../bench/cooperation/chance.ts";
import { median } from "../../../bench/figures/statistics.ts";
import { inputPath, itemPath } from "../../../src/features/minuting/paths.ts";
import { socketPath } from "../../../src/features/room/paths.ts";
import { openRegister } from "../../../src/platform/db/register.ts";
import { readSettings } from "../../../src/platform/settings.ts";
import { ask, serverOf } from "../../launcher/processes.ts";
import { amarken, directors, loadAmarken } from "../../loop/amarken.ts";
import { deskAt, signIn } from "../desk.ts";
import { killDatabase, prepare, type Program, startProgram } from "../program.ts";
import { type Deed, scriptOf } from "../script.ts";
import { type Front, startFront } from "./front.ts";
import { madeFolder } from "../../made-folder.ts";
import { RoomWindow } from "./window.ts";

/** As many as there is time for in every run of the tests. GENBO_KILLS=100 tries a hundred, with `-t` for one test at a
 *  time: what three hundred leave behind in one meeting is a book, and no meeting's minutes. */
const kills = Number(process.env["GENBO_KILLS"] ?? 3);
/** Somebody tries it on a machine that does nothing else. */
const isMeasured = process.env["GENBO_KILLS"] !== undefined;
const databaseKills = Math.ceil(kills / 5);
const writers = 5;
/** After so many kills they go on at the next item: what all write in one for minutes is more than a row holds. */
const killsAnItem = 10;
const seed = 20_261_123;
/** Within which everybody is to be back, in milliseconds. Beside other tests the clock measures them too: most are back
 *  as soon as that, and all in the end. */
const [soon, atLast] = [3000, 30_000];
const longest = (times: readonly number[]) => (isMeasured ? Math.max(0, ...times) : median([0, ...times]));

const [day, back] = ["2024-02-05", "2024-03-04"];
const at = [amarken.slug, directors.slug, day] as const;
const folder = mkdtempSync(join(tmpdir(), "genbo-room-"));
let programs: Program[] = [];
let front: Front;
let connection: pg.ClientConfig;
let cookie: string;

interface Writing {
  readonly item: string;
  /** One of his own for each, and one in which all write. */
  readonly rows: readonly string[];
}

beforeAll(async () => {
  prepare();
  madeFolder(folder);
  const register = await openRegister(readSettings({ GENBO_DATA: folder }));
  await loadAmarken(register.db);
  cookie = await signIn(register.db);
  connection = register.connection;
  await register.close();
  front = await startFront();
  programs = [await startProgram(folder)];
  serveAll();
  const desk = deskAt(() => front.address, connection, cookie);
  const called = scriptOf(day, back);
  const upToInputs = called.findIndex(({ name }) => name === "the input is written on");
  for (const deed of called.slice(0, upToInputs)) await (await desk.fill(deed))();
  await ask(connection, `update meetings set room_opened_at = now() where held_on = '${day}' returning id`);
}, 300_000);

afterAll(async () => {
  await Promise.all(programs.map((program) => program.kill()));
  if (serverOf(folder) !== null) killDatabase(folder);
  await front.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

test(
  `one process, killed ${kills} times (GENBO_KILLS says how many): nothing acknowledged is lost or doubled`,
  async () => {
    const times = await timesAway(seed, kills, async (dice) => {
      const [only] = programs;
      await only?.kill();
      programs = [await startProgram(folder)];
      serveAll();
      await pause(dice.next() * 300);
    });
    expect(times.length).toBeGreaterThanOrEqual(kills);
  },
  120_000 + kills * 20_000,
);

test(
  "nor with two that serve the same meeting",
  async () => {
    programs.push(await startProgram(folder));
    serveAll();
    const times = await timesAway(seed + 1, kills, async (dice) => {
      const which = dice.happens(0.5) ? 0 : 1;
      const other = programs[1 - which];
      await programs[which]?.kill();
      if (other !== undefined) front.serve([portOf(other)]);
      await pause(dice.next() * 300);
      const again = await startProgram(folder);
      programs = other === undefined ? [again] : [other, again];
      serveAll();
    });
    expect(longest(times), "with another process at hand, they are back").toBeLessThan(soon);
    expect(Math.max(...times), "and everybody is").toBeLessThan(atLast);
  },
  120_000 + kills * 20_000,
);

test(
  `nor when the database under them is killed ${databaseKills} times`,
  async () => {
    const down: number[] = [];
    const times = await timesAway(seed + 2, databaseKills, async () => {
      const server = serverOf(folder);
      const began = performance.now();
      killDatabase(folder);
      while (serverOf(folder) === server || serverOf(folder) === null) await pause(20);
      await answering();
      down.push(performance.now() - began);
    });
    expect(longest(times), "those who were let go of are back").toBeLessThan(soon + Math.max(...down));
    expect(Math.max(0, ...times), "and everybody is").toBeLessThan(atLast);
  },
  120_000 + databaseKills * 30_000,
);

/** Five write, one follows and one sends forms, while something is killed again and again. Gives how long each of them
 *  was away each time. */
async function timesAway(from: number, times: number, kill: (dice: Dice) => Promise<void>) {
  const dice = diceOf(from);
  const places: Writing[] = [];
  while (places.length * killsAnItem < times) places.push(await newItem());
  const rows = places.flatMap((place) => place.rows);
  const now = (): Writing => places[Math.floor(time / killsAnItem)] ?? { item: "", rows: [] };
  let time = 0;
  const open = (view: "skriv" | "las") =>
    new RoomWindow({
      address: front.address.replace("http", "ws") + socketPath(...at),
      origin: front.address,
      cookie,
      view,
      items: places.map(({ item }) => item),
    });
  const desk = Array.from({ length: writers }, () => open("skriv"));
  const reader = open("las");
  const all = [...desk, reader];
  await until(() => all.every(({ isWhole }) => isWhole), "all are in the room");
  for (const each of all) each.away.length = 0;

  const over = new AbortController();
  const written: string[] = [];
  const writing = desk.map(async (writer, i) => {
    for (let n = 0; !over.signal.aborted; n++) {
      const word = `w${from}x${i}x${n}`;
      written.push(word);
      const row = now().rows[dice.happens(0.5) ? writers : i] ?? "";
      writer.write(now().item, row, word, dice.next());
      await pause(20 + dice.next() * 80);
    }
  });
  const sent: string[] = [];
  const acting = (async () => {
    while (!over.signal.aborted) {
      const id = randomUUID();
      const deed = form("an input", inputPath(minutes), { nytt: id, punkt: now().item, rad: `inspel ${id}` });
      const one = deskAt(() => front.address, connection, cookie);
      // As a browser does: again and again, until it is answered.
      while (!(await (await one.fill(deed))())) await pause(100);
      sent.push(id);
      await pause(200);
    }
  })();

  for (; time < times; time++) {
    await pause(100 + dice.next() * 900);
    await kill(dice);
    await answering();
    // What had been acknowledged when it was killed is in the register, whoever comes back.
    const kept = desk.flatMap((writer) => [...writer.kept]);
    const stands = await wordsIn(rows);
    expect(kept.filter((word) => stands.get(word) !== 1)).toEqual([]);
    await until(() => all.every(({ isWhole }) => isWhole), "everybody is back");
  }
  time = times - 1;
  over.abort();
  await Promise.all([...writing, acting]);
  await until(() => desk.every(({ isQuiet }) => isQuiet), "all is kept");

  const stands = await wordsIn(rows);
  expect(written.filter((word) => stands.get(word) !== 1)).toEqual([]);
  const inputs = await texts(`select text from inputs where text like 'inspel %'`);
  expect(sent.filter((id) => inputs.filter((text) => text === `inspel ${id}`).length !== 1)).toEqual([]);
  for (const { item, rows: own } of places)
    for (const row of own) {
      const [text = ""] = await texts(`select text from inputs where id = '${row}'`);
      await until(() => all.every((each) => each.text(item, row) === text), `all screens show ${row}`);
    }
  expect(all.flatMap(({ refused }) => refused)).toEqual([]);
  const away = all.flatMap((each) => each.away);
  process.stdout.write(
    `${times} kills: ${written.length} words and ${sent.length} forms, away at most ${Math.round(Math.max(0, ...away))} ms\n`,
  );
  for (const each of all) each.close();
  return away;
}

const minutes = `/${amarken.slug}/moten/${directors.slug}/${day}/protokoll`;

const form = (name: string, address: string, fields: Record<string, string>): Deed => ({
  name,
  isRepeatable: true,
  form: async () => ({ address, fields }),
});

const portOf = ({ address }: Program): number => Number(new URL(address).port);
const serveAll = (): void => front.serve(programs.map(portOf));

const texts = async (question: string): Promise<string[]> =>
  z.array(z.string()).parse(await ask(connection, question));

async function newItem(): Promise<Writing> {
  const desk = deskAt(() => front.address, connection, cookie);
  const make = async (what: string, address: string, fields: Record<string, string>) =>
    (await desk.fill(form(what, address, fields)))();
  const item = randomUUID();
  await make("an item", itemPath(minutes), { nytt: item, rad: "Vid bordet" });
  const rows = Array.from({ length: writers + 1 }, () => randomUUID());
  for (const nytt of rows) await make("a row", inputPath(minutes), { nytt, punkt: item, rad: "rad " });
  return { item, rows };
}

/** How often each word stands in these rows. */
async function wordsIn(those: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const list = those.map((row) => `'${row}'`).join(", ");
  for (const text of await texts(`select text from inputs where id in (${list})`))
    for (const word of text.split(/\s+/)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

async function answering(): Promise<void> {
  while ((await ask(connection, "select 1").catch(() => []))[0] !== 1) await pause(20);
}

async function until(is: () => boolean, what: string): Promise<void> {
  for (const began = Date.now(); !is(); await pause(20))
    if (Date.now() - began > 60_000) throw new Error(`not within a minute: ${what}`);
}
