// A form that makes something names it. A name that something else has is refused in a sentence, whatever the form: what
// has it is not changed, and nothing is told of it.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../db.ts";
import { type Form, formsOf } from "./forms.ts";
import { eyesOf } from "./model.ts";
import { fresh } from "./run-forms.ts";
import { store } from "./storing.ts";
import type { Account, World } from "./things.ts";
import { appFor } from "./visiting.ts";
import { fullWorld } from "./worlds.ts";

const { db } = freshDb();

test("a name that something else has is never taken over, and no fault of Genbo's", async () => {
  const world = fullWorld(1, { cooperations: 2, meetings: 2, items: 2, accounts: 6 });
  await store(db, world);
  await nameOneOfEach();
  const before = await named();
  const forms = await formsThatMake(world);
  expect(forms.length).toBeGreaterThan(14);
  const faults: string[] = [];
  let refused = 0;
  for (const { form, account } of forms) {
    const response = await (await appFor(db, account)).request(form.address, sent(form, account));
    if (isOfRounds.test(form.address) && response.status < 400)
      faults.push(`${form.address} says that it is done`);
    if (response.status >= 500) faults.push(`${response.status} ${form.address}`);
    if ((await response.text()).includes("bär ett namn som något annat redan har")) refused++;
    const after = await named();
    for (const [table, row] of before)
      if (after.get(table) !== row) faults.push(`${form.address} changed ${table}`);
  }
  expect(faults).toEqual([]);
  expect(refused).toBeGreaterThan(0);
});

/** In each table something of the first cooperation has the name that the forms of the last use. */
async function nameOneOfEach(): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const table of await tables())
      await sql`update ${sql.table(table)} set id = ${fresh} where ctid = (select min(ctid) from ${sql.table(table)})`.execute(
        tx,
      );
  });
}

/** By which it is known who asks, and where. */
const askers = new Set(["accounts", "cooperations", "parties"]);

async function tables(): Promise<string[]> {
  const all = await db.introspection.getTables();
  return all
    .filter(
      ({ isView, columns }) =>
        !isView && columns.some((each) => each.name === "id" && each.dataType === "uuid"),
    )
    .map(({ name }) => name)
    .filter((name) => !askers.has(name));
}

/** What stands under the name. */
async function named(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of await tables()) {
    const { rows } = await sql<{ text: string }>`
      select row::text as text from ${sql.table(table)} as row where id = ${fresh}`.execute(db);
    found.set(table, rows[0]?.text ?? "");
  }
  return found;
}

/** Those that are given a name here alone. */
const isNamed =
  /\/(?:onskemal|planering|handelser|moten\/nytt|underlag|mejl\/[^/]+|svar|svar\?.*|rundor\/\d+\/svar\/[0-9a-f-]+)$/;

/** Where what comes again is held against what is there: the same is quietly done, and nothing else is. A mail that is put
 *  aside makes nothing. */
const isOfRounds = /\/(?:rundor|remisser)(?:\/|$)(?!.*\/(?:utkast\/delar|mejl\/))/;

/** Of each address the last, with somebody who may send it. */
async function formsThatMake(world: World): Promise<{ form: Form; account: Account }[]> {
  const found = new Map<string, { form: Form; account: Account }>();
  for (const form of formsOf(await appFor(db, null), world)) {
    if (form.fields["nytt"] === undefined && !isNamed.test(form.address)) continue;
    const account = world.accounts.find((each) => form.mayBeSent(eyesOf(world, each)));
    if (account !== undefined)
      found.set(form.address.replaceAll(/[0-9a-f-]{36}|\d+/g, "*"), { form, account });
  }
  return [...found.values()];
}

function sent({ fields }: Form, { id }: Account): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, nytt: fresh, avsandare: id }))
    body.append(name, value);
  for (const name of ["papper", "fil"])
    body.append(name, new File(["%PDF-1.7 Ett papper"], "papper.pdf", { type: "application/pdf" }));
  return { method: "POST", body, headers: { "sec-fetch-site": "same-origin" } };
}
