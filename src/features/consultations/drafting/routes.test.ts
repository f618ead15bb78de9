import { beforeEach, expect, test } from "vitest";
import { consultationDesk } from "../../../../test/consultations/consultation-desk.ts";
import { whoDid } from "../../../../test/acts/done.ts";
import { director, maja, secretary } from "../../accounts/fixtures.ts";

const { db, atDesk, partsByTitle, write } = consultationDesk();
type AtDesk = Awaited<ReturnType<typeof atDesk>>;
let here: AtDesk;
let draft: string;

beforeEach(async () => {
  here = await atDesk();
  draft = `${here.address}/utkast`;
  await here.asDesk(`${here.address}/steg`, { steg: "drafting" });
});

const summaryId = async () => (await partsByTitle()).get("") ?? "";

test("whoever is given something to write sees the draft, and writes in that alone", async () => {
  const { desk, member, asDesk, asMember, address } = here;
  await asDesk(`${draft}/delar`, { slag: "section", titel: "Kostnader" });
  const parts = await partsByTitle();
  const [summary, costs] = [parts.get("") ?? "", parts.get("Kostnader") ?? ""];
  await member.get(draft, 404);
  expect((await write(desk, asDesk, address, costs, { titel: "Kostnader", skriver: maja.id })).status).toBe(
    303,
  );
  expect(await member.get(draft)).toContain("Skrivs av Maja Strand");
  expect(
    (await write(member, asMember, address, costs, { titel: "Kostnader", text: "De ökar." })).status,
  ).toBe(303);
  expect(await desk.get(draft)).toContain("De ökar.");
  expect((await asMember(`${draft}/delar/${summary}`, { text: "Nej." })).status).toBe(404);
  expect(await whoDid(db, "consultation.written")).toEqual([secretary.id, secretary.id, director.id]);
  // What somebody else writes is the desk's to say.
  await write(member, asMember, address, costs, { titel: "Kostnader", text: "De ökar.", skriver: "" });
  expect(await member.get(draft)).toContain("Skrivs av Maja Strand");
  await write(desk, asDesk, address, costs, { titel: "Kostnader", text: "De ökar.", skriver: "" });
  await member.get(draft, 404);
});

test("of two who write at once neither is lost, and what is sent twice counts once", async () => {
  const { desk, asDesk, address } = here;
  const summary = await summaryId();
  const at = `${draft}/delar/${summary}/text`;
  const revisionIn = (page: string) =>
    /name="revision" value="([0-9a-f]+)"/.exec(page.split(`"${at}"`)[1] ?? "")?.[1] ?? "";
  const revision = revisionIn(await desk.get(draft));
  expect((await asDesk(at, { revision, varde: "Den första." })).status).toBe(303);
  expect((await asDesk(at, { revision, varde: "Den första." })).status).toBe(303);
  const second = await asDesk(at, { revision, varde: "Den andra." });
  expect(second.status).toBe(409);
  expect(second.html).toContain("Den första.");
  expect(second.html).toContain(">Den andra.</textarea>");
  expect((await write(desk, asDesk, address, summary, { text: "Båda." })).status).toBe(303);
  // One sitting.
  expect(await whoDid(db, "consultation.written")).toEqual([secretary.id]);
});

test("the script that saves is told what stands there, and why nothing was saved", async () => {
  const { desk, asDesk, address } = here;
  const summary = await summaryId();
  await write(desk, asDesk, address, summary, { text: "Vi är för." });
  const send = async (fields: Record<string, string>) => {
    const { status, html } = await asDesk(`${draft}/delar/${summary}/text`, fields, "application/json");
    return [status, JSON.parse(html)];
  };
  const [disputed, told] = await send({ revision: "", varde: "Vi är emot." });
  expect([disputed, told.stands]).toEqual([409, "Vi är för."]);
  const [saved, { value }] = await send({ revision: told.revision, varde: "Vi är emot.\r\n" });
  expect([saved, value]).toEqual([200, "Vi är emot.\n"]);
  await asDesk(`${address}/steg`, { steg: "dropped" });
  const [status, { sentence }] = await send({ revision: "", varde: "Sent." });
  expect([status, sentence]).toEqual([
    422,
    "Yttrandet går inte att ändra nu. Det som du skrev står kvar här.",
  ]);
});

test("of what several have written at once, a title and a text are two things", async () => {
  const { desk, asDesk, address } = here;
  await asDesk(`${draft}/delar`, { slag: "section", titel: "Kostnader" });
  const costs = (await partsByTitle()).get("Kostnader") ?? "";
  const page = await desk.get(draft);
  const revision =
    /name="revision" value="([0-9a-f]+)"/.exec(page.split(`delar/${costs}"`)[1] ?? "")?.[1] ?? "";
  await write(desk, asDesk, address, costs, { text: "De ökar." });
  expect((await asDesk(`${draft}/delar/${costs}`, { revision, titel: "Våra kostnader" })).status).toBe(303);
  expect(await textOf(costs)).toBe("De ökar.");
  const late = await asDesk(`${draft}/delar/${costs}`, { revision, titel: "Andras kostnader" });
  expect(late.status).toBe(409);
  expect(late.html).toContain('value="Andras kostnader"');
});

test("what is said of a paragraph is answered, and stays when the paragraph is written anew", async () => {
  const { desk, member, asDesk, asMember, address } = here;
  const summary = await summaryId();
  await write(desk, asDesk, address, summary, { text: "Vi är för.\nMen inte nu." });
  const said = { del: summary, stycke: "Men inte nu.", text: "Varför inte?" };
  expect((await asMember(`${draft}/synpunkter`, said)).status).toBe(404);
  await asDesk(`${address}/steg`, { steg: "commenting" });
  expect((await asMember(`${draft}/synpunkter`, said)).status).toBe(303);
  expect((await asMember(`${draft}/synpunkter`, { ...said, text: "" })).status).toBe(400);
  const page = await member.get(draft);
  expect(page).toContain("Väntar på svar");
  expect(page).toContain("Maja Strand");
  const { id } = await db.selectFrom("consultation_comments").select("id").executeTakeFirstOrThrow();
  expect((await asDesk(`${address}/steg`, { steg: "signing" })).html).toContain("inte är besvarade");
  const answer = (fields: Record<string, string>) => asDesk(`${draft}/synpunkter/${id}`, fields);
  expect((await answer({ svar: "declined" })).html).toContain("Skriv varför");
  expect((await answer({ svar: "declined", ord: "Fristen är kort." })).status).toBe(303);
  expect((await asMember(`${draft}/synpunkter/${id}`, { svar: "accepted" })).status).toBe(404);
  await write(desk, asDesk, address, summary, { text: "Vi är för." });
  const later = await member.get(draft);
  expect(later).toContain("Synpunkter på hur det stod förut");
  expect(later).toContain("Fristen är kort.");
  expect((await asDesk(`${address}/steg`, { steg: "signing" })).status).toBe(303);
});

test("whoever writes a part takes over a wording that is proposed for it, once and by one button", async () => {
  const { desk, member, asDesk, asMember, address } = here;
  await asDesk(`${draft}/delar`, { slag: "section", titel: "Kostnader" });
  const costs = (await partsByTitle()).get("Kostnader") ?? "";
  await write(desk, asDesk, address, costs, {
    titel: "Kostnader",
    text: "De ökar.\nMycket.\nMycket.",
    skriver: maja.id,
  });
  const propose = (stycke: string, lydelse: string) =>
    asDesk(`${draft}/synpunkter`, { del: costs, stycke, text: "", lydelse });
  expect((await propose("De ökar.", "De ökar.")).status).toBe(400);
  expect((await propose("De ökar.", "De ökar med två procent.")).status).toBe(303);
  expect(await member.get(draft)).toContain("Ta över lydelsen");
  const { id } = await db.selectFrom("consultation_comments").select("id").executeTakeFirstOrThrow();
  const take = (comment: string) => asMember(`${draft}/synpunkter/${comment}`, { svar: "taken" });
  expect((await take(id)).status).toBe(303);
  expect((await take(id)).status).toBe(303);
  expect(await textOf(costs)).toBe("De ökar med två procent.\nMycket.\nMycket.");
  expect(await member.get(draft)).not.toContain("Ta över lydelsen");
  expect(await whoDid(db, "consultation.comment-accepted")).toEqual([director.id]);

  expect((await propose("Mycket.", "")).status).toBe(303);
  const striking = await commentWaiting();
  expect(await member.get(draft)).toContain("Föreslår att stycket stryks.");
  expect((await take(striking)).html).toContain("står på flera ställen");
  await write(member, asMember, address, costs, { titel: "Kostnader", text: "De ökar." });
  const late = await take(striking);
  expect(late.status).toBe(409);
  expect(late.html).toContain("har skrivits om");
  expect(await textOf(costs)).toBe("De ökar.");
});

test("what is said of what somebody else writes, or of the whole, is not his to answer", async () => {
  const { desk, asDesk, asMember, address } = here;
  await asDesk(`${draft}/delar`, { slag: "section", titel: "Kostnader" });
  const parts = await partsByTitle();
  const [summary, costs] = [parts.get("") ?? "", parts.get("Kostnader") ?? ""];
  await write(desk, asDesk, address, costs, { titel: "Kostnader", skriver: maja.id });
  await write(desk, asDesk, address, summary, { text: "Vi är för." });
  const said = [{ del: summary, stycke: "Vi är för.", lydelse: "Vi är emot." }, { text: "Skriv kortare." }];
  for (const fields of said) {
    await asMember(`${draft}/synpunkter`, fields);
    const comment = await commentWaiting();
    for (const svar of ["taken", "accepted"])
      expect((await asMember(`${draft}/synpunkter/${comment}`, { svar })).status).toBe(404);
    expect((await asDesk(`${draft}/synpunkter/${comment}`, { svar: "accepted" })).status).toBe(303);
  }
  expect(await textOf(summary)).toBe("Vi är för.");
});

async function textOf(part: string): Promise<string> {
  const row = db.selectFrom("consultation_parts").select("text").where("id", "=", part);
  return (await row.executeTakeFirstOrThrow()).text;
}

async function commentWaiting(): Promise<string> {
  const waiting = db.selectFrom("consultation_comments").select("id").where("answer", "is", null);
  return (await waiting.executeTakeFirstOrThrow()).id;
}

test("a part that is removed leaves what was said of it, and the summary stays", async () => {
  const { desk, asDesk } = here;
  const part = (await partsByTitle()).get("Stödet betalas ut i förskott") ?? "";
  await asDesk(`${draft}/synpunkter`, { del: part, text: "Ta bort den." });
  expect((await asDesk(`${draft}/delar/${part}/borttagning`)).status).toBe(303);
  expect(await desk.get(draft)).toContain("Ta bort den.");
  const kept = await asDesk(`${draft}/delar/${await summaryId()}/borttagning`);
  expect(kept.html).toContain("Sammanfattningen hör till varje yttrande");
});
