// Rounds that are opened, mailed and answered by many at once, by two processes on one database, while these are killed at
// random moments and the mail server goes away and comes back: everybody has got one question, and no answer that was
// acknowledged is lost or counted twice.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Dice, diceOf } from "../../../bench/cooperation/chance.ts";
import { standingReply, sumOf } from "../../../src/features/rounds/counting/rules.ts";
import { stances } from "../../../src/features/rounds/form/rules.ts";
import { inputs } from "../../../src/features/rounds/form/written.ts";
import { answerRoundPath, roundOpeningPath, roundPath } from "../../../src/features/rounds/paths.ts";
import { repliesOf } from "../../../src/features/rounds/queries.ts";
import { daysLater } from "../../../src/lib/days.ts";
import { swedishTime } from "../../../src/platform/clock/daily.ts";
import { openDb } from "../../../src/platform/db/open.ts";
import { openRegister } from "../../../src/platform/db/register.ts";
import type { Db } from "../../../src/platform/db/schema.ts";
import { readSettings } from "../../../src/platform/settings.ts";
import { serverOf } from "../../launcher/processes.ts";
import { amarken, loadAmarken } from "../../loop/amarken.ts";
import { askMunicipalities, type AskedRound, stanceForm } from "../../rounds/asked.ts";
import { genbo } from "../../terminal.ts";
import { deskAt, signIn } from "../desk.ts";
import { killDatabase, prepare, type Program, startProgram } from "../program.ts";
import { type Front, startFront } from "../room/front.ts";
import type { Deed } from "../script.ts";
import { madeFolder } from "../../made-folder.ts";
import { openPostOffice, type PostOffice } from "./post-office.ts";

/** As many as there is time for in every run of the tests; GENBO_KILLS=100 tries a hundred. */
const kills = Number(process.env["GENBO_KILLS"] ?? 3);
const killsARound = 5;
const municipalities = 20;
const seed = 20_261_124;

const folder = mkdtempSync(join(tmpdir(), "genbo-rounds-"));
let programs: Program[] = [];
let settings: Record<string, string>;
let front: Front;
let post: PostOffice;
let connection: pg.ClientConfig;
let cookie: string;
let db: Db;

beforeAll(async () => {
  prepare();
  madeFolder(folder);
  const register = await openRegister(readSettings({ GENBO_DATA: folder }));
  await loadAmarken(register.db);
  cookie = await signIn(register.db);
  connection = register.connection;
  await register.close();
  front = await startFront();
  post = await openPostOffice();
  settings = { SMTP_URL: post.url, MAIL_FROM: "Genbo <genbo@amarken.example>" };
  programs = [await startProgram(folder, settings), await startProgram(folder, settings)];
  db = openDb(connection);
  serveAll();
}, 300_000);

afterAll(async () => {
  await db.destroy();
  await Promise.all(programs.map((program) => program.kill()));
  if (serverOf(folder) !== null) killDatabase(folder);
  await front.close();
  await post.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

test(
  `two processes, killed ${kills} times (GENBO_KILLS says how many), ask everybody once and keep every answer`,
  async () => {
    const dice = diceOf(seed);
    const seen = { rounds: 0, answers: 0, mails: 0, again: 0 };
    for (let left = kills; left > 0; left -= killsARound) {
      const times = Math.min(left, killsARound);
      const before = (await post.letters()).length;
      const round = await askedThroughout(dice, times);
      const letters = (await post.letters()).slice(before);
      const again = letters.length - new Set(letters.map(({ messageId }) => messageId)).size;
      // The server had it and could not say so: whoever is killed then, or is hung up on, sends it again under the same
      // name. Each of two processes has one mail under way at a time.
      expect(again).toBeLessThanOrEqual(2 * times);
      seen.rounds++;
      seen.answers += round.answers;
      seen.mails += letters.length;
      seen.again += again;
    }
    process.stdout.write(`${JSON.stringify({ kills, ...seen })}\n`);
    const verified = await genbo({ GENBO_DATA: folder }, "verify", "--lang", "en");
    expect(verified.output).toContain("The record of acts is whole");
  },
  180_000 + kills * 20_000,
);

/** One round from its opening until all have answered, while something is killed so many times. */
async function askedThroughout(dice: Dice, times: number): Promise<{ readonly answers: number }> {
  const deadline = daysLater(swedishTime(new Date()).day, 14);
  const asking = { cooperationId: amarken.id, municipalities, deadline, openedAt: null };
  const round = await askMunicipalities(db, asking);
  const over = new AbortController();
  const opening = open(round);
  const answering = round.recipients.flatMap(({ id, answerers }) =>
    answerers.map(async ({ email }) => ({ of: id, sent: await answer(email, dice, over.signal) })),
  );
  for (let time = 0; time < times; time++) {
    await pause(dice.next() * 1500);
    await (dice.happens(0.3) ? outage(dice) : killOne(dice));
  }
  await opening;
  over.abort();
  const answers = await Promise.all(answering);
  await mailed(round);

  await everybodyWasAskedOnce(round);
  const stored = await repliesOf(db, round.id);
  const acknowledged = answers.flatMap(({ sent }) => sent);
  for (const id of acknowledged) expect(stored.filter((reply) => reply.id === id)).toHaveLength(1);
  for (const { id } of round.recipients) {
    // What somebody was told last, and nobody has said anything after.
    const last = answers.filter(({ of }) => of === id).flatMap(({ sent }) => sent.slice(-1));
    const place = (reply: string) => stored.findIndex((each) => each.id === reply);
    const newest = last.toSorted((one, other) => place(one) - place(other)).at(-1);
    const standing = standingReply(stored, id);
    expect(place(standing?.id ?? "")).toBeGreaterThanOrEqual(place(newest ?? ""));
  }
  const ids = round.recipients.map(({ id }) => id);
  expect(sumOf(stanceForm, ids, stored)).toMatchObject({ asked: municipalities, unanswered: 0 });
  expect(await actsOn(round)).toEqual({ "round.opened": 1, "round.answered": stored.length });
  return { answers: acknowledged.length };
}

/** As a browser is told to, until it is answered. */
async function open({ number }: AskedRound): Promise<void> {
  const desk = deskAt(() => front.address, connection, cookie);
  const deed = openingAt(roundOpeningPath(roundPath(amarken.slug, number)));
  for (let send = await desk.fill(deed); !(await send()); send = await desk.fill(deed)) await pause(50);
}

const openingAt = (address: string): Deed => ({
  name: "the round is opened",
  isRepeatable: true,
  form: async () => ({ address, fields: {} }),
});

/** Somebody waits for his mail and answers by its link, and changes his mind as long as there is time. Gives the names of
 *  what he was told is taken. */
async function answer(email: string, dice: Dice, over: AbortSignal): Promise<string[]> {
  const address = answerRoundPath(await tokenSentTo(email));
  const taken: string[] = [];
  const form = stanceForm[0]?.id ?? "";
  while (taken.length === 0 || !over.aborted) {
    const nytt = randomUUID();
    const stance = dice.pick(stances);
    const body = () =>
      new URLSearchParams({ nytt, [inputs.said(form)]: stance, [inputs.words(form)]: "Ja, men." });
    const send = () => fetch(front.address + address, { method: "POST", body: body(), redirect: "manual" });
    // Some press twice.
    const presses = dice.happens(0.2) ? 2 : 1;
    const answered = await Promise.all(Array.from({ length: presses }, () => send().catch(() => undefined)));
    for (const response of answered)
      if (response !== undefined && ![303, 500, 502, 503].includes(response.status))
        throw new Error(`${response.status} ${await response.text()}`);
    if (answered.some((response) => response?.status === 303)) taken.push(nytt);
    await pause(300 + dice.next() * 700);
  }
  return taken;
}

async function tokenSentTo(email: string): Promise<string> {
  for (;;) {
    const letter = (await post.letters()).find(({ to }) => to === email);
    const [, token] = /\/runda\/([\w-]+)/.exec(letter?.text ?? "") ?? [];
    if (token !== undefined) return token;
    await pause(50);
  }
}

/** Kills one of them, and starts another in its place. */
async function killOne(dice: Dice): Promise<void> {
  const which = dice.happens(0.5) ? 0 : 1;
  await programs[which]?.kill();
  const other = programs[1 - which];
  if (other !== undefined) front.serve([portOf(other)]);
  const again = await startProgram(folder, settings);
  programs = other === undefined ? [again] : [other, again];
  serveAll();
  await timePasses();
}

/** The mail server is away for a while, and one of them is killed meanwhile. */
async function outage(dice: Dice): Promise<void> {
  await post.close();
  await pause(dice.next() * 500);
  await killOne(dice);
  await post.reopen();
  await timePasses();
}

/** An hour, for whoever tries again and for whoever has tried too often. */
async function timePasses(): Promise<void> {
  await db
    .updateTable("mails")
    .set({ next_at: new Date() })
    .where("sent_at", "is", null)
    .where("given_up_at", "is", null)
    .execute();
  await db.deleteFrom("attempts").execute();
}

async function mailed({ id }: AskedRound): Promise<void> {
  for (;;) {
    const waiting = await db
      .selectFrom("round_mails")
      .innerJoin("mails", "mails.id", "round_mails.mail_id")
      .where("round_id", "=", id)
      .where("sent_at", "is", null)
      .select("mails.id")
      .execute();
    if (waiting.length === 0) return;
    await timePasses();
    await pause(200);
  }
}

/** One letter in the register for each, and one at the post office, however often it was handed in. */
async function everybodyWasAskedOnce(round: AskedRound): Promise<void> {
  const answerers = round.recipients.flatMap((recipient) => recipient.answerers);
  const mails = await db
    .selectFrom("round_mails")
    .innerJoin("mails", "mails.id", "round_mails.mail_id")
    .where("round_id", "=", round.id)
    .select(["mails.id", "mails.recipient", "round_mails.kind", "mails.given_up_at as givenUpAt"])
    .execute();
  const expected = answerers.map(({ email }) => ({ recipient: email, kind: "question", givenUpAt: null }));
  const byRecipient = (one: { recipient: string }, other: { recipient: string }) =>
    one.recipient.localeCompare(other.recipient);
  const written = mails.map(({ recipient, kind, givenUpAt }) => ({ recipient, kind, givenUpAt }));
  expect(written.toSorted(byRecipient)).toEqual(expected.toSorted(byRecipient));
  const letters = await post.letters();
  for (const { id, recipient } of mails) {
    const his = new Set(letters.filter(({ to }) => to === recipient).map(({ messageId }) => messageId));
    expect([...his]).toEqual([`<${id}@amarken.example>`]);
  }
}

async function actsOn({ id }: AskedRound): Promise<Record<string, number>> {
  const acts = await db.selectFrom("acts").select("kind").where("subject_id", "=", id).execute();
  return Object.fromEntries(
    [...Map.groupBy(acts, ({ kind }) => kind)].map(([kind, those]) => [kind, those.length]),
  );
}

const portOf = ({ address }: Program): number => Number(new URL(address).port);
const serveAll = (): void => front.serve(programs.map(portOf));
