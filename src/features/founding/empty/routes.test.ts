import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { administrator, firstDay } from "../../accounts/fixtures.ts";
import { sessionsOf } from "../../accounts/index.ts";
import { foundingPath } from "../paths.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });

test("an installation with nothing in it leads its administrator to make the first cooperation", async () => {
  await db
    .insertInto("accounts")
    .values({ ...administrator, administrator_since: firstDay })
    .execute();
  expect(await newBrowser(app).get("/")).toContain("Logga in som administratör");
  const visitor = newBrowser(app);
  await signIn(db, visitor, administrator.email);
  for (const start of ["/", "/installation"]) {
    expect(await visitor.get(start), start).toContain(`href="${foundingPath}"`);
  }
  expect(await visitor.get(foundingPath)).toContain("Skapa och bjud in");
});
