import { beforeEach, expect, test } from "vitest";
import { type Finished, finishedMinutes, ottosAccount } from "../../../../test/approving/finished-minutes.ts";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { firstDay, sjoriket, vikby } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";
import { takeStep } from "../../meetings/index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-16T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
let minutes: Finished;
let extract: string;

beforeEach(async () => {
  minutes = await finishedMinutes(db);
  extract = `${minutes.address}/utdrag/${minutes.budget.slug}`;
});

const approve = () => db.transaction().execute((tx) => takeStep(tx, minutes.change, "approved"));

test("a registrar writes the number of his own municipality, puts it right and takes it away", async () => {
  await approve();
  await db
    .insertInto("account_roles")
    .values({
      account_id: ottosAccount.id,
      cooperation_id: sjoriket.id,
      role: "registrar",
      organisation_id: vikby.id,
      from_on: firstDay,
    })
    .execute();
  const registrar = newBrowser(app);
  await signIn(db, registrar, ottosAccount.email);
  const write = async (nummer: string, kommun?: string) => {
    const whose = kommun === undefined ? {} : { kommun };
    const fields = { [madeFor]: ottosAccount.id, nummer, ...whose };
    return (await registrar.post(`${extract}/diarienummer`, fields)).status;
  };
  expect(await write("KS 2026/118", vikby.id)).toBe(303);
  expect(await registrar.get(extract)).toContain("KS 2026/118");
  expect(await write("KS 2026/119", vikby.id)).toBe(303);
  expect(await registrar.get(extract)).not.toContain("KS 2026/118");
  // The cooperation's own is the desk's to write.
  expect(await write("SJ 1")).toBe(404);
  expect(await write("", vikby.id)).toBe(303);
  expect(await registrar.get(extract)).toContain("Inget diarienummer");
});

test("nothing is extracted before it has been adjusted, and a member writes no number", async () => {
  const member = newBrowser(app);
  await signIn(db, member, ottosAccount.email);
  await member.get(extract, 404);
  await approve();
  expect(await member.get(extract)).toContain("att anta budgeten");
  const fields = { [madeFor]: ottosAccount.id, nummer: "1", kommun: vikby.id };
  expect((await member.post(`${extract}/diarienummer`, fields)).status).toBe(404);
});
