// What closing makes of days: a meeting, in everybody's calendar.
import { describe, expect, test } from "vitest";
import { freshDb } from "../../../../../../test/db.ts";
import {
  close,
  lars,
  reopen,
  roundToClose,
  sara,
  say,
  storedResult,
} from "../../../../../../test/rounds/round-to-close.ts";
import { maja, otto, seat, secretary, sjoriket } from "../../../../accounts/fixtures.ts";
import { callMeeting } from "../../../../calling/sending/commands.ts";
import type { Possibility, RoundForm } from "../../../form/rules.ts";

const { db } = freshDb();

describe("days", () => {
  const form: RoundForm = [
    {
      id: "dagar",
      label: "När?",
      kind: "dates",
      dates: [
        { id: "forsta", day: "2027-03-10", starts: "09:00", ends: "12:00" },
        { id: "andra", day: "2027-03-17", starts: "09:00", ends: "12:00" },
      ],
    },
  ];
  const can = (forsta: Possibility, andra: Possibility) => ({
    answer: { dagar: { dates: { forsta, andra } } },
  });
  async function asked() {
    const at = await roundToClose(db, { kind: "dates", form });
    await say(db, at.recipients.vikby, {
      ...can("no", "yes"),
      answererId: at.recipients.vikby.answererIds[1] ?? "",
    });
    await say(db, at.recipients.stallby, can("yes", "if-need-be"));
    await say(db, at.recipients.lerby, { standsOutside: true });
    return at;
  }
  const meetings = () => db.selectFrom("meetings").selectAll().execute();
  const invitations = async () => {
    const rows = await db
      .selectFrom("mails")
      .innerJoin("mail_attachments as enclosed", "enclosed.mail_id", "mails.id")
      .select(["mails.recipient", "mails.subject", "enclosed.content", "enclosed.method"])
      .where("mails.kind", "=", "call")
      .orderBy("mails.recipient")
      .execute();
    return rows.map(({ content, ...row }) => ({ ...row, text: content?.toString() ?? "" }));
  };

  test("become a meeting on the one that suits best, in the calendars of those who answer", async () => {
    const at = await asked();
    const page = await at.desk.get(at.address);
    expect(page.indexOf("17 mars 2027")).toBeGreaterThan(-1);
    expect(/name="dag" value="andra"[^>]*checked/.test(page)).toBe(true);
    expect((await close(at, { dag: "andra", plats: "Vikby", meddela: "ja" })).status).toBe(303);
    const [meeting] = await meetings();
    expect(meeting).toMatchObject({
      state: "planned",
      held_on: "2027-03-17",
      starts: "09:00",
      place: "Vikby",
    });
    const sent = await invitations();
    expect(sent.map(({ recipient }) => recipient)).toEqual(
      [maja, otto, sara].map(({ id }) => `${id.slice(-2)}@kommun.example`).toSorted(),
    );
    expect(sent.some(({ recipient }) => recipient.startsWith(lars.id.slice(-2)))).toBe(false);
    for (const { text, method } of sent) {
      expect(method).toBe("REQUEST");
      expect(text).toContain(`UID:${meeting?.id}@genbo`);
      expect(text).toContain("SEQUENCE:0");
      expect(text).toContain("DTSTART;TZID=Europe/Stockholm:20270317T090000");
    }
    // The call is newer to every calendar.
    expect(meeting?.sequence).toBe(1);
    expect(await at.desk.get(at.address)).toContain("Mötet är bokat: onsdag 17 mars 2027.");
  });

  test("are updated by the call, which finds them by the same name", async () => {
    const at = await asked();
    await close(at, { dag: "andra" });
    const [meeting] = await meetings();
    const meetingId = meeting?.id ?? "";
    await seat(db, { body: "group", person: sara.id, until: null });
    const written = {
      word: "",
      substitutes: new Set<string>(),
      emails: new Map<string, string>(),
      despite: false,
    };
    const called = await callMeeting(db, {
      change: { meetingId, cooperationId: sjoriket.id, accountId: secretary.id },
      written,
      mailing: { origin: "https://genbo.example", organizerOf: () => "svar@genbo.example" },
      now: new Date("2026-11-20T09:00:00Z"),
    });
    expect(called).toEqual({ ok: true });
    const sent = await invitations();
    const saras = sent.filter(
      ({ recipient, method }) => recipient.startsWith(sara.id.slice(-2)) && method === "REQUEST",
    );
    const lines = saras.map(({ text }) => (text.match(/^(?:UID|SEQUENCE):\S+/gm) ?? []).join(" ")).toSorted();
    expect(lines).toEqual([0, 1].map((sequence) => `UID:${meetingId}@genbo SEQUENCE:${sequence}`));
  });

  test("of a study trip are whole days", async () => {
    const at = await asked();
    await close(at, { dag: "forsta", till: "2027-03-12", namn: "Studieresa" });
    const [meeting] = await meetings();
    expect(meeting).toMatchObject({ held_on: "2027-03-10", last_on: "2027-03-12", name: "Studieresa" });
    const [sent] = await invitations();
    expect(sent?.text).toContain("DTSTART;VALUE=DATE:20270310");
    expect(sent?.text).toContain("DTEND;VALUE=DATE:20270313");
  });

  test("are taken out of the calendars when it is taken back, until the meeting has been called", async () => {
    const at = await asked();
    await close(at, { dag: "andra" });
    const [meeting] = await meetings();
    await db.updateTable("meetings").set({ state: "called" }).execute();
    expect((await reopen(at)).status).toBe(409);
    await db.updateTable("meetings").set({ state: "planned" }).execute();
    expect((await reopen(at)).status).toBe(303);
    expect((await meetings())[0]?.state).toBe("cancelled");
    const cancelled = (await invitations()).filter(({ method }) => method === "CANCEL");
    expect(cancelled).toHaveLength(3);
    expect(cancelled[0]?.text).toContain(`UID:${meeting?.id}@genbo`);
    expect(cancelled[0]?.text).toContain("SEQUENCE:1");
  });

  test("may be left without a meeting, and one that was not asked about is refused", async () => {
    const at = await asked();
    expect((await close(at, { dag: "tredje" })).status).toBe(409);
    expect((await close(at, { dag: "andra", till: "2027-03-01" })).status).toBe(409);
    expect((await close(at, { dag: "" })).status).toBe(303);
    expect(await meetings()).toEqual([]);
    expect(await storedResult(db, at.roundId)).toMatchObject({ kind: "dates", meetingId: null });
  });
});
