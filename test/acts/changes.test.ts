// Whoever changes something by any form that there is, stands in the record of acts.
import { readFile } from "node:fs/promises";
import type { Hono } from "hono";
import { type RawBuilder, sql } from "kysely";
import { expect, test } from "vitest";
import { empty, freshDb } from "../db.ts";
import { routesOf } from "../secrecy/addresses.ts";
import { askedAlike } from "../../src/platform/db/prepared.ts";
import { mergeUndoingPath } from "../../src/features/parties/paths.ts";
import { type Form, formsOf } from "../secrecy/forms.ts";
import { fresh } from "../secrecy/run-forms.ts";
import { eyesOf } from "../secrecy/model.ts";
import { store } from "../secrecy/storing.ts";
import type { World } from "../secrecy/things.ts";
import { appFor } from "../secrecy/visiting.ts";
import { shownBy } from "./shown-by.ts";
import { fullWorld } from "../secrecy/worlds.ts";

const { db } = freshDb();
const size = { cooperations: 2, meetings: 3, items: 2, accounts: 6 };

/** Forms that leave nothing but what passes: who is in, what is under way, what was tried. */
const passing = [
  "/logga-in",
  "/logga-in/lank/:token",
  "/logga-in/nyckel",
  "/logga-in/nyckel/fraga",
  "/logga-in/kommun/:provider",
  "/logga-in/demonstration/:account",
  "/logga-ut",
  "/konto/nycklar/fraga",
  "/konto/sessioner/andra/avslut",
  "/konto/sessioner/:id/avslut",
];

/** Forms that take more than fields: a key, a provider. */
const ofOtherTests = ["/konto/nycklar", "/logga-in/kommun/:provider/koppling"];

test("whoever changes something by any form has done so in the record of acts", async () => {
  const changed = new Set<string>();
  const patterns = new Set<string>();
  for (const seed of [1, 2]) {
    const world = fullWorld(seed, size);
    await empty(db);
    await store(db, world);
    // Whoever is invited again has never been in.
    await db.deleteFrom("sessions").execute();
    let [before, stirredBefore] = [await lasting(), await stirred()];
    for (const account of world.accounts) {
      const app = await appFor(db, account);
      for (const pattern of routesOf(app, "POST")) patterns.add(pattern);
      for (const form of formsOf(app, world)) {
        if (!form.mayBeSent(eyesOf(world, account))) continue;
        const { address, fields } = await useful(form, world);
        await send(app, address, { ...fields, avsandare: account.id });
        const acts = await newActs();
        const stirredAfter = await stirred();
        if (stirredAfter === stirredBefore) continue;
        stirredBefore = stirredAfter;
        const after = await lasting();
        if (after === before) continue;
        before = after;
        expect(acts, address).toContain(account.id);
        changed.add(patternOf(app, address));
      }
    }
  }
  const silent = [...patterns].filter((pattern) => !changed.has(pattern) && !(pattern in shownBy));
  expect(silent.toSorted()).toEqual([...passing, ...ofOtherTests].toSorted());
  expect([...patterns]).toEqual(expect.arrayContaining(Object.keys(shownBy)));
}, 300_000);

test.each(Object.entries(shownBy))("%s is in the record, as its own test shows", async (_, [file, kind]) => {
  const text = await readFile(new URL(`../../src/features/${file}`, import.meta.url), "utf8");
  expect(text).toMatch(new RegExp(`whoDid\\(db, "${kind}"\\)`));
});

let addresses = 0;

/** With what there is in the register by now: an address that nobody has, words that stand there, a standing merge. */
async function useful({ address, fields }: Pick<Form, "address" | "fields">, world: World) {
  const filled = { ...fields };
  if ("epost" in filled) filled["epost"] = `ny.${++addresses}@exempel.se`;
  if ("synlighet" in filled) filled["synlighet"] = "body";
  if (address.endsWith("/maskering")) {
    const meetings = world.cooperations.flatMap((of) => of.meetings);
    filled["ord"] = meetings.find(({ id }) => id === filled["mote"])?.items[0]?.word ?? "";
  }
  if (address.startsWith("/konto/kalendrar/")) {
    const feed = await db
      .selectFrom("feeds")
      .select("id")
      .where("ended_at", "is", null)
      .orderBy("created_at", "desc")
      .executeTakeFirst();
    return { address: address.replace(fresh, feed?.id ?? fresh), fields: filled };
  }
  if (!address.endsWith("/angrad")) return { address, fields: filled };
  const merge = await db
    .selectFrom("merges")
    .innerJoin("parties", "parties.id", "kept_id")
    .innerJoin("cooperations", "cooperations.id", "cooperation_id")
    .where("undone_at", "is", null)
    .select(["merges.id", "cooperations.slug"])
    .executeTakeFirst();
  const at = merge === undefined ? address : mergeUndoingPath(merge.slug, merge.id);
  return { address: at, fields: filled };
}

function send(app: Hono, address: string, fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    body.set(name, name === "filer" ? new File([value], "protokoll.txt") : value);
  return app.request(address, { method: "POST", body, headers: { "sec-fetch-site": "same-origin" } });
}

function patternOf(app: Hono, address: string): string {
  const isOf = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll(/:[a-z]+/g, "[^/]+")}$`).test(address.split("?")[0] ?? "");
  const [pattern = address] = routesOf(app, "POST")
    .filter(isOf)
    .toSorted((one, other) => one.split(":").length - other.split(":").length);
  return pattern;
}

/** Who has done something since this was last asked. */
async function newActs(): Promise<(string | null)[]> {
  const acts = await db.selectFrom("acts").select("account_id as account").execute();
  if (acts.length > 0) await sql`truncate acts`.execute(db);
  return acts.map(({ account }) => account);
}

/** All that is stored and stays. */
const lasting = () =>
  ofEach((table) => sql`(select md5(string_agg(row::text, ' ' order by row::text)) from ${table} as row)`);

/** How many rows there are, and what wrote last: another wherever something has been written, and sooner told. */
const stirred = () =>
  ofEach((table) => sql`(select concat(count(*), ' ', max(xmin::text::bigint)) from ${table})`);

async function ofEach(told: (table: RawBuilder<unknown>) => RawBuilder<unknown>): Promise<string> {
  tables ??= await namesOfLasting();
  const all = tables.map((name) => told(sql.table(name)));
  const [row] = await askedAlike(db, sql<{ all: string }>`select concat_ws(', ', ${sql.join(all)}) as all`);
  return row?.all ?? "";
}

let tables: string[] | undefined;

async function namesOfLasting(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and relname <> 'acts' and coalesce(obj_description(oid), '') not like 'passing:%'
    order by relname`.execute(db);
  return rows.map(({ name }) => name);
}
