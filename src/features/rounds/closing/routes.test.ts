import { describe, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import {
  allAgree,
  byDesk,
  openRound,
  revisionIn,
  type RoundToClose,
  roundToClose,
  say,
  stance,
} from "../../../../test/rounds/round-to-close.ts";
import { director, secretary } from "../../accounts/fixtures.ts";
import { repliesOf } from "../queries.ts";
import { closedRound } from "./queries.ts";

const { db } = freshDb();

const close = async (
  { desk, address }: Pick<RoundToClose, "desk" | "address">,
  fields: Record<string, string> = {},
) => desk.post(`${address}/avslut`, { ...byDesk, summa: revisionIn(await desk.get(address)), ...fields });
const reopen = ({ desk, address }: RoundToClose) => desk.post(`${address}/avslut/angra`, byDesk);
const roundIn = ({ roundId }: { readonly roundId: string }) =>
  db.selectFrom("rounds").selectAll().where("id", "=", roundId).executeTakeFirstOrThrow();
const mailsOf = (kind: string) =>
  db.selectFrom("mails").selectAll().where("kind", "=", kind).orderBy("recipient").execute();

describe("closing", () => {
  test("is offered its desk from the first reply on, and nobody else", async () => {
    const at = await roundToClose(db, { kind: "anchoring" });
    expect(await at.desk.get(at.address)).not.toContain('id="avslut"');
    expect((await close(at)).status).toBe(409);
    await say(db, at.recipients.vikby, stance("agree"));
    expect(await at.desk.get(at.address)).toContain("1 av 3 har svarat.");
    const other = await at.visitorWith(director.email);
    expect((await other.post(`${at.address}/avslut`, { avsandare: director.id })).status).toBe(404);
    expect((await other.post(`${at.address}/avslut/angra`, { avsandare: director.id })).status).toBe(404);
  });

  test("counts what the desk has seen: a reply that came meanwhile is shown first, with what was typed", async () => {
    const at = await roundToClose(db, { kind: "anchoring" });
    await say(db, at.recipients.vikby, stance("agree"));
    const summa = revisionIn(await at.desk.get(at.address));
    await say(db, at.recipients.stallby, stance("against"));
    const refused = await at.desk.post(`${at.address}/avslut`, {
      ...byDesk,
      summa,
      halsning: "Tack för svaren.",
    });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("Ett svar har kommit in sedan sidan visades");
    expect(refused.html).toContain("2 av 3 har svarat.");
    expect(refused.html).toContain("Tack för svaren.");
    expect((await roundIn(at)).closed_at).toBeNull();
    expect(
      (await at.desk.post(`${at.address}/avslut`, { ...byDesk, summa: revisionIn(refused.html) })).status,
    ).toBe(303);
    expect(await roundIn(at)).toMatchObject({ outcome: "none", result: { isAnchored: false } });
  });

  test("anchors what all agree on, tells those who were asked, and keeps what comes late", async () => {
    const at = await roundToClose(db, { kind: "anchoring" });
    await allAgree(db, at);
    const closed = await close(at, { meddela: "ja", halsning: "Tack för svaren." });
    expect(closed.status).toBe(303);
    expect(await roundIn(at)).toMatchObject({
      outcome: "consensus-with-comments",
      closed_by: secretary.id,
      result: { kind: "anchoring", isAnchored: true },
    });
    expect(await whoDid(db, "round.closed")).toEqual([secretary.id]);
    const told = await mailsOf("round-result");
    expect(told).toHaveLength(4);
    expect(told[0]?.text).toContain("Förslaget är förankrat.");
    expect(told[0]?.text).toContain("Tack för svaren.");
    expect(await at.desk.get(at.address)).toContain("Förslaget är förankrat.");
    // Sent once more it is closed once.
    await at.desk.post(`${at.address}/avslut`, { ...byDesk, summa: "x", meddela: "ja" });
    expect(await mailsOf("round-result")).toHaveLength(4);
    expect(await whoDid(db, "round.closed")).toHaveLength(1);
    expect(await say(db, at.recipients.vikby, stance("against"))).toMatchObject({ ok: false });
  });

  test("leaves a reply that comes afterwards as late, and it changes nothing", async () => {
    const at = await roundToClose(db, { kind: "anchoring" });
    await say(db, at.recipients.vikby, stance("agree"));
    await say(db, at.recipients.stallby, stance("agree"));
    await close(at);
    expect(await say(db, at.recipients.lerby, stance("against"))).toEqual({ ok: true, value: "late" });
    const closed = await closedRound(db, at.roundId, "2026-11-17");
    expect(closed?.round.outcome).toBe("majority");
    expect(
      closed?.answered.map(({ name, reply, late }) => [name, reply !== undefined, late !== undefined]),
    ).toEqual([
      ["Vikby", true, false],
      ["Stallby", true, false],
      ["Lerby", false, true],
    ]);
    expect(await mailsOf("round-result")).toEqual([]);
  });

  test("can be taken back, and is counted anew", async () => {
    const at = await roundToClose(db, { kind: "anchoring" });
    await say(db, at.recipients.vikby, stance("agree"));
    await close(at);
    expect((await reopen(at)).status).toBe(303);
    expect(await roundIn(at)).toMatchObject({ closed_at: null, outcome: null, result: {} });
    expect(await whoDid(db, "round.reopened")).toEqual([secretary.id]);
    expect(await say(db, at.recipients.stallby, stance("agree"))).toEqual({ ok: true, value: "said" });
    expect((await close(at)).status).toBe(303);
  });

  test("while many answer at once takes each in as counted or as late, and never both", async () => {
    const at = await roundToClose(db, { kind: "anchoring" });
    for (const number of [2, 3, 4, 5]) {
      const round = await openRound(db, number, { kind: "anchoring" });
      const { vikby, stallby, lerby } = round.recipients;
      await say(db, vikby, stance("agree"));
      const summa = revisionIn(await at.desk.get(round.address));
      const many = Array.from({ length: 10 }, (_, place) => [stallby, lerby][place % 2] ?? lerby);
      const [closed, ...answers] = await Promise.all([
        at.desk.post(`${round.address}/avslut`, { ...byDesk, summa }),
        ...many.map((each) => say(db, each, stance("agree"))),
        ...many.map((each) => say(db, each, stance("against"))),
      ]);
      const { closed_at: closedAt, outcome } = await roundIn(round);
      const replies = await repliesOf(db, round.roundId);
      const told = answers.map((each) => (each.ok ? each.value : each.reason));
      const count = (what: string) => told.filter((each) => each === what).length;
      expect(replies.filter(({ isLate }) => isLate)).toHaveLength(count("late"));
      expect(replies.filter(({ isLate }) => !isLate)).toHaveLength(1 + count("said"));
      expect(count("said") + count("late") + count("over")).toBe(20);
      // It is closed upon the one reply that the desk has seen, before all others, or is shown again.
      expect([closed.status, closedAt === null, outcome, count("said") === 0]).toEqual(
        closedAt === null ? [409, true, null, false] : [303, false, "none", true],
      );
    }
  });
});
