// A decision between meetings: numbered in the register, found, reported, and taken back.
import { expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { plannedMeeting, put } from "../../../../test/agenda/planned.ts";
import { freshDb } from "../../../../test/db.ts";
import {
  allAgree,
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
import { maja, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { roundById } from "../queries.ts";
import { closeRound } from "./commands.ts";
import { closingOf } from "./queries.ts";

const { db } = freshDb();

const close = async (
  { desk, address }: Pick<RoundToClose, "desk" | "address">,
  fields: Record<string, string> = {},
) => desk.post(`${address}/avslut`, { ...byDesk, summa: revisionIn(await desk.get(address)), ...fields });
const reopen = ({ desk, address }: RoundToClose) => desk.post(`${address}/avslut/angra`, byDesk);
const mailsOf = (kind: string) =>
  db.selectFrom("mails").selectAll().where("kind", "=", kind).orderBy("recipient").execute();

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

test("what is agreed per capsulam becomes a numbered decision with what each has said, approved, and found", async () => {
  const at = await roundToClose(db, { kind: "per-capsulam", question });
  await allAgree(db, at);
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
  expect(page).toContain(`href="${at.address}"`);
  expect(await at.desk.get("/sjoriket/beslut")).toContain("att teckna avtalet");
  expect(await at.desk.get("/sok?q=teckna+avtalet")).toContain("pc-2026-1");
  expect(await at.desk.get(at.address)).toContain("PC 2026-1");
  expect((await mailsOf("round-result"))[0]?.text).toContain("Beslutet har nummer PC 2026-1:");
  expect(await whoDid(db, "decision.between")).toEqual([secretary.id]);
});

test("a decision per capsulam is numbered by body and year", async () => {
  const at = await roundToClose(db, { kind: "per-capsulam", question });
  await allAgree(db, at);
  await close(at);
  const second = { ...at, ...(await openRound(db, 2, { kind: "per-capsulam", question: "att bygga" })) };
  await allAgree(db, second);
  await close(second);
  expect((await decided()).map(({ number }) => number)).toEqual(["PC 2026-1", "PC 2026-2"]);
});

test("a decision per capsulam says that it was not adopted where the body's form is not content", async () => {
  const at = await roundToClose(db, { kind: "per-capsulam", question });
  await say(db, at.recipients.vikby, stance("agree"));
  await say(db, at.recipients.stallby, stance("against", "För dyrt."));
  await close(at);
  expect(await decided()).toMatchObject([
    { outcome: "rejected", text: "Förslaget har inte antagits per capsulam: att teckna avtalet" },
  ]);
  expect(await at.desk.get(at.address)).toContain("Förslaget är inte antaget.");
});

test("a decision per capsulam is reported on the body's next agenda by itself, once, and not taken back after that", async () => {
  const at = await roundToClose(db, { kind: "per-capsulam", question });
  await allAgree(db, at);
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

test("a decision per capsulam does not stand between a meeting and the next one's approval of its minutes", async () => {
  const at = await roundToClose(db, { kind: "per-capsulam", question });
  const earlier = await plannedMeeting(db, { heldOn: "2026-10-08" });
  await db.updateTable("meetings").set({ state: "minuting" }).where("id", "=", earlier.id).execute();
  await allAgree(db, at);
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

test("a decision per capsulam is taken back into a draft that its desk alone reads, and its number is not used again", async () => {
  const at = await roundToClose(db, { kind: "per-capsulam", question });
  await allAgree(db, at);
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

test("a decision per capsulam tells what was said to its desk alone, where the round does", async () => {
  const at = await roundToClose(db, { kind: "per-capsulam", question, repliesSeen: "secretariat" });
  await allAgree(db, at);
  await close(at);
  const inputs = await db
    .selectFrom("inputs")
    .leftJoin("audiences", "audiences.id", "inputs.audience_id")
    .select("audiences.kind")
    .execute();
  expect(inputs).toEqual([{ kind: "desk" }, { kind: "desk" }]);
});

test("a decision per capsulam of what is closed is closed to the same", async () => {
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
  await allAgree(db, closed);
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
  const agenda = `/sjoriket/moten/part-10/${meeting.slug}/dagordning`;
  await at.desk.get(agenda, 302);
  expect(await at.desk.get(agenda)).not.toContain("Tecknar vi det?");
  const report = await db
    .selectFrom("items")
    .select("audience_id")
    .where("origin", "=", "report")
    .executeTakeFirstOrThrow();
  expect(report.audience_id).toBe(audience.id);
});

test("a decision per capsulam of no body is refused, and says what to do", async () => {
  const at = await roundToClose(db, { kind: "per-capsulam", question, bodyId: null });
  await allAgree(db, at);
  const refused = await close(at);
  expect(refused.status).toBe(409);
  expect(await decided()).toEqual([]);
});
