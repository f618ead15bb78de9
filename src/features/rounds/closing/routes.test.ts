import { describe, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { plannedMeeting, put } from "../../../../test/agenda/planned.ts";
import { freshDb } from "../../../../test/db.ts";
import {
  byDesk,
  day,
  openRound,
  revisionIn,
  type RoundToClose,
  roundToClose,
  sara,
  say,
  stance,
} from "../../../../test/rounds/round-to-close.ts";
import { director, maja, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { repliesOf, roundById } from "../queries.ts";
import { closeRound } from "./commands.ts";
import { closedRound, closingOf } from "./queries.ts";

const { db } = freshDb();

const close = async (
  { desk, address }: Pick<RoundToClose, "desk" | "address">,
  fields: Record<string, string> = {},
) => desk.post(`${address}/avslut`, { ...byDesk, summa: revisionIn(await desk.get(address)), ...fields });
const reopen = ({ desk, address }: RoundToClose) => desk.post(`${address}/avslut/angra`, byDesk);
/** As whoever may see what the secretary does not. */
async function closeByCommand(roundId: string) {
  const round = await roundById(db, roundId, "2026-11-16");
  const view = round === undefined ? undefined : await closingOf(db, round);
  if (round === undefined || view === undefined) throw new Error("there is nothing to close");
  const mailing = {
    origin: "https://genbo.example",
    replyToOf: () => "svar@genbo.example",
    organizerOf: () => "svar@genbo.example",
    now: new Date(day),
  };
  const wanted = {
    dateId: null,
    lastOn: null,
    name: null,
    place: null,
    seats: new Set<string>(),
    from: "2026-11-16",
    until: null,
  };
  const closer = { accountId: secretary.id, today: "2026-11-16", mailing };
  return db
    .transaction()
    .execute((tx) => closeRound(tx, { round, revision: view.revision, wanted, letter: null, closer }));
}
const roundIn = ({ roundId }: { readonly roundId: string }) =>
  db.selectFrom("rounds").selectAll().where("id", "=", roundId).executeTakeFirstOrThrow();
const mailsOf = (kind: string) =>
  db.selectFrom("mails").selectAll().where("kind", "=", kind).orderBy("recipient").execute();

async function allAgree(at: RoundToClose) {
  const { vikby, stallby, lerby } = at.recipients;
  await say(db, vikby, stance("agree"));
  await say(db, stallby, stance("agree-with-comment", "Kostnaden redovisas först."));
  await say(db, lerby, stance("agree"));
}

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
    await allAgree(at);
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

describe("per capsulam", () => {
  const question = "Avtal om e-arkiv\natt teckna avtalet";
  const decided = () =>
    db
      .selectFrom("decisions")
      .innerJoin("meetings", "meetings.id", "decisions.meeting_id")
      .select([
        "decisions.text",
        "decisions.outcome",
        "meetings.number",
        "meetings.state",
        "meetings.slug",
        "meetings.held_on as heldOn",
        "meetings.id",
        "decisions.is_draft as isDraft",
      ])
      .where("meetings.is_per_capsulam", "=", true)
      .orderBy("meetings.slug")
      .execute();

  test("becomes a numbered decision with what each has said, approved, and found", async () => {
    const at = await roundToClose(db, { kind: "per-capsulam", question });
    await allAgree(at);
    expect(await at.desk.get(at.address)).toContain("att teckna avtalet");
    expect((await close(at, { meddela: "ja" })).status).toBe(303);
    expect(await decided()).toMatchObject([
      {
        text: "att teckna avtalet",
        outcome: "approved",
        number: "PC 2026-1",
        state: "approved",
        slug: "pc-2026-1",
        heldOn: "2026-11-16",
        isDraft: false,
      },
    ]);
    const page = await at.desk.get(`/sjoriket/moten/part-10/pc-2026-1`);
    expect(page).toContain("Stallby: bifall med kommentar. Kostnaden redovisas först.");
    expect(page).toContain(maja.name);
    expect(page).toContain(sara.name);
    expect(page).not.toContain("Ta tillbaka steget");
    expect(await at.desk.get("/sjoriket/beslut")).toContain("att teckna avtalet");
    expect(await at.desk.get("/sok?q=teckna+avtalet")).toContain("pc-2026-1");
    expect(await at.desk.get(at.address)).toContain("PC 2026-1");
    expect((await mailsOf("round-result"))[0]?.text).toContain("Beslutet har nummer PC 2026-1:");
    expect(await whoDid(db, "decision.between")).toEqual([secretary.id]);
  });

  test("is numbered by body and year", async () => {
    const at = await roundToClose(db, { kind: "per-capsulam", question });
    await allAgree(at);
    await close(at);
    const second = { ...at, ...(await openRound(db, 2, { kind: "per-capsulam", question: "att bygga" })) };
    await allAgree(second);
    await close(second);
    expect((await decided()).map(({ number }) => number)).toEqual(["PC 2026-1", "PC 2026-2"]);
  });

  test("says that it was not adopted where the body's form is not content", async () => {
    const at = await roundToClose(db, { kind: "per-capsulam", question });
    await say(db, at.recipients.vikby, stance("agree"));
    await say(db, at.recipients.stallby, stance("against", "För dyrt."));
    await close(at);
    expect(await decided()).toMatchObject([
      { outcome: "rejected", text: "Förslaget har inte antagits per capsulam: att teckna avtalet" },
    ]);
    expect(await at.desk.get(at.address)).toContain("Förslaget är inte antaget.");
  });

  test("is reported on the body's next agenda by itself, once, and not taken back after that", async () => {
    const at = await roundToClose(db, { kind: "per-capsulam", question });
    await allAgree(at);
    await close(at);
    const meeting = await plannedMeeting(db);
    const agenda = `/sjoriket/moten/part-10/${meeting.slug}/dagordning`;
    // Whoever opens it is sent there anew when something has come to it.
    await at.desk.get(agenda, 302);
    expect(await at.desk.get(agenda)).toContain("Anmälan av beslut per capsulam PC 2026-1: Avtal om e-arkiv");
    const reports = await db.selectFrom("items").selectAll().where("origin", "=", "report").execute();
    expect(reports).toHaveLength(1);
    expect(reports[0]?.background).toBe("Beslutat per capsulam 16 november 2026:\natt teckna avtalet");
    const refused = await reopen(at);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("Beslutet står på en dagordning som anmälan.");
    expect((await decided())[0]?.state).toBe("approved");
  });

  test("does not stand between a meeting and the next one's approval of its minutes", async () => {
    const at = await roundToClose(db, { kind: "per-capsulam", question });
    const earlier = await plannedMeeting(db, { heldOn: "2026-10-08" });
    await db.updateTable("meetings").set({ state: "minuting" }).where("id", "=", earlier.id).execute();
    await allAgree(at);
    await close(at);
    const { slug } = await plannedMeeting(db);
    await at.desk.get(`/sjoriket/moten/part-10/${slug}/dagordning`, 302);
    const approvals = await db
      .selectFrom("items")
      .select("approves_id")
      .where("origin", "=", "approval")
      .execute();
    expect(approvals).toEqual([{ approves_id: earlier.id }]);
  });

  test("is taken back into a draft that its desk alone reads, and its number is not used again", async () => {
    const at = await roundToClose(db, { kind: "per-capsulam", question });
    await allAgree(at);
    await close(at);
    expect((await reopen(at)).status).toBe(303);
    expect(await decided()).toMatchObject([{ state: "cancelled", isDraft: true }]);
    expect(await at.desk.get("/sok?q=teckna+avtalet&typ=beslut")).not.toContain("pc-2026-1");
    await close(at);
    expect((await decided()).map(({ number, state }) => [number, state])).toEqual([
      ["PC 2026-1", "cancelled"],
      ["PC 2026-2", "approved"],
    ]);
  });

  test("tells what was said to its desk alone, where the round does", async () => {
    const at = await roundToClose(db, { kind: "per-capsulam", question, repliesSeen: "secretariat" });
    await allAgree(at);
    await close(at);
    const inputs = await db
      .selectFrom("inputs")
      .leftJoin("audiences", "audiences.id", "inputs.audience_id")
      .select("audiences.kind")
      .execute();
    expect(inputs).toEqual([{ kind: "desk" }, { kind: "desk" }]);
  });

  test("of what is closed is closed to the same", async () => {
    const at = await roundToClose(db, { kind: "anchoring" });
    const meeting = await plannedMeeting(db);
    const audience = await db
      .insertInto("audiences")
      .values({ kind: "closed", cooperation_id: sjoriket.id })
      .returning("id")
      .executeTakeFirstOrThrow();
    const item = await put(db, meeting.id, "Avtal", {
      proposals: ["att teckna avtalet"],
      audienceId: audience.id,
    });
    const asked = { kind: "per-capsulam", question: "Tecknar vi det?", itemId: item.id } as const;
    const closed = { ...at, ...(await openRound(db, 2, asked)) };
    await allAgree(closed);
    await closeByCommand(closed.roundId);
    const [decision] = await decided();
    expect(decision?.text).toBe("att teckna avtalet");
    const rows = await db
      .selectFrom("decisions")
      .select("audiences")
      .where("meeting_id", "=", decision?.id ?? "")
      .execute();
    expect(rows[0]?.audiences).toContain(audience.id);
    expect(await at.desk.get("/sjoriket/beslut")).not.toContain("att teckna avtalet");
  });

  test("of no body is refused, and says what to do", async () => {
    const at = await roundToClose(db, { kind: "per-capsulam", question, bodyId: null });
    await allAgree(at);
    const refused = await close(at);
    expect(refused.status).toBe(409);
    expect(await decided()).toEqual([]);
  });
});
