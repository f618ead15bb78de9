import { sql } from "kysely";
import { expect, test } from "vitest";
import { group, sjoriket } from "../../accounts/fixtures.ts";
import { freshDb } from "../../../../test/db.ts";
import { say, stance } from "../../../../test/rounds/round-to-close.ts";
import { roundToRead } from "../../../../test/rounds/round-to-read.ts";

const { db } = freshDb();
const sok = (q: string, more: Record<string, string> = {}) => `/sok?${new URLSearchParams({ q, ...more })}`;
const hit = 'class="card hit"';
const hits = (html: string) => html.split(hit).length - 1;

test("a round is found by its question, its background and what its form asks, and leads to its page", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  const body = { cooperation_id: sjoriket.id, kind: "party" as const, subject_id: group.id };
  await db
    .insertInto("search_entries")
    .values({ ...body, title: group.name, body: "" })
    .execute();
  for (const q of [
    "e-arkivet",
    "arkivgruppens",
    "runda:arkiv",
    "arkiv år:2026",
    "organ:direktörsgruppen arkiv",
  ]) {
    const html = await at.member.get(sok(q));
    expect(html, q).toContain(`href="${at.address}"`);
    expect(html, q).toContain("<mark>");
  }
  expect(hits(await at.member.get(sok("arkivgruppen", { typ: "round" })))).toBe(1);
  expect(hits(await at.member.get(sok("arkivgruppen", { typ: "decision" })))).toBe(0);
  expect(hits(await at.anybody.get(sok("arkivgruppen")))).toBe(0);
});

test("what is not sent yet is not found, and what is said anew is found instead", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await sql`update rounds set opened_at = null`.execute(db);
  expect(hits(await at.desk.get(sok("arkivgruppen")))).toBe(0);
  await sql`update rounds set opened_at = '2026-11-12', background = 'Bibliotekens förslag.'`.execute(db);
  expect(hits(await at.desk.get(sok("arkivgruppen")))).toBe(0);
  expect(hits(await at.desk.get(sok("bibliotek")))).toBe(1);
});

test("what was answered is found when the round is closed, once, and by those who may read every reply", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await say(db, at.recipients.stallby, stance("agree", "Simhallen först."));
  await say(db, at.recipients.stallby, stance("agree-with-comment", "Arkivet delas efter folkmängd."));
  expect(hits(await at.desk.get(sok("folkmängd")))).toBe(0);
  await at.close();
  expect(await at.member.get(sok("folkmängd"))).toContain(`href="${at.address}"`);
  expect(hits(await at.member.get(sok("arkivet")))).toBe(1);
  expect(hits(await at.member.get(sok("simhallen")))).toBe(0);
  expect(hits(await at.anybody.get(sok("folkmängd")))).toBe(0);

  await sql`update rounds set replies_seen = 'secretariat'`.execute(db);
  expect(hits(await at.member.get(sok("folkmängd")))).toBe(0);
  expect(hits(await at.desk.get(sok("folkmängd")))).toBe(1);
  await sql`update rounds set closed_at = null, outcome = null`.execute(db);
  expect(hits(await at.desk.get(sok("folkmängd")))).toBe(0);
});

test("one's own reply is found at once, while what the others say is hidden", async () => {
  const at = await roundToRead(db, { kind: "anchoring", repliesSeen: "secretariat" });
  await say(db, at.recipients.vikby, stance("agree", "Simhallen först."));
  await say(db, at.recipients.vikby, stance("agree-with-comment", "Delas efter folkmängd."));
  await say(db, at.recipients.stallby, stance("agree-with-comment", "Delas efter yta."));
  for (const isClosed of [false, true]) {
    if (isClosed) await at.close();
    expect(await at.director.get(sok("folkmängd")), String(isClosed)).toContain(`href="${at.address}"`);
    expect(hits(await at.director.get(sok("arkiv folkmängd")))).toBe(1);
    expect(hits(await at.director.get(sok("simhallen")))).toBe(0);
    expect(hits(await at.director.get(sok("yta")))).toBe(0);
    for (const q of ["folkmängd", "yta"]) {
      expect(hits(await at.member.get(sok(q))), q).toBe(0);
      expect(hits(await at.anybody.get(sok(q))), q).toBe(0);
      expect(hits(await at.desk.get(sok(q))), q).toBe(isClosed ? 1 : 0);
    }
  }
  await sql`update round_replies set set_aside_at = now() where answer::text like '%folkmängd%'`.execute(db);
  expect(hits(await at.director.get(sok("folkmängd")))).toBe(0);
  expect(hits(await at.director.get(sok("simhallen")))).toBe(1);
});

test("what comes late is found once the round is closed, also of two who come at the same time", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await say(db, at.recipients.vikby, stance("agree-with-comment", "Delas efter folkmängd."));
  await at.close();
  await Promise.all([
    say(db, at.recipients.stallby, stance("agree-with-comment", "Delas efter yta.")),
    say(db, at.recipients.lerby, stance("agree-with-comment", "Delas lika.")),
  ]);
  for (const q of ["yta", "lika", "folkmängd"]) expect(hits(await at.member.get(sok(q))), q).toBe(1);
  const entries = await db.selectFrom("search_entries").select("body").where("kind", "=", "round").execute();
  expect(entries).toHaveLength(2);
});

test("of a public round the public finds the question, and no word of the replies", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await say(db, at.recipients.stallby, stance("agree-with-comment", "Delas efter folkmängd."));
  await sql`update rounds set audience_id = 1`.execute(db);
  await at.close();
  expect(hits(await at.anybody.get(sok("arkivgruppen")))).toBe(1);
  expect(hits(await at.anybody.get(sok("folkmängd")))).toBe(0);
  expect(hits(await at.member.get(sok("folkmängd")))).toBe(1);
});

test("an answer longer than anybody reads closes a round all the same", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  const words = Array.from({ length: 150_000 }, (_, each) => `ord${each}`).join(" ");
  await say(db, at.recipients.stallby, stance("agree-with-comment", `Först. ${words}`));
  await at.close();
  expect(hits(await at.desk.get(sok("ord7")))).toBe(1);
});
