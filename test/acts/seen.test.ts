// Whatever is shown of what is for named persons alone, on whichever page, stands in the record of acts.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../db.ts";
import { eyesOf } from "../secrecy/model.ts";
import { wordsIn } from "../secrecy/naming.ts";
import { store } from "../secrecy/storing.ts";
import type { Account, Audience, World } from "../secrecy/things.ts";
import { answersTo } from "../secrecy/visiting.ts";
import { fullWorld } from "../secrecy/worlds.ts";

const { db } = freshDb();
const size = { cooperations: 2, meetings: 5, items: 2, accounts: 6 };

test("every page that shows somebody a closed item says so in the record", async () => {
  const world = fullWorld(1, size);
  await store(db, world);
  const closed = closedWords(world);
  let recorded = 0;
  for (const account of world.accounts) {
    const his = itemsOf(world, account);
    for await (const { address, text } of answersTo(db, world, account)) {
      const asked = wordsIn(address);
      // Who is refused is told again what he asked for; who is found something has it shown.
      const words = wordsIn(text).filter(
        (word) => !asked.includes(word) || text.includes('class="card hit"'),
      );
      const shown = words.flatMap((word) => closed.get(word) ?? []);
      const noted = await itemsNoted(account);
      expect(
        shown.filter((item) => !noted.includes(item)),
        `${address}, and nobody knows`,
      ).toEqual([]);
      expect(
        noted.filter((item) => !his.includes(item)),
        `${address}, which he may not see`,
      ).toEqual([]);
      if (noted.length > 0) await sql`truncate acts`.execute(db);
      recorded += noted.length;
    }
  }
  expect(recorded).toBeGreaterThan(20);
}, 300_000);

/** The words of what is closed, and of which item each is. */
function closedWords(world: World): Map<string, string> {
  const words = new Map<string, string>();
  for (const meeting of world.cooperations.flatMap(({ meetings }) => meetings))
    for (const item of meeting.items) {
      const above = [meeting.own, item.own];
      if (isClosed(...above)) words.set(item.word, item.id);
      for (const part of [item.input, item.decision, item.assignment])
        if (isClosed(...above, part.own)) words.set(part.word, item.id);
    }
  return words;
}

const isClosed = (...said: readonly (Audience | null)[]) =>
  said.some((audience) => audience?.kind === "closed");

function itemsOf(world: World, account: Account): string[] {
  const eyes = eyesOf(world, account);
  const meetings = world.cooperations.flatMap((of) => of.meetings);
  return meetings.flatMap((of) => of.items.filter((item) => eyes.item(of, item)).map(({ id }) => id));
}

async function itemsNoted(account: Account): Promise<string[]> {
  const acts = await db
    .selectFrom("acts")
    .select("subject_id as item")
    .where("kind", "=", "item.seen")
    .where("account_id", "=", account.id)
    .execute();
  return acts.flatMap(({ item }) => item ?? []);
}
