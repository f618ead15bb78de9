// Nothing is seen that may not be, and nothing is missing that may: every page, for everybody, held against a model.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { type Access, readAs } from "../../src/platform/db/reading.ts";
import { find, searchForm } from "../../src/features/search/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { thePublic, type Viewer } from "../../src/platform/web/viewer.ts";
import { freshDb } from "../db.ts";
import { addressesOf } from "./addresses.ts";
import { diceOf } from "./dice.ts";
import { eyesOf, wordsOf } from "./model.ts";
import type { Account, World } from "./things.ts";
import { common, makeWorld, today } from "./world.ts";

const { db } = freshDb();
const seeds = [1, 2, 3];

test.each(seeds)("world %i: pages show to each what he may see, and all of it", async (seed) => {
  const world = await makeWorld(db, diceOf(seed));
  for (const account of [null, ...world.accounts]) expect(await faults(world, account)).toEqual([]);
});

test.each(seeds)("world %i: what is found and counted is what may be found", async (seed) => {
  const world = await makeWorld(db, diceOf(seed));
  for (const account of [null, ...world.accounts]) {
    const { access } = await viewerOf(account);
    const reading = await readAs(db, access);
    const found = await find(reading.db, db, searchForm.parse({ q: common }));
    await reading.end();
    const counts = Object.fromEntries(found.kinds.map(({ value, count }) => [value, count]));
    expect(counts).toEqual(countsIn(world, account));
  }
});

test("a rule that is taken away is noticed", async () => {
  const world = await makeWorld(db, diceOf(1));
  async function shownWith(hole: string): Promise<string[]> {
    const tx = await db.startTransaction().execute();
    await sql.raw(hole).execute(tx);
    await sql`select set_config('role', 'genbo_viewer', true), set_config('genbo.audiences', '{1}', true)`.execute(
      tx,
    );
    const shown = await hiddenFrom(tx, world);
    await tx.rollback().execute();
    return shown;
  }
  expect(await shownWith("select")).toEqual([]);
  expect(await shownWith("alter table decisions disable row level security")).not.toEqual([]);
  expect(await shownWith("alter table documents disable row level security")).not.toEqual([]);
});

test("who has not said whose turn it is sees nothing", async () => {
  await makeWorld(db, diceOf(2));
  const tx = await db.startTransaction().execute();
  await sql`set local role genbo_viewer`.execute(tx);
  for (const table of ["meetings", "items", "decisions", "parties", "sightings", "found_entries"] as const) {
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx);
    expect([table, rows[0]?.count]).toEqual([table, 0]);
  }
  await expect(sql`select * from accounts`.execute(tx)).rejects.toThrow("permission denied");
  await tx.rollback().execute();
});

/** What somebody sees and should not, or should and does not. */
async function faults(world: World, account: Account | null): Promise<string[]> {
  const viewer = await viewerOf(account);
  const app = createApp(db, { sessions: async () => viewer, now: () => new Date(`${today}T12:00:00Z`) });
  const eyes = eyesOf(world, account);
  const told: string[] = [];
  const seen = new Map<string, string>();
  for (const address of await addressesOf(app, db, world)) {
    const response = await app.request(address);
    if (response.status >= 500) told.push(`${response.status} ${address}`);
    const text = response.status === 200 ? await response.text() : "";
    // What was typed is said again, whoever typed it.
    const asked = new URL(address, "http://genbo").searchParams.get("q") ?? "";
    for (const [word] of text.matchAll(/(?:[bdfgklmpvz][iouy]){5}q/g))
      if (word !== asked) seen.set(word, address);
    if (asked !== "" && /class="card hit"/.test(text)) seen.set(asked, address);
  }
  for (const [word, isSeen] of wordsOf(world, eyes)) {
    const address = seen.get(word);
    if (address !== undefined && !isSeen) told.push(`${word} is shown at ${address}`);
    if (address === undefined && isSeen) told.push(`${word} is nowhere`);
  }
  return told;
}

function countsIn(world: World, account: Account | null) {
  const eyes = eyesOf(world, account);
  const meetings = world.cooperations.flatMap((of) => (eyes.cooperation(of) ? of.meetings : []));
  const items = meetings.flatMap((of) => of.items.map((item) => ({ of, item })));
  const counts = {
    meeting: meetings.filter((of) => eyes.meeting(of)).length,
    item: items.filter(({ of, item }) => eyes.item(of, item)).length,
    decision: items.filter(({ of, item }) => eyes.under(of, item, item.decision.own)).length,
    input: items.filter(({ of, item }) => eyes.under(of, item, item.input.own)).length,
    assignment: items.filter(({ of, item }) => eyes.under(of, item, item.assignment.own)).length,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** Words that the public may not see, and does. */
async function hiddenFrom(reading: Db, world: World): Promise<string[]> {
  const texts = await Promise.all([
    reading.selectFrom("decisions").select("text").execute(),
    reading.selectFrom("documents").select("text").execute(),
  ]);
  const shown = texts.flat().map(({ text }) => text);
  return [...wordsOf(world, eyesOf(world, null))].flatMap(([word, isSeen]) =>
    !isSeen && shown.includes(word) ? [word] : [],
  );
}

async function viewerOf(account: Account | null): Promise<Viewer> {
  const { rows } = await sql<Access>`select * from access_of(${account?.id ?? null}, ${today})`.execute(db);
  const [access = thePublic.access] = rows;
  if (account === null || account.isClosed) return { account: null, access };
  const { id } = account;
  const [row] = await db.selectFrom("accounts").selectAll().where("id", "=", id).execute();
  return {
    account: {
      id,
      name: "Någon",
      email: "nagon@exempel.se",
      isAdministrator: row?.administrator_since !== null,
      sessionId: id,
      provedAt: new Date(`${today}T11:59:00Z`),
    },
    access,
  };
}
