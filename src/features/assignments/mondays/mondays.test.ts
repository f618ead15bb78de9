import { afterEach, beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { doDailyWork } from "../../../platform/clock/daily.ts";
import { deliverNext } from "../../../platform/mail/delivery.ts";
import { from, mailServer, type TestMailServer } from "../../../platform/mail/fixtures.ts";
import { smtpTo } from "../../../platform/mail/smtp.ts";
import { actOnAssignment } from "../course/commands.ts";
import {
  accountOf,
  anna,
  archive,
  asa,
  cooperation,
  costs,
  directorsGroup,
  kvarnby,
  loadLoop,
  november,
  orjan,
  seatOf,
  september,
} from "../../../../test/assignments/loop.ts";
import { assignmentDailyWork } from "./commands.ts";

const { db } = freshDb();
const work = assignmentDailyWork("https://genbo.example");
let post: TestMailServer;

beforeEach(async () => {
  await loadLoop(db);
  post = await mailServer();
});
afterEach(() => post.stop());

/** Seven o'clock on a Monday, three days before the meeting. */
const monday = "2026-11-23T06:00:00Z";

async function mailsOn(moment: string): Promise<string[]> {
  await db.deleteFrom("mails").execute();
  await doDailyWork(db, [work], new Date(moment));
  const mails = await db.selectFrom("mails").select("recipient").orderBy("recipient").execute();
  return mails.map(({ recipient }) => recipient);
}
const textOf = async (email: string) =>
  (await db.selectFrom("mails").where("recipient", "=", email).select("text").executeTakeFirstOrThrow()).text;

test("whoever has something to report within a fortnight gets one mail, with a link to each", async () => {
  const { email } = await accountOf(db, orjan);
  await seatOf(db, orjan, directorsGroup, { organisation: kvarnby });
  expect(await mailsOn(monday)).toEqual([email]);
  expect(await deliverNext(db, smtpTo({ url: post.url, from }), new Date())).toBe(true);
  const [mail] = post.received;
  expect(mail?.recipients).toEqual([email]);
  expect(mail?.message).toContain("Subject: 2 uppdrag att redovisa");
  const links =
    mail?.message.replaceAll("=\r\n", "").match(/https:\/\/genbo\.example\/rapport\/[\w-]+/g) ?? [];
  expect(new Set(links).size).toBe(2);
});

test("it says what, until when, where it comes up and who gave it", async () => {
  const { email } = await accountOf(db, orjan);
  await seatOf(db, orjan, directorsGroup);
  await mailsOn(monday);
  const text = (await textOf(email)).replace(/rapport\/\S+/, "rapport/…");
  expect(text).toBe(`Hej Örjan Strand!

Inom två veckor ska det här redovisas:

Örjan Strand: återkommer med ett förslag. Tas upp när Kommundirektörsgruppen möts 26 november 2026. Nordsjöbygden: gavs av Kommundirektörsgruppen 24 september 2026.

https://genbo.example/rapport/…

Redovisa eller be om mer tid genom länken under varje uppdrag. Du behöver inte logga in.

Brevet kommer på måndagar, och bara när något ska redovisas inom två veckor.
`);
});

test("in the reader's own language", async () => {
  const { email } = await accountOf(db, orjan, { language: "en" });
  await seatOf(db, orjan, directorsGroup);
  await mailsOn(monday);
  expect(await textOf(email)).toContain("Comes up when Kommundirektörsgruppen meets on 26 November 2026.");
});

test("on other days, and when nothing is near, nobody is written to", async () => {
  await accountOf(db, orjan);
  await seatOf(db, orjan, directorsGroup);
  expect(await mailsOn("2026-11-24T08:00:00Z")).toEqual([]);
  expect(await mailsOn("2026-11-09T08:00:00Z")).toEqual([]);
  expect(await mailsOn(monday)).toHaveLength(1);
  expect(await mailsOn(monday)).toEqual([]);
});

test("what is reported is not asked for again", async () => {
  await accountOf(db, orjan);
  await seatOf(db, orjan, directorsGroup);
  const now = new Date("2026-11-20T08:00:00Z");
  await db
    .transaction()
    .execute((tx) =>
      actOnAssignment(
        tx,
        archive.id,
        { kind: "reported", text: "Klart." },
        { accountId: null, cameBy: "page", now },
      ),
    );
  expect(await mailsOn(monday)).toEqual([]);
});

test("a municipality's comes to those who sit for it, and overdue ones before the next meeting", async () => {
  const { email } = await accountOf(db, anna);
  await seatOf(db, anna, directorsGroup, { organisation: kvarnby });
  await accountOf(db, asa);
  await seatOf(db, asa, directorsGroup);
  expect(await mailsOn(monday)).toEqual([email]);
  expect(await textOf(email)).toContain(costs.what);
  // Overdue since the first of December, and nothing happens before the end of January.
  expect(await mailsOn("2026-12-28T08:00:00Z")).toEqual([]);
  expect(await mailsOn("2027-01-18T08:00:00Z")).toEqual([email]);
  expect(await textOf(email)).toContain("Skulle ha redovisats 1 december 2026.");
});

test("nothing closed is mailed to whoever may not see it", async () => {
  const { email } = await accountOf(db, orjan);
  // He has no seat in the group whose minutes these are.
  expect(await mailsOn(monday)).toEqual([]);
  await seatOf(db, orjan, directorsGroup);
  const closed = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperation.id, body_id: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("meetings").set({ audience_id: closed.id }).where("id", "=", november.id).execute();
  await db.deleteFrom("daily_work").execute();
  expect(await mailsOn(monday)).toEqual([email]);
  // The assignment is his to know, the meeting is not.
  expect(await textOf(email)).toContain("Senast 26 november 2026.");
  expect(await textOf(email)).not.toContain("möts");
});

test("drafts, closed accounts, invented people, and what was only read in old minutes are left alone", async () => {
  const { id } = await accountOf(db, orjan);
  await accountOf(db, anna, { isDemonstration: true });
  await seatOf(db, orjan, directorsGroup);
  await seatOf(db, anna, directorsGroup, { organisation: kvarnby });
  await db.updateTable("assignments").set({ is_draft: true }).execute();
  expect(await mailsOn(monday)).toEqual([]);
  await db.updateTable("assignments").set({ is_draft: false }).execute();
  await db.deleteFrom("daily_work").execute();
  await db.updateTable("meetings").set({ state: null }).where("id", "=", september.id).execute();
  expect(await mailsOn(monday)).toEqual([]);
  await db.updateTable("meetings").set({ state: "approved" }).where("id", "=", september.id).execute();
  await db.updateTable("accounts").set({ closed_at: new Date() }).where("id", "=", id).execute();
  await db.deleteFrom("daily_work").execute();
  expect(await mailsOn(monday)).toEqual([]);
});

test("it is in the record of acts how many were reminded, and no link is", async () => {
  await accountOf(db, orjan);
  await seatOf(db, orjan, directorsGroup);
  await mailsOn(monday);
  const acts = await db.selectFrom("acts").select(["kind", "account_id", "facts"]).execute();
  expect(acts).toEqual([{ kind: "assignment.reminded", account_id: null, facts: { persons: 1 } }]);
});
