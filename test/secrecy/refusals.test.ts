// Whoever may not do something is refused, by every form that there is: nothing is changed by it, and nothing told.
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db } from "../../src/platform/db/schema.ts";
import { freshDb } from "../db.ts";
import { factsOf } from "./facts.ts";
import { type Form, formsOf } from "./forms.ts";
import { eyesOf } from "./model.ts";
import { wordsIn } from "./naming.ts";
import { store } from "./storing.ts";
import type { Account, World } from "./things.ts";
import { appFor } from "./visiting.ts";
import { fullWorld } from "./worlds.ts";

const { db } = freshDb();
const size = { cooperations: 2, meetings: 2, items: 2, accounts: 6 };

test.each([1, 2, 3])(
  "world %i: no form does anything for those whom it is not for",
  async (seed) => {
    const world = fullWorld(seed, size);
    await store(db, world);
    const tried = new Set<string>();
    for (const account of [null, ...world.accounts]) expect(await faults(world, account, tried)).toEqual([]);
    // Each is tried by somebody besides the public, where it is not for all who have signed in.
    const everyEye = world.accounts
      .filter(({ isClosed }) => !isClosed)
      .map((account) => eyesOf(world, account));
    const forms = formsOf(await appFor(db, null), world);
    const forSome = forms.filter(({ mayBeSent }) => !everyEye.every((eyes) => mayBeSent(eyes)));
    expect(forSome.filter(({ address }) => !tried.has(address))).toEqual([]);
  },
  300_000,
);

async function faults(world: World, account: Account | null, tried: Set<string>): Promise<string[]> {
  const app = await appFor(db, account);
  const eyes = eyesOf(world, account);
  const hidden = new Set(
    [...factsOf(world, eyes)].flatMap(({ word, mayBeTold }) => (mayBeTold || word === null ? [] : [word])),
  );
  const told: string[] = [];
  const before = await contents(db);
  for (const form of formsOf(app, world)) {
    const isForAll = isForAnybody(form);
    if (!isForAll && form.mayBeSent(eyes)) continue;
    if (account !== null) tried.add(form.address);
    const body = new URLSearchParams({ ...form.fields, avsandare: account?.id ?? "" });
    const headers = { "sec-fetch-site": "same-origin" };
    const response = await app.request(form.address, { method: "POST", body, headers });
    if (!isForAll && !isRefusal(response)) told.push(`${response.status} ${form.address}`);
    const said = new Set(wordsIn(form.address));
    for (const word of wordsIn(await response.text()))
      if (hidden.has(word) && !said.has(word)) told.push(`${word} is told by ${form.address}`);
  }
  const after = await contents(db);
  for (const [table, was] of before)
    if (after.get(table) !== was) told.push(`${table} was changed by ${account?.email ?? "the public"}`);
  return told;
}

const isForAnybody = ({ mayBeSent }: Form) => mayBeSent(nobodyAtAll);
const nobodyAtAll = eyesOf({ cooperations: [], mandates: [], accounts: [] }, null);

/** Not there, not for him, too often, or sent to sign in, which is also where those go who are to look into their mail. */
function isRefusal({ status, headers }: Response): boolean {
  const to = headers.get("location") ?? "";
  return [403, 404, 409, 410, 429].includes(status) || (status === 303 && /^\/logga-(in|ut)\b/.test(to));
}

/** What was tried is noted, and nothing else. */
const notes = new Set(["attempts", "sign_in_steps", "refusals"]);

async function contents(register: Db): Promise<Map<string, string>> {
  const tables = (await register.introspection.getTables()).filter(
    ({ name, isView }) => !isView && !notes.has(name),
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await sql<{ all: string }>`
      select md5(coalesce(string_agg(row::text, ' ' order by row::text), '')) as all from ${sql.table(name)} as row`.execute(
      register,
    );
    found.set(name, rows[0]?.all ?? "");
  }
  return found;
}
