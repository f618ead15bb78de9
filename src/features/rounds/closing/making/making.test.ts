// What closing makes of nominations, figures and days.
import { describe, expect, test } from "vitest";
import { whoDid } from "../../../../../test/acts/done.ts";
import { freshDb } from "../../../../../test/db.ts";
import {
  byDesk,
  lars,
  revisionIn,
  type RoundToClose,
  roundToClose,
  sara,
  say,
} from "../../../../../test/rounds/round-to-close.ts";
import { group, maja, otto, seat, secretary, sjoriket, vikby } from "../../../accounts/fixtures.ts";
import { callMeeting } from "../../../calling/sending/commands.ts";
import type { Possibility, RoundForm } from "../../form/rules.ts";
import { resultIn } from "../rules.ts";

const { db } = freshDb();

async function close({ desk, address }: RoundToClose, fields: Record<string, string | string[]>) {
  const form = new FormData();
  const sent = { ...byDesk, summa: revisionIn(await desk.get(address)), ...fields };
  for (const [name, values] of Object.entries(sent))
    for (const value of typeof values === "string" ? [values] : values) form.append(name, value);
  return desk.post(`${address}/avslut`, form);
}
const reopen = ({ desk, address }: RoundToClose) => desk.post(`${address}/avslut/angra`, byDesk);
async function resultOf({ roundId }: RoundToClose) {
  const { result } = await db
    .selectFrom("rounds")
    .select("result")
    .where("id", "=", roundId)
    .executeTakeFirstOrThrow();
  return resultIn(result);
}

describe("a nomination", () => {
  const form: RoundForm = [
    { id: "namn", label: "Vem?", kind: "names", role: "member", bodyId: group.id, most: 3 },
  ];
  const named = (...persons: { personId: string | null; name: string; title: string }[]) => ({
    answer: { namn: { persons } },
  });
  const newcomer = { personId: null, name: "Nils Nyberg", title: "arkivarie" };
  const ottoAgain = { personId: otto.id, name: otto.name, title: "" };
  const seats = () =>
    db
      .selectFrom("mandates")
      .innerJoin("parties as person", "person.id", "mandates.person_id")
      .leftJoin("parties as organisation", "organisation.id", "mandates.organisation_id")
      .select([
        "person.name",
        "organisation.name as organisation",
        "role",
        "from_on as from",
        "until_on as until",
      ])
      .orderBy("person.name")
      .execute();
  const keysIn = (html: string) =>
    [...html.matchAll(/name="mandat" value="([^"]+)"/g)].map(([, key]) => key ?? "");

  test("gives those whom the desk has left their seats, and enters whoever is new", async () => {
    const at = await roundToClose(db, { kind: "nomination", form });
    await say(db, at.recipients.vikby, named(newcomer, ottoAgain));
    await say(db, at.recipients.stallby, named({ personId: sara.id, name: sara.name, title: "" }));
    const page = await at.desk.get(at.address);
    const keys = keysIn(page);
    expect(keys).toHaveLength(3);
    expect(page).toContain("Ledamot i Direktörsgruppen för Vikby");
    const chosen = keys.filter((_, place) => place !== 1);
    expect((await close(at, { mandat: chosen, fran: "2027-01-01", tom: "2028-12-31" })).status).toBe(303);
    expect(await seats()).toEqual([
      { name: "Nils Nyberg", organisation: "Vikby", role: "member", from: "2027-01-01", until: "2028-12-31" },
      { name: sara.name, organisation: "Stallby", role: "member", from: "2027-01-01", until: "2028-12-31" },
    ]);
    expect(await whoDid(db, "mandate.added")).toEqual([secretary.id, secretary.id]);
    expect(await at.desk.get("/sjoriket/personer")).toContain("Nils Nyberg");
    expect(await at.desk.get(at.address)).toContain("2 mandat är givna.");
  });

  test("tells who had his seat already, and takes back what it gave", async () => {
    const at = await roundToClose(db, { kind: "nomination", form });
    await db
      .insertInto("mandates")
      .values({
        cooperation_id: (await db.selectFrom("cooperations").select("id").executeTakeFirstOrThrow()).id,
        body_id: group.id,
        person_id: otto.id,
        organisation_id: vikby.id,
        role: "member",
        from_on: "2026-01-01",
      })
      .execute();
    await say(db, at.recipients.vikby, named(newcomer, ottoAgain));
    const keys = keysIn(await at.desk.get(at.address));
    await close(at, { mandat: keys, fran: "2027-01-01" });
    expect(await resultOf(at)).toMatchObject({ seated: 1, mandates: [{ until: null }] });
    expect(await at.desk.get(at.address)).toContain("1 hade redan mandatet.");
    expect((await reopen(at)).status).toBe(303);
    const [nils] = await seats();
    expect(nils).toMatchObject({ name: "Nils Nyberg", until: "2026-12-31" });
    expect(await resultOf(at)).toBeUndefined();
  });

  test("is not taken back when a seat has been ended since", async () => {
    const at = await roundToClose(db, { kind: "nomination", form });
    await say(db, at.recipients.vikby, named(newcomer));
    await close(at, { mandat: keysIn(await at.desk.get(at.address)), fran: "2027-01-01" });
    await db.updateTable("mandates").set({ until_on: "2027-06-30" }).execute();
    const refused = await reopen(at);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("Ett av mandaten har ändrats");
    expect((await seats())[0]?.until).toBe("2027-06-30");
  });

  test("ends on no day before it begins, and loses nothing that was typed", async () => {
    const at = await roundToClose(db, { kind: "nomination", form });
    await say(db, at.recipients.vikby, named(newcomer, ottoAgain));
    const [first = ""] = keysIn(await at.desk.get(at.address));
    const refused = await close(at, { mandat: [first], fran: "2027-01-01", tom: "2026-12-31" });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('value="2026-12-31"');
    expect(refused.html.match(/name="mandat"[^>]*checked/g)).toHaveLength(1);
    const unread = await close(at, { mandat: [first], fran: "på nyåret" });
    expect(unread.html).toContain("En av dagarna går inte att läsa.");
    expect(await seats()).toEqual([]);
  });
});

test("figures become a table, with what nobody told left open", async () => {
  const form: RoundForm = [
    {
      id: "tal",
      label: "Hur många?",
      kind: "numbers",
      rows: [
        { id: "arkivarier", label: "Arkivarier", unit: "tjänster", year: 2026 },
        { id: "hyllmeter", label: "Hyllmeter", unit: "m", year: null },
      ],
    },
  ];
  const at = await roundToClose(db, { kind: "figures", form });
  await say(db, at.recipients.vikby, { answer: { tal: { rows: { arkivarier: "1.5", hyllmeter: "120" } } } });
  await say(db, at.recipients.lerby, { answer: { tal: { rows: { arkivarier: "0.75" } } } });
  await say(db, at.recipients.stallby, { standsOutside: true });
  expect(await at.desk.get(at.address)).toContain("Uppgifterna från 2 sparas som en tabell.");
  expect((await close(at, {})).status).toBe(303);
  expect(await resultOf(at)).toEqual({
    kind: "figures",
    answers: 2,
    columns: [
      { id: at.recipients.vikby.recipientId, name: "Vikby" },
      { id: at.recipients.lerby.recipientId, name: "Lerby" },
    ],
    rows: [
      { label: "Arkivarier", unit: "tjänster", year: 2026, values: ["1.5", "0.75"], sum: "2.25" },
      { label: "Hyllmeter", unit: "m", year: null, values: ["120", null], sum: "120" },
    ],
  });
});

test("figures that the desk alone may read are in no table that others see", async () => {
  const form: RoundForm = [
    {
      id: "tal",
      label: "",
      kind: "numbers",
      rows: [{ id: "lon", label: "Lön", unit: "kr", year: null }],
    },
  ];
  const at = await roundToClose(db, { kind: "figures", form, repliesSeen: "secretariat" });
  await say(db, at.recipients.vikby, { answer: { tal: { rows: { lon: "81500" } } } });
  await close(at, {});
  expect(await resultOf(at)).toEqual({ kind: "figures", answers: 1, columns: [], rows: [] });
});

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
    expect(await resultOf(at)).toMatchObject({ kind: "dates", meetingId: null });
  });
});

test("interviews are kept as they were answered", async () => {
  const form: RoundForm = [{ id: "fritt", label: "Hur går det?", kind: "text", isLong: true }];
  const at = await roundToClose(db, { kind: "interview", form });
  await say(db, at.recipients.vikby, { answer: { fritt: { text: "Bra." } } });
  await close(at, {});
  expect(await resultOf(at)).toEqual({ kind: "interview", answers: 1 });
  expect(await at.desk.get(at.address)).toContain("1 svar är sparat.");
});
