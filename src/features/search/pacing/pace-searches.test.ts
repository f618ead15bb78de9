import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { director, loadAccounts } from "../../accounts/fixtures.ts";
import { sessionsOf } from "../../accounts/index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });

beforeEach(() => loadAccounts(db));

const ask = (path: string, from: string, cookie = "") =>
  app.request(path, { headers: { cookie, "x-forwarded-for": from } });

test("the hundred and twenty-first search in a minute is refused, with a sentence, and a minute later it is not", async () => {
  const from = "192.0.2.1";
  for (let nr = 0; nr < 119; nr++) expect((await ask("/sok?q=arkiv", from)).status).toBe(200);
  expect((await ask("/sjoriket/beslut?q=arkiv", from)).status).toBe(404);
  const refused = await ask("/sok?q=arkiv", from);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(await refused.text()).toContain("Vänta en minut och ladda om sidan, eller logga in");
  expect((await ask("/sjoriket/beslut?q=arkiv", from)).status).toBe(429);

  expect((await ask("/sok?q=", from)).status).toBe(200);
  expect((await ask("/", from)).status).toBe(200);
  expect((await ask("/sok?q=arkiv", "192.0.2.2")).status).toBe(200);
  clock.pass(1);
  expect((await ask("/sok?q=arkiv", from)).status).toBe(200);
});

test("whoever has signed in, and the machine itself, search as often as they like", async () => {
  const visitor = newBrowser(app);
  await signIn(db, visitor, director.email);
  const cookie = [...visitor.cookies].map((pair) => pair.join("=")).join("; ");
  const statuses = new Set<number>();
  for (let nr = 0; nr < 130; nr++) {
    statuses.add((await ask("/sok?q=arkiv", "192.0.2.3", cookie)).status);
    statuses.add((await ask("/sok?q=arkiv", "127.0.0.1")).status);
  }
  expect(statuses).toEqual(new Set([200]));
});
