// A calendar that is subscribed to tells what its owner may see, and nothing else, to whoever has its address.
import { expect, test } from "vitest";
import { makeFeed } from "../../src/features/calling/feeds/commands.ts";
import { feedPath } from "../../src/features/calling/paths.ts";
import { freshDb } from "../db.ts";
import { factsOf } from "./facts.ts";
import { eyesOf } from "./model.ts";
import { wordsIn } from "./naming.ts";
import { store } from "./storing.ts";
import type { World } from "./things.ts";
import { appFor } from "./visiting.ts";
import { fullWorld } from "./worlds.ts";

const { db } = freshDb();
const size = { cooperations: 2, meetings: 3, items: 2, accounts: 8 };

test.each([1, 2, 3])("world %i: calendars tell nobody more than their owners may see", async (seed) => {
  const world = fullWorld(seed, size);
  await store(db, world);
  const app = await appFor(db, null);
  let told = 0;
  for (const account of world.accounts) {
    const facts = [...factsOf(world, eyesOf(world, account))];
    const known = new Set(facts.flatMap(({ word, mayBeTold }) => (mayBeTold ? [word] : [])));
    for (const feed of feedsIn(world)) {
      const token = await makeFeed(db, { accountId: account.id, ...feed });
      const answer = await app.request(feedPath(token));
      expect(answer.status).toBe(account.isClosed ? 410 : 200);
      const words = wordsIn((await answer.text()).replaceAll("\r\n ", ""));
      told += words.length;
      expect([account.id, words.filter((word) => !known.has(word))]).toEqual([account.id, []]);
    }
  }
  expect(told).toBeGreaterThan(0);
});

/** Of everything that there is, also of what is none of his. */
const feedsIn = ({ cooperations }: World) => [
  { kind: "own" as const, cooperationId: null, bodyId: null },
  ...cooperations.flatMap(({ id, bodies }) => [
    { kind: "cooperation" as const, cooperationId: id, bodyId: null },
    ...bodies.map((body) => ({ kind: "body" as const, cooperationId: id, bodyId: body.id })),
  ]),
];
