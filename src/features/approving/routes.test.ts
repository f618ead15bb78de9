import { beforeEach, describe, expect, test } from "vitest";
import { atDesk, type AtDesk, byDesk, linkIn, linkTo as linkOf } from "../../../test/approving/at-desk.ts";
import { plannedMeeting, put } from "../../../test/agenda/planned.ts";
import { whoDid } from "../../../test/acts/done.ts";
import { freshDb } from "../../../test/db.ts";
import { signIn } from "../../../test/signing-in.ts";
import { madeFor } from "../accounts/guard/made-for.tsx";
import { takeStep } from "../meetings/index.ts";
import {
  closeItem,
  director,
  formed,
  maja,
  mailsOf,
  otto,
  ottosAccount,
  secretary,
  stateOf,
} from "../../../test/approving/finished-minutes.ts";

const { db } = freshDb();
let at: AtDesk;
let minutes: AtDesk["minutes"];
let desk: AtDesk["desk"];
let nobody: AtDesk["nobody"];
let clock: AtDesk["clock"];
let adjusting: string;

beforeEach(async () => {
  at = await atDesk(db);
  ({ minutes, desk, nobody, clock, adjusting } = at);
});

const byMaja = { [madeFor]: director.id };
const visitorWith = (email: string) => at.visitorWith(email);
const openRound = () => at.openRound();
const sumIn = (html: string) => /name="summa" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? "";
const linkTo = (kind: string, email: string) => linkOf(db, kind, email);

const askToSign = (...persons: string[]) => {
  const form = new FormData();
  form.set(madeFor, secretary.id);
  form.set("ordforande", maja.id);
  for (const person of persons) form.append("justerare", person);
  return desk.post(`${adjusting}/justerare`, form);
};
const changeText = (text: string) =>
  db.updateTable("decisions").set({ text }).where("id", "=", minutes.clause.id).execute();

describe("signing", () => {
  test("when chair and adjuster have signed the same text, the minutes are approved and everyone gets his own", async () => {
    await formed(db, { approval: "adjusters", adjusters: 1 });
    expect((await askToSign(otto.id)).status).toBe(303);
    expect(await whoDid(db, "minutes.signatures-asked")).toEqual([secretary.id]);
    const link = await linkTo("minutes-to-sign", ottosAccount.email);
    const shown = await nobody.get(link);
    expect(shown).toContain("att anta budgeten");
    expect(await stateOf(db, minutes.id)).toBe("minuting");
    expect((await nobody.post(link, { summa: sumIn(shown) })).status).toBe(303);
    expect(await stateOf(db, minutes.id)).toBe("minuting");

    const chair = await visitorWith(director.email);
    const page = await chair.get(adjusting);
    expect((await chair.post(`${adjusting}/underskrift`, { ...byMaja, summa: sumIn(page) })).status).toBe(
      303,
    );
    expect(await stateOf(db, minutes.id)).toBe("approved");
    expect(await nobody.get(link)).toContain("protokollet är godkänt");
    expect(await whoDid(db, "minutes.signed")).toEqual([ottosAccount.id, director.id]);
    expect(await chair.get(adjusting)).toContain("Texten ändras inte mer");
    await expect(changeText("att förkasta budgeten")).rejects.toMatchObject({ code: "GB001" });

    const told = await mailsOf(db, "minutes-approved");
    expect(told.map(({ recipient }) => recipient)).toEqual([director.email, ottosAccount.email].toSorted());
    const [majas, ottos] = [director.email, ottosAccount.email].map(
      (email) => told.find(({ recipient }) => recipient === email)?.text ?? "",
    );
    expect(majas).toContain("återkommer med ett förslag senast den 28 januari 2027.");
    expect(majas).not.toContain("redovisar sina kostnader");
    expect(ottos).toContain("Det här har Vikby att göra");
    expect(ottos).toContain("redovisar sina kostnader");
    expect(await nobody.get(linkIn(majas))).toContain("återkommer med ett förslag");
  });

  test("a text that has changed is signed anew, and one that changed before his eyes is not signed", async () => {
    await askToSign(otto.id);
    const link = await linkTo("minutes-to-sign", ottosAccount.email);
    const before = sumIn(await nobody.get(link));
    await changeText("att anta budgeten med ändring");
    const refused = await nobody.post(link, { summa: before });
    expect(refused.html).toContain("Texten har ändrats sedan sidan visades");
    await nobody.post(link, { summa: sumIn(refused.html) });
    await changeText("att anta budgeten");
    expect(await desk.get(adjusting)).toContain("Gäller inte längre");
    const chairsLink = await linkTo("minutes-to-sign", director.email);
    await nobody.post(chairsLink, { summa: sumIn(await nobody.get(chairsLink)) });
    expect(await stateOf(db, minutes.id)).toBe("minuting");
    await nobody.post(link, { summa: sumIn(await nobody.get(link)) });
    expect(await stateOf(db, minutes.id)).toBe("approved");
  });

  test("nobody signs what he does not see, what he was not asked for, or while comments are taken", async () => {
    await closeItem(db, minutes.budget.id, maja.id);
    await askToSign(otto.id);
    const link = await linkTo("minutes-to-sign", ottosAccount.email);
    expect(await nobody.get(link)).toContain("kan därför inte skriva under");
    await db.updateTable("items").set({ audience_id: null }).where("id", "=", minutes.budget.id).execute();
    const sum = sumIn(await nobody.get(link));
    expect((await desk.post(`${adjusting}/underskrift`, { ...byDesk, summa: sum })).status).toBe(404);
    await openRound();
    expect((await nobody.post(link, { summa: sum })).html).toContain("Avsluta rundan först");
    expect((await askToSign(otto.id)).html).toContain("Avsluta rundan först");
  });

  test("whoever came in long ago proves who he is before he signs", async () => {
    await askToSign();
    const chair = await visitorWith(director.email);
    const sum = sumIn(await chair.get(adjusting));
    clock.pass(600);
    expect((await chair.post(`${adjusting}/underskrift`, { ...byMaja, summa: sum })).status).toBe(403);
    expect(await stateOf(db, minutes.id)).toBe("minuting");
  });

  test("the desk notes a signature on paper, of a day since the meeting", async () => {
    await formed(db, { approval: "chair" });
    await askToSign();
    const { id } = await db.selectFrom("adjustments").select("id").executeTakeFirstOrThrow();
    const noted = (dag: string) => desk.post(`${adjusting}/papper`, { ...byDesk, justering: id, dag });
    expect((await noted("2026-11-11")).html).toContain("från mötets dag");
    expect((await noted("2026-11-14")).status).toBe(303);
    expect(await whoDid(db, "minutes.signed")).toEqual([secretary.id]);
    expect(await stateOf(db, minutes.id)).toBe("approved");
    expect(await desk.get(adjusting)).toContain("på papper");
  });
});

describe("formal minutes", () => {
  test("an item adjusted at once is in force, is announced with its last day of appeal, and is extracted", async () => {
    await formed(db, { approval: "adjusters", is_formal: true, adjusters: 1 });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...byDesk, punkt: minutes.budget.id, ordforande: maja.id }))
      form.set(name, value);
    expect((await desk.post(`${adjusting}/justerare`, form)).status).toBe(303);
    const link = await linkTo("minutes-to-sign", director.email);
    const shown = await nobody.get(link);
    expect(shown).toContain("att anta budgeten");
    expect(shown).not.toContain("att utreda frågan");
    const posting = { ...byDesk, punkt: minutes.budget.id, dag: "2026-11-16", forvaras: "Kansliet" };
    expect((await desk.post(`${adjusting}/anslag`, posting)).html).toContain("sätts upp när");
    const signed = await nobody.post(link, { punkt: minutes.budget.id, summa: sumIn(shown) });
    expect(signed.status).toBe(303);
    expect(await stateOf(db, minutes.id)).toBe("minuting");
    expect((await desk.post(`${adjusting}/anslag`, posting)).status).toBe(303);
    expect((await desk.post(`${adjusting}/anslag`, posting)).html).toContain("redan anslaget");

    const page = await desk.get(adjusting);
    expect(page).toContain("måndag 7 december 2026");
    expect(await desk.get(minutes.address)).toContain("överklagas till och med");
    const notice = await db.selectFrom("notices").select("id").executeTakeFirstOrThrow();
    expect(await desk.get(`${adjusting}/anslag/${notice.id}`)).toContain("inom tre veckor");
    const extract = `${minutes.address}/utdrag/${minutes.budget.slug}`;
    expect(await desk.get(extract)).toContain("att anta budgeten");
    await desk.get(`${minutes.address}/utdrag/${minutes.archive.slug}`, 404);
    expect((await desk.post(`${extract}/diarienummer`, { ...byDesk, nummer: "SJ 2026/17" })).status).toBe(
      303,
    );
    expect(await desk.get(extract)).toContain("SJ 2026/17");
    const file = await at.app.request(`${extract}/protokollsutdrag.pdf`);
    expect(file.status).toBe(404);
  });
});

describe("after approval", () => {
  const approve = (dag: string) => desk.post(`${adjusting}/godkannande`, { ...byDesk, vad: "these", dag });

  test("the desk says on which day they were approved, and corrections stand beside them", async () => {
    const early = { ...byDesk, text: "Mötet började 13.30." };
    expect((await desk.post(`${adjusting}/rattelser`, early)).html).toContain("Mötet började 13.30.");
    expect((await approve("2026-11-30")).html).toContain("från mötets dag");
    expect((await approve("2026-11-16")).status).toBe(303);
    const wrong = await desk.post(`${adjusting}/rattelser`, { ...byDesk, text: " " });
    expect(wrong.html).toContain("Skriv något");
    const correction = {
      ...byDesk,
      nytt: crypto.randomUUID(),
      punkt: minutes.archive.id,
      text: "Ska vara 2028.",
    };
    for (const _ of [1, 2]) expect((await desk.post(`${adjusting}/rattelser`, correction)).status).toBe(303);
    expect(await whoDid(db, "minutes.corrected")).toEqual([secretary.id]);
    const member = await visitorWith(ottosAccount.email);
    expect(await member.get(adjusting)).toContain("Ska vara 2028.");
    expect(await member.get(minutes.address)).toContain("Ska vara 2028.");
    const text = await member.get(`${minutes.address}/protokoll.txt`);
    expect(text).toContain("Ska vara 2028.");
    expect(text).toContain("att anta budgeten");
    const back = await desk.post(`${minutes.address}/steg`, { ...byDesk, steg: "back" });
    expect([back.status, await stateOf(db, minutes.id)]).toEqual([409, "approved"]);
    expect(back.html).toContain("kan inte bli ogodkänt igen");
  });

  test("minutes are approved by the item of the next meeting", async () => {
    const next = await finishedNext();
    expect(await desk.get(adjusting)).toContain("Står som punkt");
    const page = await desk.get(next.adjusting);
    expect(page).toContain("Mötet har beslutat om protokollet");
    const sent = await desk.post(`${next.adjusting}/godkannande`, { ...byDesk, vad: "earlier" });
    expect(sent.status).toBe(303);
    expect(await whoDid(db, "meeting.approved")).toEqual([secretary.id]);
    expect(await stateOf(db, minutes.id)).toBe("approved");
    expect(await stateOf(db, next.id)).toBe("minuting");
  });

  /** A later meeting of the group that has approved these minutes. */
  async function finishedNext() {
    clock.set("2026-12-15T09:00:00Z");
    await signIn(db, desk, secretary.email);
    const meeting = await plannedMeeting(db, { heldOn: "2026-12-14" });
    await put(db, meeting.id, "Föregående protokoll", { origin: "approval", approvesId: minutes.id });
    const change = { ...minutes.change, meetingId: meeting.id };
    for (const step of ["called", "held", "minuting"] as const)
      await db.transaction().execute((tx) => takeStep(tx, change, step));
    const item = await db
      .selectFrom("items")
      .select("id")
      .where("meeting_id", "=", meeting.id)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("decisions")
      .values({
        cooperation_id: minutes.change.cooperationId,
        meeting_id: meeting.id,
        item_id: item.id,
        position: 1,
        slug: "1-1",
        text: "Protokollet lades till handlingarna.",
        outcome: "noted",
        is_draft: true,
      })
      .execute();
    const address = minutes.address.replace(/[^/]+$/, meeting.slug);
    return { id: meeting.id, adjusting: `${address}/justering` };
  }
});

test("the public and strangers find nothing of it, and a draft goes out to nobody but the desk", async () => {
  const paths = ["/justering", "/protokoll.pdf", "/protokoll.txt", "/utdrag/1"];
  for (const path of paths) await nobody.get(minutes.address + path, 404);
  await nobody.get(at.round, 303);
  const member = await visitorWith(ottosAccount.email);
  expect(await member.get(adjusting)).toContain("inte utsänt");
  await member.get(`${minutes.address}/protokoll.txt`, 404);
  for (const path of ["justerare", "papper", "godkannande", "anslag", "rattelser"]) {
    const form = { [madeFor]: ottosAccount.id, dag: "2026-11-16", text: "x" };
    expect((await member.post(`${adjusting}/${path}`, form)).status, path).toBe(404);
  }
  expect((await desk.post(`${adjusting}/rattelser`, { [madeFor]: director.id, text: "x" })).status).toBe(409);
});
