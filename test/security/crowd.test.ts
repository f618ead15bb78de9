// A page that reads and asks more on another connection must not wait for those that wait for it.
import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import {
  cooperation,
  directorsGroup,
  loadRegister,
  september,
} from "../../src/features/decisions/fixtures.ts";
import { accessToAll } from "../../src/platform/db/reading.ts";
import type { Viewer } from "../../src/platform/web/viewer.ts";
import { admitAll } from "../app.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
let viewer: Viewer;
const app = createApp(db, { sessions: async () => viewer });
beforeEach(async () => {
  await loadRegister(db);
  await admitAll(db);
  viewer = { account: null, access: await accessToAll(db) };
});
const at = `/${cooperation.slug}`;
test.for([
  `${at}/beslut?q=arkiv`,
  `${at}/handelser`,
  `/sok?q=arkiv`,
  `${at}/moten/${directorsGroup.slug}/${september.slug}`,
])("%s is answered to more than there are connections", async (address) => {
  const answers = await Promise.all(Array.from({ length: 40 }, async () => app.request(address)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});
