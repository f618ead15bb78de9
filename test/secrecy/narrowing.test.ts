// What somebody may not see makes no difference to him: every page is the same as if it did not exist. So no count, year,
// suggestion, order or gap tells of it.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Db } from "../../src/platform/db/schema.ts";
import { empty, freshDb } from "../db.ts";
import { takeOutHidden } from "./narrowing.ts";
import { store } from "./storing.ts";
import type { Account, World } from "./things.ts";
import { answersTo } from "./visiting.ts";
import { worlds } from "./worlds.ts";

const [whole, seen] = [freshDb({ isUnused: true }), freshDb({ isUnused: true })];

test("what is hidden from somebody changes nothing that he is shown", async () => {
  const made = worlds({ cooperations: 2, meetings: 2, items: 2, accounts: 2, isFull: false });
  const isSame = fc.asyncProperty(made, fc.nat(2), async (world, number) => {
    const account = world.accounts[number] ?? null;
    await Promise.all([empty(whole.db), empty(seen.db)]);
    await Promise.all([store(whole.db, world), store(seen.db, world)]);
    await takeOutHidden(seen.db, world, account);
    expect(await answers(whole.db, world, account)).toEqual(await answers(seen.db, world, account));
  });
  await fc.assert(isSame, {
    seed: 20_260_520,
    numRuns: 6,
    interruptAfterTimeLimit: 250_000,
    markInterruptAsFailure: true,
    endOnFailure: true,
  });
}, 300_000);

async function answers(db: Db, world: World, account: Account | null) {
  const told: Record<string, readonly [number, readonly string[]]> = {};
  for await (const { address, status, text } of answersTo(db, world, account))
    if (!isExcepted(address)) told[address] = [status, piecesOf(text)];
  return told;
}

/** A file with masked words is withheld as it came, and says so. */
const isExcepted = (address: string) => address.includes("/kalla?");

/** In no order, where nothing orders them; when it was asked, the seals of that, and the names of what forms make, are
 *  not the register's. */
const piecesOf = (text: string): string[] =>
  text
    .replaceAll(/\d\d[:.]\d\d([:.]\d\d(\.\d+)?)?/g, "")
    .replaceAll(/[0-9a-f]{64}/g, "")
    .replaceAll(/name="(nytt|tryck)" value="[^"]*"/g, "")
    .split(/(?=[<{])/)
    .toSorted();
